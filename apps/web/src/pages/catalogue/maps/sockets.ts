import { follows, namesIn, rangeText } from '../port-ranges.js';

/** What the inside of a panel needs to know of its ports. */
export interface Inner {
  readonly name: string;
  readonly kind: string;
  readonly positions: number;
}

/** A position of a port. */
export interface Socket {
  readonly name: string;
  readonly position: number;
}

/** Why a text names no sockets. */
export type SocketFault =
  | { readonly why: 'lineBackwards' }
  | { readonly why: 'lineNames'; readonly name: string }
  | {
      readonly why: 'linePosition';
      readonly port: string;
      readonly position: number;
      readonly positions: number;
    };

const SOME = /^(.*):(\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*)$/;

/**
 * Sockets as one writes them: `LC[1-6]` all positions of six ports, `MPO1:1-4,12-9` some positions of one, the last ones
 * backwards, `LC[1-4]:2` the second of each. A port whose own name looks like that (`1:1`) is meant by its name.
 */
export function socketsIn(text: string, ports: ReadonlyMap<string, number>): Socket[] | SocketFault {
  const written = text.trim();
  const [, ports_ = '', some = ''] = (!known(written, ports) && SOME.exec(written)) || [];
  const names = namesIn(some === '' ? written : ports_);
  if (names === null) return { why: 'lineBackwards' };
  const sockets: Socket[] = [];
  for (const name of names) {
    const positions = ports.get(name);
    if (positions === undefined) return { why: 'lineNames', name };
    for (const position of some === '' ? upTo(1, positions) : positionsIn(some)) {
      if (position < 1 || position > positions)
        return { why: 'linePosition', port: name, position, positions };
      sockets.push({ name, position });
    }
  }
  return sockets;
}

const known = (text: string, ports: ReadonlyMap<string, number>): boolean => {
  const [first] = namesIn(text) ?? [];
  return first !== undefined && ports.has(first);
};

/** From one number to another, upwards or downwards, both included. */
const upTo = (from: number, to: number): number[] =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => (to < from ? from - index : from + index));

/** More than a port can have: nothing longer is counted out. */
const MOST = 1024;

function positionsIn(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number);
    return Math.abs(to - from) > MOST ? [from, to] : upTo(from, to);
  });
}

/** Sockets as one writes them, if one text can say them in their order; otherwise null. */
export function textOf(sockets: readonly Socket[], ports: ReadonlyMap<string, number>): string | null {
  const groups: { name: string; positions: number[] }[] = [];
  for (const { name, position } of sockets) {
    const last = groups.at(-1);
    if (last?.name === name) last.positions.push(position);
    else {
      if (last && !follows(last.name, name)) return null;
      groups.push({ name, positions: [position] });
    }
  }
  const names = rangeText(groups.map(({ name }) => name));
  if (groups.every((group) => isWhole(group, ports))) return names;
  const [first] = groups;
  const same = groups.every(({ positions }) => positions.join() === first?.positions.join());
  return same && first ? `${names}:${runsOf(first.positions)}` : null;
}

const isWhole = (
  { name, positions }: { readonly name: string; readonly positions: readonly number[] },
  ports: ReadonlyMap<string, number>,
): boolean =>
  positions.length === ports.get(name) && positions.every((position, index) => position === index + 1);

/** `1-4,12-9`: numbers that follow each other either way as one run. */
function runsOf(positions: readonly number[]): string {
  const runs: number[][] = [];
  for (const position of positions) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const step = last === undefined ? 0 : position - last;
    const sameWay = run && run.length > 1 ? step === run[1]! - run[0]! : Math.abs(step) === 1;
    if (run && sameWay) run.push(position);
    else runs.push([position]);
  }
  return runs.map((run) => (run.length === 1 ? String(run[0]) : `${run[0]}-${run.at(-1)}`)).join(',');
}
