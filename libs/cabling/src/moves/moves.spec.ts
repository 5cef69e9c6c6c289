import fc from 'fast-check';
import { cableSchema, type Cable } from '../model/cable.js';
import { deviceSchema } from '../model/device.js';
import { portSchema } from '../model/port.js';
import { rackSchema } from '../model/rack.js';
import { sameSocket, type Gesture, type Socket } from './gestures.js';
import { patchMoves, type PatchMoves } from './patch-moves.js';

/** `X p1 p2`: a cord in two ports; `-` for an end that hangs, `p1#2` for one position of a port. */
const cord = (text: string): Cable => {
  const [label = '', ...ends] = text.split(' ');
  const plugs = ends.map((end) =>
    end === '-'
      ? []
      : [{ portId: end.split('#')[0]!, position: end.includes('#') ? Number(end.split('#')[1]) : null }],
  );
  return cableSchema.parse({ id: label, label, status: 'installed', a: plugs[0] ?? [], b: plugs[1] ?? [] });
};
/** Nothing says where a port is. */
const nowhere = { port: new Map(), device: new Map(), rack: new Map() };
const holding = (cables: readonly Cable[]) => ({
  ...nowhere,
  cable: new Map(cables.map((it) => [it.id, it])),
});
const state = (texts: readonly string[]) => holding(texts.map(cord));
const moves = (before: readonly string[], after: readonly string[]): PatchMoves =>
  patchMoves(state(before), state(after));

const socket = ({ portId, position }: Socket): string =>
  position === null ? portId : `${portId}#${position}`;
function shown(gesture: Gesture): string {
  if (gesture.kind === 'lay' || gesture.kind === 'take-out')
    return `${gesture.kind} ${gesture.cableId} ${gesture.ports.map(socket).join(' ')}`;
  const { cableId, end } = gesture;
  if (gesture.kind === 'move')
    return `move ${cableId}.${end} ${socket(gesture.from)} > ${socket(gesture.to)}`;
  return gesture.kind === 'pull'
    ? `pull ${cableId}.${end} ${socket(gesture.from)}`
    : `plug ${cableId}.${end} ${socket(gesture.to)}`;
}

describe('the gestures from before to after', () => {
  // prettier-ignore
  const cases: [title: string, before: string[], after: string[], gestures: string[]][] = [
    ['nothing changes', ['X p1 p2'], ['X p1 p2'], []],
    ['a new cord', [], ['X p1 p2'], ['lay X p1 p2']],
    ['a cord is taken out', ['X p1 p2'], [], ['take-out X p1 p2']],
    ['one plug moves', ['X p1 p2'], ['X p1 p3'], ['move X.b p2 > p3']],
    ['a plug is pulled, another plugged', ['X p1 p2', 'Y p3 -'], ['X p1 -', 'Y p3 p2'], ['pull X.b p2', 'plug Y.b p2']],
    ['a new cord waits for its port', ['Y p1 p2'], ['X p1 p3'], ['take-out Y p1 p2', 'lay X p1 p3']],
    ['a chain goes from its free end', ['A p1 s1', 'B p2 s2', 'C p3 s3'], ['A p2 s1', 'B p3 s2', 'C p4 s3'], ['move C.a p3 > p4', 'move B.a p2 > p3', 'move A.a p1 > p2']],
    ['two change places: one hangs meanwhile', ['A p1 s1', 'B p2 s2'], ['A p2 s1', 'B p1 s2'], ['pull A.a p1', 'move B.a p2 > p1', 'plug A.a p2']],
    ['a ring of three', ['A p1 s1', 'B p2 s2', 'C p3 s3'], ['A p2 s1', 'B p3 s2', 'C p1 s3'], ['pull A.a p1', 'move C.a p3 > p1', 'move B.a p2 > p3', 'plug A.a p2']],
    ['both plugs of A move: it is taken out, and both rings are open', ['A p1 s1', 'B p2 x2', 'C x3 s2'], ['A p2 s2', 'B p1 x2', 'C x3 s1'], ['take-out A p1 s1', 'move B.a p2 > p1', 'move C.b s2 > s1', 'lay A p2 s2']],
    ['both plugs of one cord change places', ['A p1 p2'], ['A p2 p1'], ['take-out A p1 p2', 'lay A p2 p1']],
    ['two positions of one port do not hinder each other', ['A p1#1 s1'], ['A p1#1 s1', 'B p1#2 s2'], ['lay B p1#2 s2']],
    ['a whole port waits for all its positions', ['A p1#1 s1', 'B p1#2 s2'], ['A p2 s1', 'B p3 s2', 'C p1 s3'], ['move A.a p1#1 > p2', 'move B.a p1#2 > p3', 'lay C p1 s3']],
    ['labels count as people count', [], ['J-10 p1 s1', 'J-9 p2 s2'], ['lay J-9 p2 s2', 'lay J-10 p1 s1']],
  ];
  it.each(cases)('%s', (_title, before, after, gestures) => {
    const found = moves(before, after);
    expect(found.gestures.map(shown)).toEqual(gestures);
    expect(found.blocked).toEqual([]);
  });

  it('cords in a box and retired ones are in no port', () => {
    const stock = holding([{ ...cord('X p1 p2'), status: 'stock' }]);
    const retired = holding([{ ...cord('X p1 p2'), status: 'retired' }]);
    expect(patchMoves(stock, state(['X p1 p2'])).gestures.map(shown)).toEqual(['lay X p1 p2']);
    expect(patchMoves(state(['X p1 p2']), retired).gestures.map(shown)).toEqual(['take-out X p1 p2']);
    expect(patchMoves(stock, retired).gestures).toEqual([]);
  });

  it('a target with two cords in one port ends with what cannot be done', () => {
    const { gestures, blocked } = moves([], ['X p1 p2', 'Y p1 p3']);
    expect([gestures.map(shown), blocked.map(shown)]).toEqual([['lay X p1 p2'], ['lay Y p1 p3']]);
  });

  it('a trunk of four plugs moves plug by plug', () => {
    const trunk = (ports: string[]) =>
      holding([
        cableSchema.parse({
          id: 'T',
          label: 'T',
          status: 'installed',
          a: ports.map((portId, at) => ({ portId, connector: at + 1 })),
        }),
      ]);
    const { gestures } = patchMoves(trunk(['p1', 'p2', 'p3', 'p4']), trunk(['p1', 'p5', 'p3', 'p2']));
    expect(gestures.map(shown)).toEqual(['move T.a p2 > p5', 'move T.a p4 > p2']);
  });
});

