import { compareNames } from '#cabling';
import type { Traced, TracedPath } from '../../api/types.js';
import { chainOf, isWire, type ChainLink, type ChainPort, type WireLink } from './chain.js';

/** A way through a box: the ports by which one or more paths come in and go out. */
export interface FanRow {
  readonly key: string;
  readonly ports: readonly ChainPort[];
  /** Middle of the row, in pixels from the top of the picture. */
  readonly y: number;
}

/** A device at its place on the way, with the ports that the branches use. */
export interface FanBox {
  readonly key: string;
  readonly name: string;
  readonly column: number;
  readonly y: number;
  readonly height: number;
  readonly rows: readonly FanRow[];
  readonly place: boolean;
}

/** A cable or circuit of one branch, from a row of one box to a row of the next. */
export interface FanLine {
  readonly key: string;
  readonly cable: string;
  /** `cable` is the id of a provider's line. */
  readonly circuit: boolean;
  readonly name: string;
  readonly column: number;
  readonly fromY: number;
  readonly toY: number;
  /** Counts the lines of one cable from 1: the strand, as far as its ports tell. */
  readonly strand: number;
  /** How many lines the cable has in the picture. */
  readonly of: number;
  /** The position of the port that the line leaves by, where it is one of several. */
  readonly position: number | null;
}

export interface Fan {
  readonly boxes: readonly FanBox[];
  readonly lines: readonly FanLine[];
  readonly columns: number;
  readonly height: number;
}

const ROW = 24;
const HEAD = 26;
const PAD = 8;
const GAP = 12;

interface Step {
  readonly box: string;
  readonly row: string;
}

interface Found {
  readonly rows: Map<string, FanRow['ports']>;
  readonly name: string;
  readonly column: number;
  readonly place: boolean;
}

/**
 * All branches in one picture: every device once at its place on the way, the ports below each other, each cable from port
 * to port. `anchor` is the port or cable that was asked for: its boxes stand in one column.
 */
export function fanOf({ paths, names }: Pick<Traced, 'paths' | 'names'>, anchor: string): Fan {
  const found = new Map<string, Found>();
  const cables: Joined[] = [];
  for (const path of paths) {
    const chain = chainOf(path, names);
    const start = anchorOf(chain, anchor);
    let column = -chain.slice(0, start).filter((link) => !isWire(link)).length;
    let last: Step | null = null;
    let position: number | null = null;
    let cable: WireLink | null = null;
    for (const link of chain) {
      if (isWire(link)) {
        cable = link;
        continue;
      }
      const step = stepInto(found, link, column);
      if (last && cable) cables.push(joined(cable, last, step, position));
      [last, cable, column] = [step, null, column + 1];
      position = (link.type === 'device' ? link.ports.at(-1)?.position : undefined) ?? null;
    }
    // A cable that is plugged at one end only ends in the air.
    if (last && cable) {
      const open = stepInto(found, { type: 'place', id: `${cable.id} end`, name: '' }, column);
      cables.push(joined(cable, last, open, position));
    }
  }
  return laidOut(found, cables);
}

/** Where the chain passes what was asked for: the index of its link; of a cable, that of the device before it. */
function anchorOf(chain: readonly ChainLink[], anchor: string): number {
  const at = chain.findIndex(
    (link) =>
      link.id.split(' ').includes(anchor) ||
      (link.type === 'device' && link.ports.some(({ id }) => id === anchor)),
  );
  const link = chain[at];
  return link && isWire(link) ? Math.max(0, at - 1) : Math.max(0, at);
}

function stepInto(found: Map<string, Found>, link: Exclude<ChainLink, WireLink>, column: number): Step {
  const box = `${column} ${link.type === 'device' ? link.name : link.id}`;
  const ports = link.type === 'device' ? link.ports : [];
  const row =
    ports.map(({ id, position }) => (position === undefined ? id : `${id}·${position}`)).join(' ') || link.id;
  const known = found.get(box) ?? { rows: new Map(), name: link.name, column, place: link.type === 'place' };
  found.set(box, known);
  if (!known.rows.has(row)) known.rows.set(row, ports);
  return { box, row };
}

interface Joined {
  readonly id: string;
  readonly name: string;
  readonly circuit: boolean;
  readonly from: Step;
  readonly to: Step;
  readonly position: number | null;
}

const joined = ({ id, name, type }: WireLink, from: Step, to: Step, position: number | null): Joined => ({
  id,
  name,
  circuit: type === 'circuit',
  from,
  to,
  position,
});

