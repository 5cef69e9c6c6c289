import fc from 'fast-check';
import type { Plan } from '../value/plan.js';
import { Draft, panelPorts, planBetween, portRow } from './draft.fixture.js';

/** What a random plant is made of: small numbers, so that a failing one can be read. */
interface Recipe {
  readonly racks: readonly {
    readonly heightU: number;
    readonly descending: boolean;
    readonly room: number;
  }[];
  readonly devices: readonly {
    readonly rack: number;
    readonly type: number;
    readonly positionU: number | null;
    readonly rear: boolean;
    readonly stays: boolean;
  }[];
  readonly cords: readonly {
    readonly a: number;
    readonly b: number;
    readonly pa: number;
    readonly pb: number;
    readonly old: boolean;
    readonly colour: number;
  }[];
  readonly names: readonly string[];
  readonly project: boolean;
}

const nasty = fc.constantFrom(
  'a name of eighty characters that somebody typed into the field for names of devices',
  '<script>alert(1)</script>',
  `"'&<>]]>`,
  'ארון שרתים',
  '📡🔌',
  'Žluťoučký',
  'x',
  'W'.repeat(80),
  'é',
  'R1.P1',
  '…',
  '- - -',
);
const names = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('sw', 'P', 'core', 'acc') },
    { weight: 1, arbitrary: nasty },
  ),
  { minLength: 4, maxLength: 4 },
);

/**
 * Plants that nobody would build: racks of any height, devices that clash, float or have no ports, any patching within and
 * between racks, names that break a drawing; with a project or without.
 */
export const randomPlant: fc.Arbitrary<Plan> = fc
  .record({
    racks: fc.array(
      fc.record({ heightU: fc.integer({ min: 1, max: 58 }), descending: fc.boolean(), room: fc.nat(2) }),
      { minLength: 1, maxLength: 4 },
    ),
    devices: fc.array(
      fc.record({
        rack: fc.nat(3),
        type: fc.nat(6),
        positionU: fc.option(fc.integer({ min: 1, max: 48 })),
        rear: fc.boolean(),
        stays: fc.boolean(),
      }),
      { maxLength: 14 },
    ),
    cords: fc.array(
      fc.record({
        a: fc.nat(13),
        b: fc.nat(13),
        pa: fc.nat(99),
        pb: fc.nat(99),
        old: fc.boolean(),
        colour: fc.nat(5),
      }),
      { maxLength: 60 },
    ),
    names,
    project: fc.boolean(),
  })
  .map(plantOf);

function typesOf(draft: Draft): string[] {
  const copper = panelPorts(24, 'rj45', 'cat6a');
  const fibre = panelPorts(12, 'lc', 'os2');
  const rj45 = { kind: 'interface', connector: 'rj45' } as const;
  return [
    draft.type('PP-24', 'patch-panel', 1, copper.ports, { maps: copper.maps }),
    draft.type('ODF-12', 'fibre-panel', 1, fibre.ports, { maps: fibre.maps }),
    draft.type('SW-48', 'switch', 1, [
      ...portRow(48, rj45),
      ...portRow(4, { kind: 'interface', connector: 'sfp+' }, (n) => `T${n}`),
    ]),
    draft.type(
      'CHASSIS',
      'switch',
      7,
      portRow(100, rj45, (n) => `GigabitEthernet1/0/${n}`),
    ),
    draft.type('NO-PORTS', 'other', 2),
    draft.type('HALF', 'cable-manager', 0.5),
    draft.type(
      'SRV',
      'server',
      1,
      portRow(3, rj45, (n) => `eth${n}`),
    ),
  ];
}

function plantOf({ racks, devices, cords, names: given, project }: Recipe): Plan {
  const before = new Draft();
  before.place('Site', 'site');
  for (let room = 0; room < 3; room += 1) before.place(`Room ${room}`, 'room', 'Site', given[room] ?? '');
  const types = typesOf(before);
  racks.forEach(({ heightU, descending, room }, at) => {
    before.rack(`R${at}`, `Room ${room}`, heightU, { descending });
    before.put('rack', { ...before.objects.rack.get(`R${at}`), name: `${given[at % given.length]}-${at}` });
  });
  const after = new Draft(before.objects);
  devices.forEach(({ rack, type, positionU, rear, stays }, at) => {
    const place = { rackId: `R${rack % racks.length}`, positionU, face: rear ? 'rear' : 'front' };
    for (const draft of stays ? [before, after] : [after]) {
      draft.device(`d${at}`, types[type]!, place);
      draft.put('device', {
        ...draft.objects.device.get(`d${at}`),
        name: `${given[at % given.length]}${at}`,
      });
    }
  });
  const used = new Set<string>();
  cords.forEach(({ a, b, pa, pb, old, colour }, at) => {
    const [one, two] = [portOf(after, `d${a}`, pa), portOf(after, `d${b}`, pb)];
    if (!one || !two || one === two || used.has(one) || used.has(two)) return;
    used.add(one).add(two);
    const more = { role: 'cord', colour: ['BE', 'JN', 'BC', 'NO', 'strange', null][colour], lengthM: at };
    const there = [one, two].every((port) => before.objects.port.has(port));
    for (const draft of old && there ? [before, after] : [after]) draft.cable(`J-${at}`, one, two, more);
  });
  const plan = planBetween(before.objects, after.objects, 'Random');
  return project ? plan : { ...plan, present: after.objects, project: null };
}

/** A socket of a device by a number, front or interface. */
function portOf(draft: Draft, deviceId: string, at: number): string | undefined {
  const ports = [...draft.objects.port.values()].filter(
    (port) => port.deviceId === deviceId && port.kind !== 'rear',
  );
  return ports.length === 0 ? undefined : ports[at % ports.length]!.id;
}

/** A rack into which somebody put 300 devices, most of them in the same units. */
export function crowded(): Plan {
  const before = new Draft();
  before.place('Site', 'site');
  const types = typesOf(before);
  before.rack('R', 'Site', 42);
  const after = new Draft(before.objects);
  for (let at = 0; at < 300; at += 1)
    after.device(`d${at}`, types[at % types.length]!, {
      rackId: 'R',
      positionU: at % 50 === 49 ? null : (at % 42) + 1,
    });
  return planBetween(before.objects, after.objects, 'Crowded');
}

/** Pathways from place to place and back to the first, and two places that each lie in the other. */
export function circles(): Plan {
  const before = new Draft();
  for (const name of ['A', 'B', 'C']) before.place(name, 'zone', 'Site');
  before.place('Site', 'site', 'A');
  const types = typesOf(before);
  before.rack('R', 'A', 20);
  ['A B', 'B C', 'C A'].forEach((ends, at) => {
    const [fromId = '', toId = ''] = ends.split(' ');
    before.put('pathway', {
      id: `way ${at}`,
      name: `W${at}`,
      locationId: 'A',
      fromLocationId: fromId,
      toLocationId: toId,
      lengthM: 10,
      widthMm: 100,
      heightMm: 50,
    });
  });
  const after = new Draft(before.objects);
  after.device('d0', types[0]!, { rackId: 'R', positionU: 1 });
  after.device('d1', types[2]!, { rackId: 'R', positionU: 3 });
  after.cable('J-1', 'd0:01', 'd1:01', { role: 'cord', pathwayIds: ['way 0', 'way 1', 'way 2', 'way 0'] });
  return planBetween(before.objects, after.objects, 'Circles');
}
