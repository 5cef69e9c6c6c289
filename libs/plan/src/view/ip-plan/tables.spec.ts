import { noObjects, schemas, type Kind } from '../../value/kinds.js';
import { ipPlanTables } from './tables.js';

/** Objects from their essential fields. */
function objectsOf(draft: Partial<Record<Kind, readonly Record<string, unknown>[]>>) {
  const objects = noObjects();
  for (const [kind, list] of Object.entries(draft) as [Kind, Record<string, unknown>[]][]) {
    for (const fields of list) {
      const object = schemas[kind].parse(fields);
      (objects[kind] as Map<string, unknown>).set(object.id, object);
    }
  }
  return objects;
}

const objects = objectsOf({
  vrf: [{ id: 'mgmt', name: 'MGMT' }],
  vlan: [
    { id: 'v20', vid: 20, name: 'Users' },
    { id: 'v10', vid: 10, name: 'Printers' },
  ],
  interfaceVlan: [
    { id: 'm1', portId: 'p1', mode: 'access', untaggedVlanId: 'v20' },
    { id: 'm2', portId: 'p2', mode: 'trunk', taggedVlanIds: ['v10', 'v20'] },
    { id: 'm3', portId: 'p3', mode: 'l3', untaggedVlanId: 'v20' },
  ],
  prefix: [
    { id: 'users', prefix: '10.0.20.0/24', vlanId: 'v20', gateway: '10.0.20.1' },
    { id: 'all', prefix: '10.0.0.0/16', status: 'container' },
    { id: 'mgmt-net', vrfId: 'mgmt', prefix: '10.0.99.0/25' },
  ],
  range: [{ id: 'pool', start: '10.0.20.100', end: '10.0.20.199', role: 'dhcp' }],
  dhcpScope: [{ id: 'scope', prefixId: 'users' }],
  address: [
    { id: 'a2', address: '10.0.20.9/24' },
    { id: 'a1', address: '10.0.20.1/24' },
    { id: 'stray', address: '172.16.0.1/24' },
  ],
});

describe('the addressing plan as tables', () => {
  const { vlans, prefixes, strays } = ipPlanTables(objects);

  it('lists VLANs by id with their network, gateway, pool and ports', () => {
    expect(
      vlans.map(({ vid, prefixes: nets, gateways, dhcp, accessPorts, trunkPorts, l3Ports }) => [
        vid,
        nets,
        gateways,
        dhcp,
        accessPorts,
        trunkPorts,
        l3Ports,
      ]),
    ).toEqual([
      [10, [], [], [], 0, 1, 0],
      [20, ['10.0.20.0/24'], ['10.0.20.1'], ['10.0.20.100-10.0.20.199'], 1, 1, 1],
    ]);
  });

  it('lists prefixes in tree order, each VRF for itself', () => {
    expect(prefixes.map(({ vrf, prefix, depth, descendants }) => [vrf, prefix, depth, descendants])).toEqual([
      [null, '10.0.0.0/16', 0, 1],
      [null, '10.0.20.0/24', 1, 0],
      ['MGMT', '10.0.99.0/25', 0, 0],
    ]);
  });

  it('puts ranges and addresses under their narrowest prefix, in order; the rest are strays', () => {
    const [, users] = prefixes;
    expect(users?.addresses.map(({ address }) => address)).toEqual(['10.0.20.1/24', '10.0.20.9/24']);
    expect(users?.ranges.map(({ start, size }) => [start, size])).toEqual([['10.0.20.100', '100']]);
    expect(users?.dhcpServer).toBe('10.0.20.1');
    expect(strays.map(({ id }) => id)).toEqual(['stray']);
  });

  it('measures a container by the networks of all VRFs in it, a network by its hosts', () => {
    expect(prefixes.map(({ utilisationPercent }) => utilisationPercent)).toEqual([
      (100 * 384) / 65_536,
      expect.closeTo((100 * 2) / 254, 6),
      0,
    ]);
  });
});
