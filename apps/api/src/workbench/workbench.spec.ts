import {
  cableSchema,
  cablingPolicySchema,
  circuitSchema,
  deviceSchema,
  deviceTypeSchema,
  locationSchema,
  portMapSchema,
  portSchema,
  rackSchema,
  transceiverTypeSchema,
} from '#cabling';
import { apply, added, changed, removed } from '#changes';
import { noObjects, type PlanChange, type PlanObjects } from '#plan';
import { deviceFace } from './device-face.js';
import { elevation, rackRows } from './elevation.js';
import { removalOf } from './removal.js';
import { freshLabels } from './labels.js';
import { portChoices } from './port-choices.js';
import { resolveNames } from './resolve.js';
import { tablePage } from './table.js';

const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Hall ▸ rack SR2 (24 U): sw at U20, panel P1 at U22; [sw:Gi1/0/1] --J-1-- [P1:01], [sw:Gi1/0/2] free, [P1:02] free. */
const site = locationSchema.parse({ id: uuid(1), name: 'Hall', kind: 'zone' });
const rack = rackSchema.parse({ id: uuid(2), name: 'SR2', locationId: site.id, heightU: 24 });
const type = deviceTypeSchema.parse({ id: uuid(3), manufacturer: 'Nordlyne', model: 'X', heightU: 1 });
const mount = (n: number, name: string, positionU: number) =>
  deviceSchema.parse({ id: uuid(n), name, typeId: type.id, rackId: rack.id, positionU });
const [sw, panel] = [mount(10, 'sw', 20), mount(11, 'P1', 22)];
const port = (n: number, deviceId: string, name: string, more: object) =>
  portSchema.parse({ id: uuid(n), deviceId, name, ...more });
const ports = [
  port(20, sw.id, 'Gi1/0/1', { kind: 'interface', connector: 'rj45' }),
  port(21, sw.id, 'Gi1/0/2', { kind: 'interface', connector: 'rj45' }),
  port(22, panel.id, '01', { kind: 'front', connector: 'rj45', media: 'cat6a' }),
  port(23, panel.id, '02', { kind: 'front', connector: 'rj45', media: 'cat6a' }),
  port(24, panel.id, 'F1', { kind: 'front', connector: 'lc', media: 'os2' }),
];
const cable = cableSchema.parse({
  id: uuid(30),
  label: 'J-1',
  a: [{ portId: uuid(20) }],
  b: [{ portId: uuid(22) }],
});

function layer(from: PlanObjects, ...changes: object[]): PlanObjects {
  const result = apply(from, changes as PlanChange[]);
  if (!result.ok) throw new Error('the changes do not fit');
  return result.objects;
}

const before = layer(
  noObjects(),
  added('location', site),
  added('rack', rack),
  added('deviceType', type),
  added('device', sw),
  added('device', panel),
  ...ports.map((it) => added('port', it)),
  added('cable', cable),
);
const states = (after: PlanObjects) =>
  elevation(after, before, rack.id)?.devices.map(({ name, positionU, state, other }) => [
    name,
    positionU,
    state,
    other,
  ]);

describe('a rack with what a project makes of it', () => {
  it('shows devices from the foot up, filled ports as 1', () => {
    expect(elevation(before, before, rack.id)?.devices.map(({ name, ports: dots }) => [name, dots])).toEqual([
      ['sw', '10'],
      ['P1', '100'],
    ]);
  });

  // prettier-ignore
  it.each([
    ['moved', changed('device', sw, { ...sw, positionU: 5 }), [['sw', 5, 'moved', 'SR2 U20'], ['sw', 20, 'left', 'SR2 U5'], ['P1', 22, 'kept', null]]],
    ['renamed', changed('device', sw, { ...sw, name: 'acc' }), [['acc', 20, 'changed', null], ['P1', 22, 'kept', null]]],
    ['replugged', changed('cable', cable, { ...cable, b: [{ portId: uuid(23), connector: 1, position: null }] }), [['sw', 20, 'kept', null], ['P1', 22, 'changed', null]]],
  ] as const)('says that a device is %s', (_, change, expected) => {
    expect(states(layer(before, change))).toEqual(expected);
  });

  it('keeps a removed device in its place', () => {
    const gone = [
      removed('cable', cable),
      ...[0, 1].map((n) => removed('port', ports[n]!)),
      removed('device', sw),
    ];
    expect(states(layer(before, ...gone))?.[0]).toEqual(['sw', 20, 'removed', null]);
  });

  it('counts the units in use and the devices that are touched', () => {
    const after = layer(before, changed('device', sw, { ...sw, positionU: 5 }));
    expect(rackRows(after, before)).toMatchObject([{ usedU: 2, devices: 2, touched: 2, state: 'kept' }]);
  });
});

