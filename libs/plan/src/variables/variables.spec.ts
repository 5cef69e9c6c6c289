import { deviceVariablesSchema, siteSettingsSchema } from '#templating';
import { Draft, panelPorts, portRow } from '../view/draft.fixture.js';
import { deviceVariables, variablesFor } from './device-variables.js';

/**
 *     [core:Te1] ──F1── [acc:49]   ┐
 *     [core:Te2] ──F2── [acc:50]   ┘ LAG
 *     [acc:01] ──J1── [P:01][P:R01] ──L1── [T1:R01][T1:01] ──D1── [pc:eth0]
 *     [acc:02] ──J2── [P:02][P:R02] ──L2── [T2:R01]          (no device yet)
 *     [acc:03]                                               (unused)
 */
function plan(): Draft {
  const d = new Draft();
  d.place('Site', 'site');
  d.place('Hall', 'zone', 'Site');
  d.rack('R1', 'Hall', 24);
  const panel = panelPorts(24, 'rj45', 'cat6a');
  const outlet = panelPorts(1, 'rj45', 'cat6a');
  const type = {
    acc: d.type(
      'ACC',
      'switch',
      1,
      [
        ...portRow(4, { kind: 'interface', poe: { role: 'pse', powerClass: 4 } }),
        ...portRow(2, { kind: 'interface' }, (n) => String(48 + n)),
        { name: 'Vlan10', kind: 'interface', type: 'svi' },
        { name: 'Port-channel1', kind: 'interface', type: 'lag' },
      ],
      { platform: 'ios-xe' },
    ),
    core: d.type(
      'CORE',
      'switch',
      1,
      portRow(2, { kind: 'interface' }, (n) => `Te${n}`),
    ),
    panel: d.type('PP', 'patch-panel', 1, panel.ports, { maps: panel.maps }),
    outlet: d.type('OUT', 'outlet', 0, outlet.ports, { maps: outlet.maps }),
    pc: d.type('PC', 'workstation', 0, [{ name: 'eth0', kind: 'interface' }]),
  };
  d.device('acc', type.acc, { rackId: 'R1', positionU: 20 });
  d.device('core', type.core, { rackId: 'R1', positionU: 21 });
  d.device('P', type.panel, { rackId: 'R1', positionU: 22 });
  for (const name of ['T1', 'T2']) d.device(name, type.outlet, { locationId: 'Hall' });
  d.device('pc', type.pc, { locationId: 'Hall' });
  for (const name of ['49', '50'])
    d.put('port', { ...d.objects.port.get(`acc:${name}`), lagId: 'acc:Port-channel1' });
  d.cable('F1', 'core:Te1', 'acc:49');
  d.cable('F2', 'core:Te2', 'acc:50');
  d.cable('J1', 'acc:01', 'P:01');
  d.cable('J2', 'acc:02', 'P:02');
  d.cable('L1', 'P:R01', 'T1:R01');
  d.cable('L2', 'P:R02', 'T2:R01');
  d.cable('D1', 'T1:01', 'pc:eth0');
  for (const [vid, name] of [
    [10, 'ADM'],
    [120, 'DON'],
    [130, 'VOX'],
    [140, 'WIFI'],
    [999, 'PARK'],
  ] as const)
    d.put('vlan', { id: `v${vid}`, vid, name });
  d.put('interfaceVlan', {
    id: 'i1',
    portId: 'acc:01',
    mode: 'access',
    untaggedVlanId: 'v120',
    voiceVlanId: 'v130',
  });
  d.put('interfaceVlan', {
    id: 'i2',
    portId: 'acc:Port-channel1',
    mode: 'trunk',
    untaggedVlanId: 'v999',
    taggedVlanIds: ['v120', 'v10', 'v130'],
  });
  d.put('interfaceVlan', { id: 'i3', portId: 'acc:Vlan10', mode: 'l3', untaggedVlanId: 'v10' });
  d.put('prefix', { id: 'p1', prefix: '10.40.0.0/16', gateway: '10.40.0.1' });
  d.put('prefix', { id: 'p2', prefix: '10.40.10.0/24', vlanId: 'v10', gateway: '10.40.10.1' });
  d.put('address', { id: 'a1', address: '10.40.10.21/24', portId: 'acc:Vlan10', management: true });
  d.put('address', { id: 'a2', address: '10.40.11.21/24', portId: 'acc:Vlan10', role: 'secondary' });
  d.put('address', { id: 'a3', address: '10.40.10.99/24', portId: 'acc:Vlan10', role: 'vip' });
  d.put('route', { id: 'r1', deviceId: 'acc', prefix: '10.50.0.0/16', nextHop: '10.40.10.1' });
  d.put('route', { id: 'r2', deviceId: 'acc', prefix: '10.6.0.0/16' });
  return d;
}

