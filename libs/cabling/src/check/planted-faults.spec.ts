import { apply, type ChangeSet } from '#changes';
import fc from 'fast-check';
import type { CablingKinds } from '../model/kinds.js';
import type { Plant } from '../plant.fixture.js';
import { checkCabling } from './check.js';
import {
  fast,
  line,
  optics,
  pinnedAndNot,
  poeOverCat6,
  set,
  sharedTrunk,
  twoStripsOneUps,
} from './planted-faults.fixture.js';
import { cablingPolicySchema } from './policy.js';
import { cablingRules, type CablingCode, type CablingRule } from './rule-table.js';
import { soundPlant, soundPlants, type SoundPlant } from './sound-plant.fixture.js';

type Policy = Record<string, unknown>;

/** The codes that a plant is told, each once. */
const codesOf = (at: Plant, policy: Policy = {}): string[] => [
  ...new Set(
    checkCabling(at.objects, { pathOf: at.pathOf, policy: cablingPolicySchema.parse(policy) }).map(
      ({ code }) => code,
    ),
  ),
];

/** One fault for each code, planted in a sound plant; `policy` where the site must ask for it. */
const faults: readonly (readonly [
  code: CablingCode,
  plant: (at: Plant, like: SoundPlant) => Plant,
  policy?: Policy,
])[] = [
  ['CABLING_LINK_TOO_LONG', (at) => set(at, 'cable', 'L1', { lengthM: 91 })],
  [
    'CABLING_CORDS_TOO_LONG',
    (at) => set(set(at, 'cable', 'L1', { lengthM: 20 }), 'cable', 'D1', { lengthM: 9 }),
  ],
  ['CABLING_CHANNEL_TOO_LONG', (at) => set(at, 'cable', 'L1', { lengthM: 90 }), { channelMaxM: 91 }],
  [
    'CABLING_LONG_CORDS',
    (at) =>
      set(set(set(at, 'cable', 'L1', { lengthM: 78 }), 'cable', 'D1', { lengthM: 18 }), 'cable', 'J1', {
        lengthM: 2,
      }),
    { cordsMaxM: 30 },
  ],
  ['CABLING_TEN_GIG_TOO_LONG', (at) => fast(at, 10_000, 'cat6', 60)],
  ['CABLING_CAT8_TOO_LONG', (at) => fast(at, 25_000, 'cat8.1', 40)],
  ['CABLING_MULTI_GIG', (at) => fast(at, 5000, 'cat5e', 30)],
  [
    'CABLING_ROUTE_HOT',
    (at) => set(set(at, 'pathway', 'T', { temperatureC: 45 }), 'cable', 'L1', { lengthM: 88 }),
  ],
  ['CABLING_CABLE_TOO_SHORT', (at) => set(at, 'cable', 'L1', { lengthM: 12 })],
  ['CABLING_CORD_TOO_SHORT', (at) => set(at, 'cable', 'J1', { lengthM: 0.05 })],
  [
    'CABLING_WAY_BROKEN',
    (at) =>
      set(
        at.put('pathway', { id: 'Far', name: 'Far', locationId: 'Main', fromNode: 'x', toNode: 'y' }),
        'cable',
        'L1',
        { pathwayIds: ['T', 'Far'] },
      ),
  ],
  ['CABLING_CATEGORY_MIXED', (at) => set(at, 'cable', 'J1', { media: 'cat5e' })],
  ['CABLING_WIRING_MIXED', (at) => set(at, 'cable', 'L1', { wiringB: 't568a' })],
  [
    'CABLING_WIRING_OF_SITE',
    (at) => set(at, 'cable', 'L1', { wiringA: null, wiringB: 't568a' }),
    { wiring: 't568b' },
  ],
  ['CABLING_FIRE_CLASS', (at) => set(at, 'cable', 'L1', { fireClass: 'Eca' }), { fireClass: 'Dca' }],
  ['CABLING_BEND_TIGHT', (at) => set(at, 'pathway', 'T', { bendRadiusMm: 20 })],
  [
    'CABLING_PATHWAY_FULL',
    (at, { outlets }) => set(at, 'pathway', 'T', { widthMm: (outlets * 40.7) / 0.45, heightMm: 1 }),
  ],
  [
    'CABLING_PATHWAY_OVERFULL',
    (at, { outlets }) => set(at, 'pathway', 'T', { widthMm: outlets * 40.7, heightMm: 1 }),
  ],
  ['CABLING_CONDUIT_OVERFULL', (at) => set(at, 'pathway', 'B', { innerDiameterMm: 9 })],
  ['CABLING_POWER_TOO_NEAR', (at) => set(at, 'pathway', 'T', { serves: 'mixed' })],
  ['CABLING_POE_BUNDLE', (at) => set(at, 'pathway', 'T', { bundleSize: 48 })],
  ['CABLING_POE_CABLE', (at) => poeOverCat6(at)],
  ['CABLING_FIRESTOP_MISSING', (at) => set(at, 'pathway', 'T', { passesFireWall: true })],
  ['CABLING_FIBRE_LOSS', (at) => at, { connectorLossDb: 3.5 }],
  [
    'CABLING_FIBRE_ACCEPTANCE',
    (at, { fibre }) => set(at, 'cable', 'X1', { lengthM: fibre === 'om4' ? 380 : 9000 }),
    { connectorLossDb: 0.1, multimodeLossDbPerKm: 4.5, singlemodeLossDbPerKm: 0.6 },
  ],
  [
    'CABLING_FIBRE_TOO_LONG',
    (at, { fibre }) => set(at, 'cable', 'X1', { lengthM: fibre === 'om4' ? 450 : 10_500 }),
  ],
  ['CABLING_POLARITY', (at) => set(at, 'cable', 'DX', { profile: 'single-1c2p' })],
  ['CABLING_UPLINKS_SHARE', (at, like) => sharedTrunk(at, like)],
  [
    'CABLING_FEEDS_SHARE',
    (at) => at.cable('PW2 SR/pdu-a:o2 SR/SW:PS2', { role: 'power', media: 'power', lengthM: 2 }),
  ],
  ['CABLING_PORTS_SCARCE', (at) => set(at, 'cable', 'X1', { strands: null }), { sparePortsPercent: 99 }],
  ['CABLING_STRANDS_SCARCE', (at) => set(at, 'cable', 'X1', { strands: 1 })],
  ['CABLING_PINS_MIXED', (at) => pinnedAndNot(at)],
  [
    'CABLING_POLISH_MIXED',
    (at) => set(set(at, 'port', 'SR/FA:01', { polish: 'apc' }), 'port', 'SR/SW:x1', { connector: 'lc' }),
  ],
  ['CABLING_CONNECTOR_MEDIA', (at) => set(at, 'cable', 'D1', { media: 'om4' })],
  ['CABLING_PORT_DOUBLE_BOOKED', (at) => at.cable('Z SR/P1:01 SR/SW:24', { lengthM: 1 })],
  ['CABLING_PORT_MARKED_CONNECTED', (at) => set(at, 'port', 'SR/SW:01', { markedConnected: true })],
  ['CABLING_UNIT_CLASH', (at) => set(at, 'device', 'SR/M1', { positionU: 20 })],
  ['CABLING_UNIT_OUTSIDE', (at) => set(at, 'device', 'SR/M1', { positionU: 43 })],
  ['CABLING_UNIT_RESERVED', (at) => set(at, 'rack', 'SR', { reservedU: [21] })],
  ['CABLING_UNIT_MISSING', (at) => set(at, 'device', 'SR/M1', { positionU: null })],
  ['CABLING_DEVICE_TOO_DEEP', (at) => set(at, 'rack', 'SR', { depthMm: 300 })],
  ['CABLING_RACK_TOO_HEAVY', (at) => set(at, 'rack', 'SR', { maxMassKg: 4 })],
  ['CABLING_RACK_POWER', (at) => set(at, 'rack', 'SR', { maxPowerW: 310 })],
  ['CABLING_CABLE_MANAGERS', (at) => set(at, 'device', 'SR/M1', { status: 'stock' })],
  ['CABLING_UNITS_SCARCE', (at) => at, { spareUnitsPercent: 96 }],
  ['CABLING_RACK_NOT_BONDED', (at) => set(at, 'rack', 'SR', { bondLabel: null })],
  ['CABLING_POE_CLASS', (at) => set(at, 'port', 'Hall/tel1:eth0', { poe: { role: 'pd', powerClass: 8 } })],
  ['CABLING_LABEL_TWICE', (at) => set(at, 'cable', 'L1', { label: 'L2' })],
  ['CABLING_LABEL_LENGTH', (at) => set(at, 'cable', 'L1', { label: 'L'.repeat(33) })],
  ['CABLING_LABEL_SCHEME', (at) => set(at, 'cable', 'X1', { label: 'TRUNK' }), { identifierTrunk: 'X{seq}' }],
  ['CABLING_NAME_SCHEME', (at) => set(at, 'rack', 'SR', { name: 'B7' }), { identifierRack: '{rack}X' }],
  ['CABLING_NAME_TWICE', (at) => set(at, 'device', 'SR/M1', { name: 'P1' })],
  ['CABLING_RETIRED_STILL_PLUGGED', (at) => set(at, 'cable', 'DX', { status: 'retired' })],
  ['CABLING_CABLE_TO_ITSELF', (at) => at.cable('Z SR/P1:24 SR/P1:24')],
  ['CABLING_PORT_MISSING', (at) => at.cable('Z SR/P1:24 gone')],
  ['CABLING_PROFILE_UNKNOWN', (at) => set(at, 'cable', 'F1', { profile: 'mine' })],
  [
    'CABLING_CONNECTOR_BEYOND_PROFILE',
    (at) => set(at, 'cable', 'L1', { profile: 'single-1c1p', b: [{ portId: 'Hall/T1:R01', connector: 2 }] }),
  ],
  [
    'CABLING_POSITION_BEYOND_PORT',
    (at) => set(at, 'cable', 'F1', { b: [{ portId: 'SR/FA:01', position: 2 }] }),
  ],
  ['CABLING_REFERENCE_MISSING', (at) => set(at, 'pathway', 'B', { locationId: 'gone' })],
  ['CABLING_MAP_BEYOND_PORT', (at) => set(at, 'portMap', 'SR/P1:24~', { rearPosition: 2 })],
  [
    'CABLING_MAP_OVERLAP',
    (at) => at.put('portMap', { id: 'm', frontPortId: 'SR/P1:24', rearPortId: 'SR/P1:R24' }),
  ],
  [
    'CABLING_MAP_ACROSS_DEVICES',
    (at) =>
      set(set(at, 'portMap', 'SR/P1:24~', { rearPortId: 'SR/FA:R12' }), 'portMap', 'SR/FA:12~', {
        rearPortId: 'SR/P1:R24',
      }),
  ],
  ['CABLING_DEVICE_RETIRED', (at) => set(at, 'device', 'Hall/tel1', { status: 'retired' })],
  ['CABLING_KINDS_DO_NOT_MEET', (at) => at.cable('Z SR/SW:24 SR/pdu-a:o8')],
  ['CABLING_PORT_TAKES_NO_CABLE', (at) => at.cable('Z SR/SW:lag SR/SW:24')],
  [
    'CABLING_STRANDS_PART',
    (at) =>
      at.put('cable', {
        id: 'Z',
        label: 'Z',
        status: 'installed',
        media: 'cat6a',
        a: [{ portId: 'SR/SW:24' }],
        b: [{ portId: 'SR/P1:24' }, { portId: 'SR/SW:23', connector: 2 }],
      }),
  ],
  ['CABLING_POE_BUDGET', (at) => set(at, 'deviceType', 'switch', { poeBudgetW: 20 })],
  [
    'CABLING_FIBRE_TYPES_MIXED',
    (at, { fibre }) => set(at, 'cable', 'F1', { media: fibre === 'om4' ? 'os2' : 'om4' }),
  ],
  [
    'CABLING_SCREEN_BROKEN',
    (at) => set(set(at, 'cableProduct', 'bulk', { screen: 'f/utp' }), 'cable', 'J1', { screen: 'u/utp' }),
  ],
  [
    'CABLING_SUPPLY_OVERLOAD',
    (at) => set(at, 'port', 'SR/SW:PS1', { rating: { voltageV: 230, currentA: 0.5 } }),
  ],
  [
    'CABLING_SUPPLY_FAILOVER',
    (at) => set(at, 'port', 'SR/SW:PS1', { rating: { voltageV: 230, currentA: 1.65 } }),
  ],
  ['CABLING_SUPPLY_LOST', (at) => twoStripsOneUps(at)],
  ['CABLING_POE_DEGRADED', (at) => set(at, 'deviceType', 'switch', { poeBudgetDegradedW: 20 })],
  ['CABLING_POE_PRIORITY', (at) => set(at, 'deviceType', 'switch', { poeBudgetDegradedW: 20 })],
  [
    'CABLING_MEDIA_DO_NOT_JOIN',
    (at) =>
      set(
        at.put('compatibility', { id: 'c', subject: 'medium', a: 'cat7', b: 'cat6a', fits: false }),
        'cable',
        'J1',
        { media: 'cat7' },
      ),
  ],
  [
    'CABLING_CONNECTORS_DO_NOT_MATE',
    (at, { fibre }) =>
      set(
        at.put('cableProduct', {
          id: 'cord',
          manufacturer: 'Generic',
          model: 'LC-SC',
          role: 'cord',
          media: fibre,
          connectorA: 'lc',
          connectorB: 'sc',
        }),
        'cable',
        'F1',
        { productId: 'cord' },
      ),
  ],
  ['CABLING_TRANSCEIVER_CAGE', (at, like) => optics(at, like, { formFactor: 'sfp28' }, null)],
  [
    'CABLING_OPTICS_MEDIUM',
    (at, like) => optics(at, like, {}, { medium: like.fibre === 'om4' ? 'singlemode' : 'multimode' }),
  ],
  [
    'CABLING_OPTICS_WAVELENGTHS',
    (at, like) =>
      optics(at, like, { fibres: 1, txNm: 1310, rxNm: 1490 }, { fibres: 1, txNm: 1310, rxNm: 1490 }),
  ],
  ['CABLING_OPTICS_FIBRES', (at, like) => optics(at, like, { fibres: 2 }, { fibres: 8 })],
  ['CABLING_OPTICS_SPEED', (at, like) => optics(at, like, { speedMbps: 10_000 }, { speedMbps: 1000 })],
  ['CABLING_OPTICS_REACH', (at, like) => optics(at, like, { reachM: 10_000 }, { reachM: 12 })],
  [
    'CABLING_PROFILE_BEYOND',
    (at) =>
      at.put('cableProfile', {
        id: 'p',
        name: 'p',
        a: [1],
        b: [1],
        map: [
          [1, 1, 1, 1],
          [1, 2, 1, 1],
        ],
      }),
  ],
  [
    'CABLING_PROFILE_HOLES',
    (at) => at.put('cableProfile', { id: 'p', name: 'p', a: [2], b: [2], map: [[1, 1, 1, 1]] }),
  ],
  ['CABLING_INSIDE_ITSELF', (at) => set(at, 'location', 'Site', { parentId: 'Room' })],
  [
    'CABLING_CIRCUIT_PORT_KIND',
    (at) => at.put('circuit', { id: 'c', name: 'FO-1', provider: 'P', aPortId: 'SR/SW:24' }),
  ],
  [
    'CABLING_CIRCUIT_PORT_TWICE',
    (at) => line(at, {}).put('circuit', { id: 'd', name: 'FO-2', provider: 'P', zPortId: 'Main/nte:a' }),
  ],
  ['CABLING_CIRCUIT_IN_NETWORK', (at) => line(at, { zNetwork: 'cloud' }).cable('Z Main/nte:z SR/SW:24')],
  ['CABLING_CIRCUIT_TO_ITSELF', (at) => line(at, {}).cable('Z Main/nte:a Main/nte:z')],
  [
    'CABLING_MAP_SIDES',
    (at) => set(at, 'portMap', 'SR/P1:24~', { frontPortId: 'SR/P1:R24', rearPortId: 'SR/P1:24' }),
  ],
];