describe('a device with its ports', () => {
  it('tells the cable and the far end of each', () => {
    const face = deviceFace(before, before, sw.id);
    expect(
      face?.ports.map(({ name, cables, ends }) => [name, cables[0]?.label, cables[0]?.far[0]?.path, ends]),
    ).toEqual([
      ['Gi1/0/1', 'J-1', 'SR2/P1:01', []],
      ['Gi1/0/2', undefined, undefined, []],
    ]);
  });

  it('remembers a cable that was there before', () => {
    const after = layer(before, removed('cable', cable));
    expect(deviceFace(after, before, sw.id)?.ports[0]).toMatchObject({ cables: [], was: [{ label: 'J-1' }] });
  });

  it('tells the module in a cage, the rating of a socket, and the circuit at a port with its other end', () => {
    const sfp = transceiverTypeSchema.parse({
      id: uuid(40),
      manufacturer: 'Nordlyne',
      model: 'SR-10',
      formFactor: 'sfp+',
      application: '10GBASE-SR',
      medium: 'multimode',
      connector: 'lc',
      fibres: 2,
      speedMbps: 10_000,
      reachM: 400,
    });
    const cage = port(41, sw.id, 'Te1', { kind: 'interface', connector: 'sfp+', transceiverId: sfp.id });
    const socket = port(42, sw.id, 'PSU', {
      kind: 'power-port',
      rating: { voltageV: 230, currentA: 16, phases: 1, side: 'a' },
    });
    const handOver = port(43, sw.id, 'WAN', { kind: 'circuit' });
    const line = circuitSchema.parse({
      id: uuid(44),
      name: 'FT-1',
      provider: 'Opérateur',
      zPortId: handOver.id,
      aLocationId: site.id,
    });
    const after = layer(
      before,
      added('transceiverType', sfp),
      added('port', cage),
      added('port', socket),
      added('port', handOver),
      added('circuit', line),
    );
    const lines = new Map(deviceFace(after, before, sw.id)?.ports.map((one) => [one.name, one]));
    expect(lines.get('Te1')).toMatchObject({ transceiver: { model: 'SR-10', reachM: 400 }, circuits: [] });
    expect(lines.get('PSU')).toMatchObject({ rating: { voltageV: 230, side: 'a' }, transceiver: null });
    expect(lines.get('WAN')?.circuits).toMatchObject([
      { name: 'FT-1', end: 'z', far: { kind: 'location', path: 'Hall' } },
    ]);
  });

  it('tells the inside of a panel, each map once', () => {
    const rear = port(45, panel.id, 'R1', { kind: 'rear', connector: 'mpo-12', positions: 12 });
    const map = portMapSchema.parse({
      id: uuid(46),
      frontPortId: uuid(24),
      rearPortId: rear.id,
      rearPosition: 3,
    });
    const after = layer(before, added('port', rear), added('portMap', map));
    expect(deviceFace(after, before, panel.id)?.maps).toEqual([map]);
    expect(deviceFace(after, before, sw.id)?.maps).toEqual([]);
  });
});

describe('ports to plug into', () => {
  const asked = { q: 'P1', like: uuid(21), media: null, cable: null, limit: 9 };

  it('puts free ports that fit first, then free ones, then those in use with the label in them', () => {
    expect(portChoices(before, asked).map(({ path, fits, takenBy }) => [path, fits, takenBy])).toEqual([
      ['SR2/P1:02', true, null],
      ['SR2/P1:F1', false, null],
      ['SR2/P1:01', true, 'J-1'],
    ]);
  });

  it('counts the ports of the cable that is edited as free', () => {
    expect(portChoices(before, { ...asked, cable: cable.id })[0]?.path).toBe('SR2/P1:01');
  });
});