describe('along the face of a panel', () => {
  const ids = (count: number, name: string): string[] =>
    Array.from({ length: count }, (_, at) => `${name}:${at + 1}`);
  /** [Q1] above [P1] in rack A, [P2] in rack B, each of 24 front ports; the switch [S] of 72 interfaces in rack A. */
  const plant = (() => {
    const devices: [name: string, rackId: string, positionU: number, ports: number][] = [
      ['P1', 'A', 10, 24],
      ['Q1', 'A', 20, 24],
      ['P2', 'B', 40, 24],
      ['S', 'A', 30, 72],
    ];
    const port = (id: string) => {
      const [deviceId = '', number = ''] = id.split(':');
      const name = deviceId === 'S' ? `Gi1/0/${number}` : number;
      return portSchema.parse({ id, deviceId, name, kind: deviceId === 'S' ? 'interface' : 'front' });
    };
    return {
      rack: new Map(
        ['A', 'B'].map((id) => [id, rackSchema.parse({ id, name: id, locationId: 'room', heightU: 42 })]),
      ),
      device: new Map(
        devices.map(([id, rackId, positionU]) => [
          id,
          deviceSchema.parse({ id, name: id, typeId: 'type', rackId, positionU }),
        ]),
      ),
      port: new Map(devices.flatMap(([name, , , count]) => ids(count, name)).map((id) => [id, port(id)])),
    };
  })();
  const within = (texts: readonly string[]) => ({ ...state(texts), ...plant });
  const panels = ['Q1', 'P1', 'P2'].flatMap((name) => ids(24, name));
  const panelOf = (gesture: Gesture): string =>
    ('ports' in gesture ? gesture.ports : []).map(({ portId }) => portId).find((id) => !id.startsWith('S')) ??
    '';

  it('[Q1 U20] [P1 U10] rack A, [P2 U40] rack B: rack by rack, from the top, from port 1 upward, whatever the labels say', () => {
    const cords = fc
      .tuple(
        fc.uniqueArray(fc.nat({ max: panels.length - 1 }), { maxLength: 40 }),
        fc.shuffledSubarray(ids(72, 'S'), { minLength: 40 }),
        fc.boolean(),
      )
      .map(([at, interfaces, turned]) =>
        at.map((where, index) => {
          const ends = [panels[where]!, interfaces[index]!];
          return `X${index} ${(turned ? ends.toReversed() : ends).join(' ')}`;
        }),
      );
    fc.assert(
      fc.property(cords, fc.boolean(), (texts, lays) => {
        const [before, after] = lays ? [within([]), within(texts)] : [within(texts), within([])];
        const { gestures } = patchMoves(before, after);
        const order = gestures.map(panelOf);
        expect(order).toEqual(panels.filter((id) => order.includes(id)));
        expect(order).toHaveLength(texts.length);
      }),
    );
  });

  it('a port that waits for another comes as soon as that one is free', () => {
    const { gestures } = patchMoves(
      within(['Z P1:2 S:1']),
      within(['B P1:2 S:2', 'A P1:3 S:3', 'C P1:1 S:1']),
    );
    expect(gestures.map(shown)).toEqual([
      'take-out Z P1:2 S:1',
      'lay C P1:1 S:1',
      'lay B P1:2 S:2',
      'lay A P1:3 S:3',
    ]);
  });
});

/** Ports by plug; the state of a search. */
type Plugged = ReadonlyMap<string, string>;

