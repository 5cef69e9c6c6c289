import type { Objects } from '#changes';
import { cablingSchemas, type CablingKinds } from '../model/kinds.js';
import { checkCabling } from './check.js';
import { cablingPolicySchema } from './policy.js';

type Raw = Record<string, unknown>;
type Facts = Partial<Record<keyof CablingKinds, Raw[]>>;

const types: Raw[] = [
  {
    id: 'T1',
    manufacturer: 'M',
    model: 'one unit',
    heightU: 1,
    fullDepth: true,
    massKg: 40,
    powerW: 500,
    poeBudgetW: 60,
  },
  { id: 'T½', manufacturer: 'M', model: 'half depth', heightU: 1, fullDepth: false },
];
const hall: Raw = { id: 'H', name: 'Hall', kind: 'room' };
const rack = (fields: Raw = {}): Raw => ({
  id: 'R',
  name: 'SR1',
  locationId: 'H',
  heightU: 42,
  bondLabel: 'BC-1',
  ...fields,
});
const device = (id: string, fields: Raw = {}): Raw => ({
  id,
  name: id,
  typeId: 'T1',
  rackId: 'R',
  ...fields,
});
const port = (id: string, fields: Raw = {}): Raw => ({
  id,
  name: id,
  deviceId: 'D',
  kind: 'interface',
  ...fields,
});
const cable = (id: string, a: string, b: string, fields: Raw = {}): Raw => ({
  id,
  label: id,
  status: 'installed',
  a: [{ portId: a }],
  b: [{ portId: b }],
  ...fields,
});

function objects(facts: Facts): Objects<CablingKinds> {
  const all = {
    location: [hall],
    deviceType: types,
    rack: [rack()],
    device: [device('D', { positionU: 1 })],
    ...facts,
  };
  return Object.fromEntries(
    Object.entries(cablingSchemas).map(([kind, schema]) => {
      const items = ((all as Facts)[kind as keyof CablingKinds] ?? []).map((raw) => schema.parse(raw));
      return [kind, new Map(items.map((item) => [item.id, item]))];
    }),
  ) as unknown as Objects<CablingKinds>;
}

const pathOf = (_: string, id: string): string => id;
const check = (facts: Facts) =>
  checkCabling(objects(facts), { pathOf, policy: cablingPolicySchema.parse({}) });

/** Interfaces IF1 and IF2 with a panel at each end: [IF1] --A-- [F1][R1] --H-- [R2][F2] --B-- [IF2]. */
function channel(link: Raw, cords: Raw = {}, ends: Raw = {}): Facts {
  return {
    port: [
      port('IF1', ends),
      port('IF2', ends),
      ...['F1', 'F2'].map((id) => port(id, { kind: 'front' })),
      ...['R1', 'R2'].map((id) => port(id, { kind: 'rear' })),
    ],
    portMap: [
      { id: 'M1', frontPortId: 'F1', rearPortId: 'R1' },
      { id: 'M2', frontPortId: 'F2', rearPortId: 'R2' },
    ],
    cable: [
      cable('A', 'IF1', 'F1', { media: 'cat6a', lengthM: 2, ...cords }),
      cable('H', 'R1', 'R2', { media: 'cat6a', role: 'horizontal', lengthM: 60, ...link }),
      cable('B', 'F2', 'IF2', { media: 'cat6a', lengthM: 3, ...cords }),
    ],
  };
}

const TEN_GIG = { speedMbps: 10_000 };
const two = [port('P1'), port('P2')];

/** [F1][R1] --T1, two strands-- [S1][S2] --T2-- [R2]: two trunks joined in a splice box, a cord in the first panel or not. */
const spliced = (...cords: Raw[]): Facts => ({
  port: [
    port('SW', {}),
    ...['F1', 'F2'].map((id) => port(id, { kind: 'front' })),
    port('S1', { kind: 'front', positions: 2 }),
    ...['R1', 'S2', 'R2'].map((id) => port(id, { kind: 'rear', positions: 2 })),
  ],
  portMap: [
    { id: 'M1', frontPortId: 'F1', rearPortId: 'R1', rearPosition: 1 },
    { id: 'M2', frontPortId: 'F2', rearPortId: 'R1', rearPosition: 2 },
    { id: 'M3', frontPortId: 'S1', frontPosition: 1, rearPortId: 'S2', rearPosition: 1 },
    { id: 'M4', frontPortId: 'S1', frontPosition: 2, rearPortId: 'S2', rearPosition: 2 },
  ],
  cable: [
    cable('T1', 'R1', 'S1', { media: 'os2', role: 'trunk', strands: 2 }),
    cable('T2', 'S2', 'R2', { media: 'os2', role: 'trunk', strands: 2 }),
    ...cords,
  ],
});

