import type { PortMapTemplate } from '#cabling';
import type { Param } from '#findings';
import { compareNames } from '#cabling';
import { socketsIn, textOf, type Inner, type Socket } from './sockets.js';

/** A line of the inside of a panel: these front sockets meet those rear ones, in their order. */
export interface MapLine {
  readonly front: string;
  readonly rear: string;
}

/** What is wrong with a line: the name of a text, and what it is filled with. */
export interface LineFault {
  readonly line: number;
  readonly text: 'lineBackwards' | 'lineNames' | 'linePosition' | 'lineUneven' | 'lineTwice';
  readonly params: Readonly<Record<string, Param>>;
}

/** What lines mean, and everything that is wrong with them. */
export interface ReadMaps {
  readonly maps: readonly PortMapTemplate[];
  readonly faults: readonly LineFault[];
}

const sideOf = (ports: readonly Inner[], kind: 'front' | 'rear'): ReadonlyMap<string, number> =>
  new Map(ports.filter((port) => port.kind === kind).map(({ name, positions }) => [name, positions]));

/** The maps that lines mean; a line with a fault gives none. A line that is left empty is none. */
export function readMaps(lines: readonly MapLine[], ports: readonly Inner[]): ReadMaps {
  const [fronts, rears] = [sideOf(ports, 'front'), sideOf(ports, 'rear')];
  const seen = new Set<string>();
  const maps: PortMapTemplate[] = [];
  const faults: LineFault[] = [];
  lines.forEach(({ front, rear }, index) => {
    const line = index + 1;
    if (front.trim() === '' && rear.trim() === '') return;
    const [inFront, behind] = [socketsIn(front, fronts), socketsIn(rear, rears)];
    for (const [side, found] of [
      ['front', inFront],
      ['rear', behind],
    ] as const) {
      if ('why' in found) {
        const { why, ...params } = found;
        faults.push({ line, text: why, params: { ...params, side } });
      }
    }
    if ('why' in inFront || 'why' in behind) return;
    if (inFront.length !== behind.length) {
      faults.push({ line, text: 'lineUneven', params: { fronts: inFront.length, rears: behind.length } });
      return;
    }
    const own = inFront.map((at, n) => mapOf(at, behind[n]!));
    const again = own.find((map) => seen.has(keyOf(map)));
    if (again)
      faults.push({ line, text: 'lineTwice', params: { port: again.front, position: again.frontPosition } });
    for (const map of own) {
      if (seen.has(keyOf(map))) continue;
      seen.add(keyOf(map));
      maps.push(map);
    }
  });
  return { maps, faults };
}

const mapOf = (front: Socket, rear: Socket): PortMapTemplate => ({
  front: front.name,
  frontPosition: front.position,
  rear: rear.name,
  rearPosition: rear.position,
});

/** A map by what it joins: two of the same join the same. */
export const keyOf = ({ front, frontPosition, rear, rearPosition }: PortMapTemplate): string =>
  JSON.stringify([front, frontPosition, rear, rearPosition]);

/** Maps as lines: counted port by port, or position by position where that takes fewer runs. */
export function linesOf(maps: readonly PortMapTemplate[], ports: readonly Inner[]): MapLine[] {
  const byPort = maps.toSorted((a, b) => compareNames(a.front, b.front) || a.frontPosition - b.frontPosition);
  const byPosition = byPort.toSorted((a, b) => a.frontPosition - b.frontPosition);
  const [first, second] = [gathered(byPort, ports), gathered(byPosition, ports)];
  return runsIn(second) < runsIn(first) ? second : first;
}

/** Every line is a run, and so is each further stretch of positions in it. */
const runsIn = (lines: readonly MapLine[]): number =>
  lines.reduce((sum, { front, rear }) => sum + `${front},${rear}`.split(',').length - 1, 0);

/** From the top, always the longest run that one line can say. */
function gathered(maps: readonly PortMapTemplate[], ports: readonly Inner[]): MapLine[] {
  const [fronts, rears] = [sideOf(ports, 'front'), sideOf(ports, 'rear')];
  const lines: MapLine[] = [];
  for (let from = 0; from < maps.length;) {
    let to = maps.length;
    let line = lineOf(maps.slice(from, to), fronts, rears);
    while (!line) line = lineOf(maps.slice(from, --to), fronts, rears);
    lines.push(line);
    from = to;
  }
  return lines;
}

function lineOf(
  maps: readonly PortMapTemplate[],
  fronts: ReadonlyMap<string, number>,
  rears: ReadonlyMap<string, number>,
): MapLine | null {
  const front = textOf(
    maps.map((map) => ({ name: map.front, position: map.frontPosition })),
    fronts,
  );
  const rear =
    front === null
      ? null
      : textOf(
          maps.map((map) => ({ name: map.rear, position: map.rearPosition })),
          rears,
        );
  return front === null || rear === null ? null : { front, rear };
}

/** Front positions that no map leads on from. */
export function leadingNowhere(maps: readonly PortMapTemplate[], ports: readonly Inner[]): number {
  const mapped = new Set(maps.map(({ front, frontPosition }) => `${frontPosition} ${front}`)).size;
  const all = ports.filter(({ kind }) => kind === 'front').reduce((sum, { positions }) => sum + positions, 0);
  return Math.max(0, all - mapped);
}
