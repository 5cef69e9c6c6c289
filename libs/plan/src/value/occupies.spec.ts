import { cableSchema, deviceSchema, deviceTypeSchema } from '#cabling';
import { added, claimsOf, contested, type Recorded } from '#changes';
import { addressSchema, vlanSchema } from '#ipplan';
import { occupies } from './occupies.js';

const types = [
  deviceTypeSchema.parse({ id: 'sw', manufacturer: 'Acme', model: 'SW48', heightU: 1 }),
  deviceTypeSchema.parse({ id: 'ups', manufacturer: 'Acme', model: 'UPS', heightU: 2 }),
  deviceTypeSchema.parse({
    id: 'half',
    manufacturer: 'Acme',
    model: 'P12',
    heightU: 0.5,
    fullDepth: false,
  }),
];
const filled = occupies({
  deviceType: (id) => types.find((type) => type.id === id) ?? null,
  positions: (portId) => (portId === 'mpo' ? 12 : null),
});

const device = (id: string, typeId: string, positionU: number | null, face = 'front') =>
  ['device', deviceSchema.parse({ id, name: id, typeId, rackId: 'r1', positionU, face })] as const;
const cable = (id: string, portId: string, position: number | null = null) =>
  ['cable', cableSchema.parse({ id, label: id, a: [{ portId, position }] })] as const;
const vlan = (id: string, vid: number, groupId: string | null = null) =>
  ['vlan', vlanSchema.parse({ id, name: id, vid, groupId })] as const;
const address = (id: string, text: string, role: string | null = null) =>
  ['address', addressSchema.parse({ id, address: text, role })] as const;

describe('what an object has to itself', () => {
  it.each([
    ['1 U through the rack', device('d', 'sw', 20), ['front/20', 'rear/20', 'front/20.5', 'rear/20.5']],
    ['half a unit behind', device('d', 'half', 7.5, 'rear'), ['rear/7.5']],
    ['zero-U beside the units', device('d', 'sw', null), []],
    ['a device of an unknown type', device('d', 'gone', 20), []],
  ])('%s', (_, [kind, object], units) => {
    expect(filled(kind, object)).toEqual(units.map((unit) => `unit:r1/${unit}`));
  });

  it('a cable without a position has the whole port', () => {
    expect(filled(...cable('c', 'mpo'))).toHaveLength(12);
    expect(filled(...cable('c', 'mpo', 12))).toEqual(['port:mpo#12']);
    expect(filled(...cable('c', 'rj45'))).toEqual(['port:rj45#1']);
  });
});

type Drawn = readonly [kind: string, object: Recorded];

describe('two projects', () => {
  it.each<[string, Drawn, Drawn, boolean]>([
    ['[U20–21 UPS] and [U21 SW] in one rack', device('x', 'ups', 20), device('y', 'sw', 21), true],
    ['[U20–21 UPS] and [U22 SW] in one rack', device('x', 'ups', 20), device('y', 'sw', 22), false],
    ['[U20 front ½] and [U20 rear ½]', device('x', 'half', 20), device('y', 'half', 20, 'rear'), false],
    ['[U20 SW] and [U20.5 ½] behind it', device('x', 'sw', 20), device('y', 'half', 20.5, 'rear'), true],
    ['--C1--[MPO whole] and --C2--[MPO 7]', cable('x', 'mpo'), cable('y', 'mpo', 7), true],
    ['--C1--[MPO 6] and --C2--[MPO 7]', cable('x', 'mpo', 6), cable('y', 'mpo', 7), false],
    ['VLAN 120 and VLAN 120 of one domain', vlan('x', 120, 'g'), vlan('y', 120, 'g'), true],
    ['VLAN 120 and VLAN 120 of two domains', vlan('x', 120, 'g'), vlan('y', 120, 'h'), false],
    ['10.0.0.5/24 and 10.0.0.5/25', address('x', '10.0.0.5/24'), address('y', '10.0.0.5/25'), true],
    [
      '10.0.0.1 and 10.0.0.1 by VRRP',
      address('x', '10.0.0.1/24', 'vrrp'),
      address('y', '10.0.0.1/24', 'vrrp'),
      false,
    ],
  ])('%s', (_, [kindX, x], [kindY, y], collide) => {
    const ours = claimsOf(added(kindX, x), filled);
    const theirs = claimsOf(added(kindY, y), filled);
    expect(contested(ours, theirs).length > 0).toBe(collide);
    // The same object in both projects is one thing, not two.
    expect(contested(ours, ours)).toEqual([]);
  });
});