/** A phone of class 3 on a switch that has 10 W left when a supply fails. */
const oneSupply = (priority: Raw): Facts => ({
  deviceType: [{ ...types[0], poeBudgetW: 100, poeBudgetDegradedW: 10 }],
  port: [
    port('P1', { poe: { role: 'pse', powerClass: 4, ...priority } }),
    port('P2', { poe: { role: 'pd', powerClass: 3 } }),
  ],
  cable: [cable('C', 'P1', 'P2')],
});

// prettier-ignore
const cases: [title: string, facts: Facts, found: string[]][] = [
  ['a sound channel', channel({}), []],
  ['C1: a permanent link of 90 m', channel({ lengthM: 90 }), []],
  ['C1: a permanent link of 91 m', channel({ lengthM: 91 }), ['CABLING_LINK_TOO_LONG H']],
  ['C1: the measured length counts', channel({ lengthM: 91, measuredLengthM: 88 }), []],
  ['C1: cords of 12 m together', channel({}, { lengthM: 6 }), ['CABLING_CORDS_TOO_LONG A']],
  ['C1: an unpatched link too', { ...channel({ lengthM: 120 }), cable: [cable('H', 'R1', 'R2', { media: 'cat6', role: 'horizontal', lengthM: 120 })] }, ['CABLING_CHANNEL_TOO_LONG H', 'CABLING_LINK_TOO_LONG H']],
  ['C1: fibre has no 90 m', channel({ media: 'om4', lengthM: 200 }, { media: 'om4' }), []],
  ['C3: 10GBASE-T over 60 m of Cat 6', channel({ media: 'cat6' }, { media: 'cat6' }, TEN_GIG), ['CABLING_TEN_GIG_TOO_LONG A']],
  ['C3: 10GBASE-T over 50 m of Cat 6', channel({ media: 'cat6', lengthM: 45 }, { media: 'cat6' }, TEN_GIG), []],
  ['C6: Cat 5e cords on a Cat 6A link', channel({}, { media: 'cat5e' }), ['CABLING_CATEGORY_MIXED A', 'CABLING_CATEGORY_MIXED B']],
  ['C6: better cords than the link', channel({ media: 'cat6' }), []],
  ['S3: OM4 cords on an OS2 trunk', channel({ media: 'os2' }, { media: 'om4' }), ['CABLING_FIBRE_TYPES_MIXED A']],
  ['F1 and F3: 500 m of OM4 at 10 Gbit/s', channel({ media: 'om4', lengthM: 500 }, { media: 'om4' }, TEN_GIG), ['CABLING_FIBRE_LOSS A', 'CABLING_FIBRE_TOO_LONG A']],
  ['S3: copper in a fibre port', { port: [port('P1', { connector: 'lc' }), port('P2')], cable: [cable('C', 'P1', 'P2', { media: 'cat6a' })] }, ['CABLING_CONNECTOR_MEDIA P1']],
  ['S3: APC to UPC', { port: [port('P1', { connector: 'lc-apc' }), port('P2', { connector: 'lc' })], cable: [cable('C', 'P1', 'P2', { media: 'os2' })] }, ['CABLING_POLISH_MIXED C']],
  ['S2: two cables in one port', { port: [...two, port('P3')], cable: [cable('C1', 'P1', 'P2'), cable('C2', 'P1', 'P3')] }, ['CABLING_PORT_DOUBLE_BOOKED P1']],
  ['S2: two strands at two positions of one port', { port: [port('P1', { positions: 2 }), port('P2'), port('P3')], cable: [cable('C1', 'P1', 'P2', { a: [{ portId: 'P1', position: 1 }] }), cable('C2', 'P1', 'P3', { a: [{ portId: 'P1', position: 2 }] })] }, []],
  ['S2: a retired cable gives its port up', { port: [...two, port('P3')], cable: [cable('C1', 'P1', 'P2', { status: 'retired' }), cable('C2', 'P1', 'P3')] }, ['CABLING_RETIRED_STILL_PLUGGED C1']],
  ['S3: a radio takes no cable', { port: [port('P1', { type: 'wireless' }), port('P2')], cable: [cable('C', 'P1', 'P2')] }, ['CABLING_PORT_TAKES_NO_CABLE P1']],
  ['S3: data to power', { port: [port('P1'), port('P2', { kind: 'power-port' })], cable: [cable('C', 'P1', 'P2')] }, ['CABLING_KINDS_DO_NOT_MEET P1']],
  ['a cable to itself', { port: two, cable: [cable('C', 'P1', 'P1')] }, ['CABLING_CABLE_TO_ITSELF P1']],
  ['a cable to nowhere', { port: two, cable: [cable('C', 'P1', 'gone')] }, ['CABLING_PORT_MISSING C']],
  ['a position that the port lacks', { port: two, cable: [cable('C', 'P1', 'P2', { a: [{ portId: 'P1', position: 2 }] })] }, ['CABLING_POSITION_BEYOND_PORT P1']],
  ['an unknown profile', { port: two, cable: [cable('C', 'P1', 'P2', { profile: 'mine' })] }, ['CABLING_PROFILE_UNKNOWN C']],
  ['a label twice', { port: [...two, port('P3'), port('P4')], cable: [cable('C1', 'P1', 'P2', { label: 'X' }), cable('C2', 'P3', 'P4', { label: 'X' })] }, ['CABLING_LABEL_TWICE C1']],
  ['a port name twice', { port: [port('P1'), port('P2', { name: 'P1' })] }, ['CABLING_NAME_TWICE P1']],
  ['a cable on a retired device', { device: [device('D', { positionU: 1, status: 'retired' })], port: two, cable: [cable('C', 'P1', 'P2')] }, ['CABLING_DEVICE_RETIRED C', 'CABLING_DEVICE_RETIRED C']],
  ['K1: two devices in one unit', { device: [device('D', { positionU: 5 }), device('E', { positionU: 5 })] }, ['CABLING_UNIT_CLASH E']],
  ['K1: half-depth devices back to back', { device: [device('D', { positionU: 5, typeId: 'T½' }), device('E', { positionU: 5, typeId: 'T½', face: 'rear' })] }, []],
  ['K1: above the rack', { device: [device('D', { positionU: 43 })] }, ['CABLING_UNIT_OUTSIDE D']],
  ['K1: on a reserved unit', { rack: [rack({ reservedU: [5] })], device: [device('D', { positionU: 5 })] }, ['CABLING_UNIT_RESERVED D']],
  ['K1: unit not written', { device: [device('D')] }, ['CABLING_UNIT_MISSING D']],
  ['K2: too heavy and too hungry', { rack: [rack({ maxMassKg: 30, maxPowerW: 600 })] }, ['CABLING_RACK_POWER R', 'CABLING_RACK_TOO_HEAVY R']],
  ['K3: nearly full', { rack: [rack({ heightU: 1 })] }, ['CABLING_UNITS_SCARCE R']],
  ['K4: not bonded', { rack: [rack({ bondLabel: null })] }, ['CABLING_RACK_NOT_BONDED R']],
  ['S1: strands that are spliced on are not taken', spliced(), []],
  ['S1: the trunk at whose panel they are patched says so', spliced(cable('J1', 'SW', 'F1', { media: 'os2' }), cable('J2', 'F2', 'IF', { media: 'os2', b: [] })), ['CABLING_STRANDS_SCARCE T1']],
  ['O2: a class 6 camera on a class 4 port', { port: [port('P1', { poe: { role: 'pse', powerClass: 4 } }), port('P2', { poe: { role: 'pd', powerClass: 6 } })], cable: [cable('C', 'P1', 'P2')] }, ['CABLING_POE_BUDGET D', 'CABLING_POE_CLASS P2']],
  ['O2: one supply does not hold them all, and nothing says who goes dark', oneSupply({}), ['CABLING_POE_DEGRADED D', 'CABLING_POE_PRIORITY D']],
  ['O2: one supply does not hold them all, and the port says', oneSupply({ priority: 'low' }), ['CABLING_POE_DEGRADED D']],
  ['a map row beyond the port', { port: [port('F', { kind: 'front' }), port('R1', { kind: 'rear' })], portMap: [{ id: 'M', frontPortId: 'F', rearPortId: 'R1', rearPosition: 3 }] }, ['CABLING_MAP_BEYOND_PORT M']],
  ['a rack in no room', { rack: [rack({ locationId: 'gone' })] }, ['CABLING_REFERENCE_MISSING R']],
];

describe('checkCabling', () => {
  it.each(cases)('%s', (_, facts, expected) => {
    const found = check(facts).map(
      ({ code, where: [place] }) => `${code} ${place && 'id' in place ? place.id : ''}`,
    );
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it('moves a clashing device to the nearest free unit', () => {
    const [finding] = check({ device: [device('D', { positionU: 5 }), device('E', { positionU: 5 })] });
    expect(finding?.fixes).toMatchObject([
      {
        code: 'CABLING_FIX_MOVE_UNIT',
        params: { device: 'E', unit: 6 },
        changes: [{ op: 'change', after: { positionU: 6 } }],
      },
    ]);
  });

  it('moves a double-booked cable to the next free port', () => {
    const [finding] = check({
      port: [port('P1'), port('P2'), port('P3'), port('P10')],
      cable: [cable('C1', 'P1', 'P2'), cable('C2', 'P1', 'P3')],
    });
    expect(finding?.fixes).toMatchObject([{ params: { cable: 'C2', port: 'P10' } }]);
  });
});