describe('a table of any kind', () => {
  const asked = { kind: 'port', sort: 'path', q: '', filter: {}, offset: 0, limit: 10 } as const;
  const names = (query: object) =>
    tablePage(before, before, { ...asked, ...query }).items.map(({ path }) => path);

  // prettier-ignore
  it.each([
    ['by path', {}, ['SR2/P1:01', 'SR2/P1:02', 'SR2/P1:F1', 'SR2/sw:Gi1/0/1', 'SR2/sw:Gi1/0/2']],
    ['by path, downwards', { sort: '-path', limit: 1 }, ['SR2/sw:Gi1/0/2']],
    ['by medium, nothing last', { sort: 'media', limit: 1 }, ['SR2/P1:01']],
    ['by medium downwards, nothing last', { sort: '-media' }, ['SR2/P1:F1', 'SR2/P1:01', 'SR2/P1:02', 'SR2/sw:Gi1/0/1', 'SR2/sw:Gi1/0/2']],
    ['with words', { q: 'p1 os2' }, ['SR2/P1:F1']],
    ['with a field', { filter: { kind: 'interface' } }, ['SR2/sw:Gi1/0/1', 'SR2/sw:Gi1/0/2']],
    ['in part', { offset: 3, limit: 1 }, ['SR2/sw:Gi1/0/1']],
    ['beyond its end', { offset: 99 }, []],
  ] as const)('is read %s', (_, query, expected) => {
    expect(names(query)).toEqual(expected);
  });

  it('names what its rows refer to, and says what is new or changed', () => {
    const after = layer(before, changed('cable', cable, { ...cable, colour: 'RD' }));
    const page = tablePage(after, before, { ...asked, kind: 'cable' });
    expect(page).toMatchObject({ total: 1, items: [{ path: 'J-1', state: 'changed' }] });
    expect(page.names).toEqual({ [uuid(20)]: 'SR2/sw:Gi1/0/1', [uuid(22)]: 'SR2/P1:01' });
  });
});

describe('what goes with an object', () => {
  const lines = (kind: Parameters<typeof removalOf>[1], id: string) =>
    removalOf(before, kind, [id]).map(({ op, kind: of, id: at }) => `${op} ${of} ${Number(at.slice(-12))}`);

  // prettier-ignore
  it.each([
    ['a device: its ports go, the cable loses its plug', 'device', sw.id, ['change cable 30', 'remove port 20', 'remove port 21', 'remove device 10']],
    ['a rack: its devices stay in its place', 'rack', rack.id, ['change device 10', 'change device 11', 'remove rack 2']],
    ['a type: its devices go, and the cable that nothing is left of', 'deviceType', type.id, [
      'remove cable 30', ...ports.map(({ id }) => `remove port ${Number(id.slice(-12))}`),
      'remove device 10', 'remove device 11', 'remove deviceType 3',
    ]],
    ['a cable: nothing else', 'cable', cable.id, ['remove cable 30']],
    ['what is not there: nothing', 'cable', uuid(99), []],
  ] as const)('is for %s', (_, kind, id, expected) => {
    expect(lines(kind, id)).toEqual(expected);
  });

  it('leaves no reference behind: the changes can be applied and taken back', () => {
    const after = layer(before, ...removalOf(before, 'rack', [rack.id]));
    expect(after.device.get(sw.id)).toMatchObject({ rackId: null, positionU: null, locationId: site.id });
  });
});

describe('names that somebody wrote', () => {
  it.each([
    ['SR2/P1:01', uuid(22), 'SR2/P1:01', 1],
    ['SR2/sw:Gi1/0/1', uuid(20), 'SR2/sw:Gi1/0/1', 1],
    ['SR2/P1:03', null, 'SR2/P1:01', 0],
  ])('%s', (name, id, path, found) => {
    expect(resolveNames(before, 'port', [name])).toEqual([{ name, id, path, found }]);
  });
});

it('gives new cables labels that no other has', () => {
  const cords = Array.from({ length: 2 }, () => cableSchema.parse({ id: 'new', label: '?' }));
  expect(freshLabels(before, cablingPolicySchema.parse({}), cords)).toEqual(['J-0001', 'J-0002']);
});