/** Columns from the left; in each, boxes in the order of what they are joined to, none over another. */
function laidOut(found: ReadonlyMap<string, Found>, cables: readonly Joined[]): Fan {
  const columns = [...new Set([...found.values()].map(({ column }) => column))].toSorted((a, b) => a - b);
  const boxes = new Map<string, FanBox>();
  const rowY = new Map<string, number>();
  const place = (column: number, towards: 'from' | 'to' | null): void => {
    const own = [...found].filter(([, box]) => box.column === column);
    const wanted = (key: string): number => {
      if (!towards) return 0;
      const back = towards === 'from' ? 'to' : 'from';
      const near = cables
        .filter((cable) => cable[back].box === key)
        .flatMap((cable) => rowY.get(rowKey(cable[towards])) ?? []);
      return near.length === 0 ? Number.MAX_SAFE_INTEGER : near.reduce((sum, y) => sum + y, 0) / near.length;
    };
    const ordered = own
      .map(([key, box]) => ({ key, box, at: wanted(key) }))
      .toSorted((a, b) => a.at - b.at || compareNames(a.box.name, b.box.name));
    let free = PAD;
    for (const { key, box, at } of ordered) {
      const height = HEAD + box.rows.size * ROW + PAD;
      const y =
        at === Number.MAX_SAFE_INTEGER
          ? free
          : Math.max(free, Math.round(at - height / 2 - HEAD / 2 + PAD / 2));
      const rows = orderedRows(key, box, cables, rowY, towards).map(([row, ports], index) => {
        const middle = y + HEAD + index * ROW + ROW / 2;
        rowY.set(rowKey({ box: key, row }), middle);
        return { key: row, ports, y: middle };
      });
      boxes.set(key, {
        key,
        name: box.name,
        column: columns.indexOf(column),
        y,
        height,
        rows,
        place: box.place,
      });
      free = y + height + GAP;
    }
  };
  // From the column of what was asked for outwards, so that the branches lie beside what they branch from.
  place(0, null);
  for (const column of columns.filter((one) => one > 0)) place(column, 'from');
  for (const column of columns.filter((one) => one < 0).toReversed()) place(column, 'to');
  const all = [...boxes.values()];
  const lines = linesOf(cables, boxes, rowY);
  return {
    boxes: all,
    lines,
    columns: columns.length,
    height: Math.max(...all.map(({ y, height }) => y + height), 0) + PAD,
  };
}

const rowKey = ({ box, row }: Step): string => rowOf(box, row);

/** The key of a row among all rows of a picture. */
export const rowOf = (box: string, row: string): string => `${box} ${row}`;

/** The keys of what one branch passes, as the picture of all branches has them. */
export function keysOfBranch(path: TracedPath, names: Traced['names'], anchor: string): ReadonlySet<string> {
  const { lines, boxes } = fanOf({ paths: [path], names }, anchor);
  return new Set([
    ...lines.map(({ key }) => key),
    ...boxes.flatMap((box) => box.rows.map(({ key }) => rowOf(box.key, key))),
  ]);
}

/** Ports by their names; where their neighbours stand already, in the order of those. */
function orderedRows(
  key: string,
  { rows }: Found,
  cables: readonly Joined[],
  rowY: ReadonlyMap<string, number>,
  towards: 'from' | 'to' | null,
): [string, FanRow['ports']][] {
  const back = towards === 'from' ? 'to' : 'from';
  const at = (row: string): number => {
    const cable = towards && cables.find((one) => one[back].box === key && one[back].row === row);
    return (cable && rowY.get(rowKey(cable[towards]))) ?? 0;
  };
  const text = (ports: FanRow['ports']): string => ports.map(({ name }) => name).join(' ');
  return [...rows].toSorted(([a, x], [b, y]) => at(a) - at(b) || compareNames(text(x), text(y)));
}

/** Each way of a cable once, its strands counted in the order in which they leave. */
function linesOf(
  cables: readonly Joined[],
  boxes: ReadonlyMap<string, FanBox>,
  rowY: ReadonlyMap<string, number>,
): FanLine[] {
  const lines = new Map<string, Omit<FanLine, 'strand' | 'of'>>();
  for (const { id, name, circuit, from, to, position } of cables) {
    const key = [id, rowKey(from), rowKey(to)].join(' | ');
    lines.set(key, {
      key,
      cable: id,
      circuit,
      position,
      name,
      column: boxes.get(from.box)?.column ?? 0,
      fromY: rowY.get(rowKey(from)) ?? 0,
      toY: rowY.get(rowKey(to)) ?? 0,
    });
  }
  const byCable = new Map<string, Omit<FanLine, 'strand' | 'of'>[]>();
  for (const line of lines.values()) byCable.set(line.cable, [...(byCable.get(line.cable) ?? []), line]);
  return [...byCable.values()].flatMap((some) =>
    some
      .toSorted((a, b) => a.fromY - b.fromY || a.toY - b.toY)
      .map((line, index) => ({ ...line, strand: index + 1, of: some.length })),
  );
}
