import { cables, mode, twoSwitches } from '../check/two-switches.fixture.js';
import { expectedArp, expectedMacs } from './expected-hosts.js';
import { expectedNeighbours } from './expected-neighbours.js';
import { expectedRoutes } from './expected-routes.js';

/** `[acc 4] --C1-- [P1 01][R01] --C2-- [R01][01 P2] --C3-- [core 4]`, and `[acc 1]` to a printer. */
function plant() {
  const d = twoSwitches();
  cables(d, 'acc:4 -- P1:01', 'P1:R01 -- P2:R01', 'P2:01 -- core:4');
  for (const portId of ['acc:4', 'core:4']) mode(d, portId, 'trunk', null, ['v20']);
  d.put('port', { ...d.objects.port.get('core:4')!, description: 'to acc', mac: '00:1b:21:aa:00:01' });
  return d;
}

describe('who shall see whom', () => {
  it('[acc 4] --C1-- [P1] --C2-- [P2] --C3-- [core 4]: through the panels, with the cables in order', () => {
    expect(expectedNeighbours(plant().objects)).toEqual([
      {
        cableIds: ['C1', 'C2', 'C3'],
        a: { deviceId: 'acc', portId: 'acc:4', device: 'acc', port: '4', aliases: [], mac: null },
        b: {
          deviceId: 'core',
          portId: 'core:4',
          device: 'core',
          port: '4',
          aliases: ['to acc'],
          mac: '00:1b:21:aa:00:01',
        },
      },
    ]);
  });

  it('[acc 4] --C1-- [P1] --C2-- [P2]: half a way is nobody', () => {
    const d = plant();
    d.remove('cable', 'C3');
    expect(expectedNeighbours(d.objects)).toEqual([]);
  });

  it('a cable that is in the box or pulled out joins nobody', () => {
    const d = plant();
    d.put('cable', { ...d.objects.cable.get('C2')!, status: 'retired' });
    expect(expectedNeighbours(d.objects)).toEqual([]);
  });
});

describe('what a router shall know', () => {
  const d = plant();
  d.put('address', { id: 'lo', address: '10.255.0.1/32', portId: 'core:3', role: 'loopback' });
  d.put('route', { id: 'default', deviceId: 'core', prefix: '0.0.0.0/0', nextHop: '10.0.20.254' });
  d.put('route', { id: 'null', deviceId: 'core', prefix: '10.0.0.0/8', nextHop: null, distance: 250 });
  d.put('address', { id: 'off', address: '10.9.0.1/24', portId: 'core:2' });
  d.put('port', { ...d.objects.port.get('core:2')!, enabled: false });

  it('its networks, its own addresses and its static routes, in order; nothing of a port that is shut down', () => {
    expect(
      expectedRoutes(d.objects, 'core').map(({ prefix, kind, nextHop, portId }) => [
        prefix,
        kind,
        nextHop,
        portId,
      ]),
    ).toEqual([
      ['0.0.0.0/0', 'static', '10.0.20.254', 'core:Vlan20'],
      ['10.0.0.0/8', 'static', null, null],
      ['10.0.20.0/24', 'connected', null, 'core:Vlan20'],
      ['10.0.20.1/32', 'local', null, 'core:Vlan20'],
      ['10.255.0.1/32', 'connected', null, 'core:3'],
    ]);
  });

  it('hosts with a known MAC address in its networks; another network’s hosts are not its neighbours', () => {
    d.put('address', { id: 'p', address: '10.0.20.50/24', reservedMac: '00:00:5e:00:53:01' });
    d.put('address', { id: 'q', address: '10.0.30.50/24', reservedMac: '00:00:5e:00:53:02' });
    expect(expectedArp(d.objects, 'core')).toEqual([
      { address: '10.0.20.50', mac: '00:00:5e:00:53:01', portId: 'core:Vlan20' },
    ]);
  });
});

it('[acc 4] … [core 4]: the access switch learns the MAC address of the core on its uplink', () => {
  expect(expectedMacs(plant().objects, 'acc')).toEqual([
    { mac: '00:1b:21:aa:00:01', portId: 'acc:4', vlanIds: [], ownerPortId: 'core:4' },
  ]);
});
