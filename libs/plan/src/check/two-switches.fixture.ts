import { Draft, panelPorts, portRow } from '../view/draft.fixture.js';

/** Switches `acc` and `core` with a patch panel of six between; VLAN 20 is routed on the core. */
export function twoSwitches(): Draft {
  const d = new Draft();
  d.place('NORD', 'site');
  const panel = panelPorts(6, 'rj45', 'cat6a');
  const types = {
    sw: d.type('SW-4', 'switch', 0, portRow(4, { kind: 'interface' }, String)),
    panel: d.type('PP-6', 'patch-panel', 0, panel.ports, { maps: panel.maps }),
  };
  for (const name of ['acc', 'core']) d.device(name, types.sw, { locationId: 'NORD' });
  for (const name of ['P1', 'P2']) d.device(name, types.panel, { locationId: 'NORD' });
  d.put('vlan', { id: 'v20', vid: 20, name: 'USERS' });
  d.put('prefix', { id: 'p20', prefix: '10.0.20.0/24', vlanId: 'v20', gateway: '10.0.20.1' });
  d.put('port', { id: 'core:Vlan20', deviceId: 'core', name: 'Vlan20', kind: 'interface', type: 'svi' });
  d.put('address', { id: 'gw20', address: '10.0.20.1/24', portId: 'core:Vlan20' });
  mode(d, 'core:Vlan20', 'l3', 'v20');
  mode(d, 'acc:1', 'access', 'v20');
  return d;
}

/** How a port treats frames. */
export function mode(
  d: Draft,
  portId: string,
  how: string,
  untaggedVlanId: string | null,
  tagged: string[] = [],
): void {
  d.put('interfaceVlan', { id: `m ${portId}`, portId, mode: how, untaggedVlanId, taggedVlanIds: tagged });
}

/** `C1` … one after the other, all of them cat6a and in place. */
export function cables(d: Draft, ...pairs: readonly string[]): void {
  pairs.forEach((pair, index) => {
    const [a = '', b = ''] = pair.split(' -- ');
    d.cable(`C${index + 1}`, a, b, { status: 'installed', media: 'cat6a', lengthM: 2 });
  });
}
