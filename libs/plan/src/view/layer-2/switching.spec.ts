import { Draft } from '../draft.fixture.js';
import { compare } from '../comparison.js';
import { switchingOf } from './switching.js';

/**
 *     [core: gateway of 10 and 20] ══ trunk ══ [acc] ── access port ── [pc]
 *
 * with the VLANs that each end of the trunk lets through.
 */
function site(core: readonly string[], acc: readonly string[], used: string | null) {
  const d = new Draft();
  d.place('S', 'site');
  const hole = (name: string) => ({ name, kind: 'interface', connector: 'rj45' });
  const type = d.type('SW', 'switch', 0, [hole('1'), hole('2')]);
  d.device('core', type, { locationId: 'S' });
  d.device('acc', type, { locationId: 'S' });
  d.device('pc', d.type('PC', 'workstation', 0, [hole('eth0')]), { locationId: 'S' });
  d.cable('T', 'core:1', 'acc:1', { status: 'installed' });
  d.cable('J', 'acc:2', 'pc:eth0', { status: 'installed' });
  for (const vid of [10, 20]) d.put('vlan', { id: `v${vid}`, vid, name: `V${vid}` });
  const mode = (portId: string, more: object): void =>
    void d.put('interfaceVlan', { id: `m${portId}`, portId, ...more });
  mode('core:1', { mode: 'trunk', taggedVlanIds: core });
  mode('acc:1', { mode: 'trunk', taggedVlanIds: acc });
  if (used) mode('acc:2', { mode: 'access', untaggedVlanId: used });
  for (const vlan of ['v10', 'v20']) {
    d.put('port', {
      id: `svi-${vlan}`,
      deviceId: 'core',
      name: `Vlan${vlan.slice(1)}`,
      kind: 'interface',
      type: 'svi',
    });
    mode(`svi-${vlan}`, { mode: 'l3', untaggedVlanId: vlan });
    d.put('prefix', {
      id: `p${vlan}`,
      prefix: `10.0.${vlan.slice(1)}.0/24`,
      vlanId: vlan,
      gateway: `10.0.${vlan.slice(1)}.1`,
    });
    d.put('address', { id: `a${vlan}`, address: `10.0.${vlan.slice(1)}.1/24`, portId: `svi-${vlan}` });
  }
  return switchingOf(compare({ name: 'S', present: d.objects, project: null, waivers: [], policy: {} }));
}

describe('Which VLAN reaches its gateway', () => {
  it.each([
    ['let through at both ends', ['v10'], ['v10'], 'v10', 'carried', [1, 1]],
    ['stopped at the upper end', [], ['v10'], 'v10', 'cut-above', [1, 0]],
    ['stopped at the lower end', ['v10'], [], 'v10', 'cut-below', [1, 0]],
    ['let through above, and nobody waits below', ['v10'], [], null, 'idle-above', [0, 0]],
    ['let through nowhere, and nobody waits', [], [], null, 'absent', [0, 0]],
  ] as const)('%s', (_, core, acc, used, carriage, [users, reached]) => {
    const view = site(core, acc, used);
    const [link] = view.links;
    const reach = view.vlans.find(({ vlan }) => vlan.vid === 10)!;
    expect([link?.carriage.get('v10'), reach.users, reach.reached]).toEqual([carriage, users, reached]);
    expect([link?.upstreamDevices[0]?.name, link?.downstreamDevice.name]).toEqual(['core', 'acc']);
  });

  it('the devices with the gateways are at the top', () => {
    const view = site(['v10'], ['v10'], 'v10');
    expect([[...view.routers], view.depth('core'), view.depth('acc')]).toEqual([['core'], 0, 1]);
  });
});