describe('planted faults', () => {
  it('a sound plant gives no finding', () => {
    fc.assert(
      fc.property(soundPlants, (like) => {
        expect(codesOf(soundPlant(like))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  // Rows of one length: Jest takes a missing parameter for its own.
  it.each(faults.map(([code, plant, policy = {}]) => [code, plant, policy] as const))(
    '%s is told where it is planted, with what it implies and nothing else',
    (code, plant, policy) => {
      const { implies = [] }: CablingRule = cablingRules[code];
      fc.assert(
        fc.property(soundPlants, (like) => {
          const found = codesOf(plant(soundPlant(like), like), policy);
          expect(found).toContain(code);
          expect(found.filter((one) => one !== code && !implies.includes(one))).toEqual([]);
        }),
        { numRuns: 4 },
      );
    },
  );

  it.each(faults.map(([code, plant, policy = {}]) => [code, plant, policy] as const))(
    '%s: a fix that is proposed heals it',
    (code, plant, policy) => {
      const like: SoundPlant = { outlets: 3, horizontalM: 40, cordM: 2, fibreM: 30, fibre: 'om4' };
      const at = plant(soundPlant(like), like);
      const context = { pathOf: at.pathOf, policy: cablingPolicySchema.parse(policy) };
      const [finding] = checkCabling(at.objects, context).filter((one) => one.code === code);
      for (const { changes } of finding?.fixes ?? []) {
        const healed = apply(at.objects, changes as ChangeSet<CablingKinds>);
        if (!healed.ok) throw new Error('the fix does not fit');
        expect(checkCabling(healed.objects, context)).toEqual([]);
      }
    },
  );
});