describe('variables of an access switch', () => {
  const variables = deviceVariables(plan().objects, 'acc');
  const port = (name: string) => variables.ports.find((it) => it.name === name);

  it('fit the published schema', () => {
    expect(deviceVariablesSchema.parse(variables)).toEqual(variables);
  });

  it.each([
    ['01', 'to pc eth0'],
    ['02', 'to T2'],
    ['03', ''],
    ['49', 'to core Te1'],
  ])('port %s is described by what stands at its far end: %j', (name, description) => {
    expect(port(name)?.description).toBe(description);
  });

  it('tells used ports from unused ones, and uplinks from accesses', () => {
    expect(variables.ports.map(({ name, used, uplink, poe }) => [name, used, uplink, poe])).toEqual([
      ['01', true, false, true],
      ['02', true, false, true],
      ['03', false, false, true],
      ['04', false, false, true],
      ['49', true, true, false],
      ['50', true, true, false],
    ]);
  });

  it('gives modes and VLANs', () => {
    expect(port('01')).toMatchObject({ mode: 'access', accessVlan: 120, voiceVlan: 130, nativeVlan: null });
    expect(variables.lags).toMatchObject([
      {
        name: 'Port-channel1',
        description: 'to core',
        mode: 'trunk',
        nativeVlan: 999,
        taggedVlans: [10, 120, 130],
        allowedVlans: [10, 120, 130, 999],
        members: ['49', '50'],
      },
    ]);
    expect(port('49')).toMatchObject({ lag: 'Port-channel1', lagNumber: 1, mode: 'trunk', nativeVlan: 999 });
    expect(variables.vlans.map(({ vid }) => vid)).toEqual([10, 120, 130, 999]);
  });

  it('gives SVIs with the address first, then secondary ones, and no virtual ones', () => {
    expect(variables.svis).toMatchObject([{ name: 'Vlan10', vlan: 10, description: 'ADM', mode: 'routed' }]);
    expect(variables.svis[0]?.addresses).toEqual([
      { address: '10.40.10.21/24', version: 4, secondary: false },
      { address: '10.40.11.21/24', version: 4, secondary: true },
    ]);
  });

  it('gives the way to the device and out of it', () => {
    expect(variables.device).toMatchObject({
      platform: 'ios-xe',
      role: 'switch',
      location: 'Site/Hall/R1/U20',
      management: '10.40.10.21',
      managementInterface: 'Vlan10',
      gateway: '10.40.10.1',
    });
    expect(variables.routes.map(({ prefix, nextHop }) => [prefix, nextHop])).toEqual([
      ['10.6.0.0/16', null],
      ['10.50.0.0/16', '10.40.10.1'],
    ]);
  });
});

it('a trunk without a list needs every active VLAN', () => {
  const d = plan();
  d.put('interfaceVlan', { id: 'i2', portId: 'acc:Port-channel1', mode: 'trunk', allTagged: true });
  const { lags, vlans } = deviceVariables(d.objects, 'acc');
  expect(lags).toMatchObject([{ allVlans: true, taggedVlans: [], allowedVlans: [] }]);
  expect(vlans.map(({ vid }) => vid)).toEqual([10, 120, 130, 140, 999]);
});

it('the words of the plan stand beside the far end', () => {
  const d = plan();
  d.put('port', { ...d.objects.port.get('acc:01'), description: 'reception desk' });
  expect(deviceVariables(d.objects, 'acc').ports[0]?.description).toBe('to pc eth0 (reception desk)');
});

it('the site’s settings come along', () => {
  const site = siteSettingsSchema.parse({ ntpServers: ['10.40.10.5'] });
  expect(variablesFor(plan().objects, site)('acc').site.ntpServers).toEqual(['10.40.10.5']);
});

it('a device of another plan is a fault of the caller', () => {
  expect(() => deviceVariables(plan().objects, 'nobody')).toThrow('no device nobody');
});