/** Every state that one gesture leads to: any plug to any free port or into the air, any cord taken out or laid. */
function* oneGesture(at: Plugged, cords: readonly string[], ports: readonly string[]): Iterable<Plugged> {
  const taken = new Set(at.values());
  const free = ports.filter((port) => !taken.has(port));
  const change = (...entries: [string, string | null][]): Plugged => {
    const next = new Map(at);
    for (const [plug, port] of entries)
      if (port === null) next.delete(plug);
      else next.set(plug, port);
    return next;
  };
  for (const name of cords) {
    const plugs = [`${name}a`, `${name}b`];
    if (plugs.some((plug) => at.has(plug)))
      yield change(...plugs.map((plug): [string, null] => [plug, null]));
    else
      for (const a of free) for (const b of free) if (a !== b) yield change([`${name}a`, a], [`${name}b`, b]);
    for (const plug of plugs) {
      if (at.has(plug)) yield change([plug, null]);
      for (const port of free) yield change([plug, port]);
    }
  }
}

const textOf = (at: Plugged): string =>
  [...at]
    .map(([plug, port]) => `${plug}${port}`)
    .toSorted()
    .join(' ');

/** The least number of gestures, by trying all. */
function leastGestures(
  from: Plugged,
  to: Plugged,
  cords: readonly string[],
  ports: readonly string[],
): number {
  const goal = textOf(to);
  const seen = new Set([textOf(from)]);
  let front = [from];
  for (let count = 0; ; count += 1) {
    if (front.some((at) => textOf(at) === goal)) return count;
    const next: Plugged[] = [];
    for (const at of front)
      for (const state of oneGesture(at, cords, ports)) {
        const text = textOf(state);
        if (!seen.has(text)) next.push(state);
        seen.add(text);
      }
    front = next;
  }
}

describe('properties', () => {
  const CORDS = ['A', 'B', 'C'];
  const PORTS = ['1', '2', '3', '4', '5', '6'];
  /** Some of the cords, in ports of their own. */
  const plant = fc
    .tuple(fc.shuffledSubarray(PORTS, { minLength: 6 }), fc.subarray(CORDS))
    .map(([ports, present]) => present.map((name, at) => `${name} ${ports[2 * at]} ${ports[2 * at + 1]}`));
  const plugged = (texts: readonly string[]): Plugged =>
    new Map(
      texts
        .map((text) => text.split(' '))
        .flatMap(
          ([name, a, b]) =>
            [
              [`${name}a`, a!],
              [`${name}b`, b!],
            ] as const,
        ),
    );

  it('no sequence of any gestures is shorter (three cords, six ports: all tried)', () => {
    fc.assert(
      fc.property(plant, plant, (before, after) => {
        const { gestures, blocked } = moves(before, after);
        expect(blocked).toEqual([]);
        expect(gestures).toHaveLength(leastGestures(plugged(before), plugged(after), CORDS, PORTS));
      }),
      { numRuns: 12 },
    );
  });

  it('every gesture finds its port free, and in the end all is as it shall be', () => {
    const ports = Array.from({ length: 24 }, (_, at) => `p${at}`);
    const large = fc
      .tuple(fc.shuffledSubarray(ports, { minLength: 24 }), fc.nat({ max: 12 }))
      .map(([mixed, count]) =>
        Array.from({ length: count }, (_, at) => `X${at} ${mixed[2 * at]} ${mixed[2 * at + 1]}`),
      );
    fc.assert(
      fc.property(large, large, (before, after) => {
        const at = new Map<string, string>();
        for (const text of before) {
          const [name, a, b] = text.split(' ');
          at.set(a!, `${name}a`).set(b!, `${name}b`);
        }
        const put = (port: string, plug: string): void => {
          expect(at.has(port)).toBe(false);
          at.set(port, plug);
        };
        for (const gesture of moves(before, after).gestures) play(gesture, at, put);
        const wanted = after.flatMap((text) => {
          const [name, a, b] = text.split(' ');
          return [`${a} ${name}a`, `${b} ${name}b`];
        });
        expect([...at].map(([port, plug]) => `${port} ${plug}`).toSorted()).toEqual(wanted.toSorted());
      }),
    );
  });
});

function play(gesture: Gesture, at: Map<string, string>, put: (port: string, plug: string) => void): void {
  if (gesture.kind === 'take-out') for (const { portId } of gesture.ports) at.delete(portId);
  else if (gesture.kind === 'lay')
    gesture.ports.forEach(({ portId }, end) => put(portId, `${gesture.cableId}${'ab'[end]}`));
  else {
    if (gesture.kind !== 'plug') {
      expect(at.get(gesture.from.portId)).toBe(`${gesture.cableId}${gesture.end}`);
      at.delete(gesture.from.portId);
    }
    if (gesture.kind !== 'pull') put(gesture.to.portId, `${gesture.cableId}${gesture.end}`);
    if (gesture.kind === 'move') expect(sameSocket(gesture.from, gesture.to)).toBe(false);
  }
}
