import { compareNames } from '#cabling';
import type { PortLine } from '../../api/design-types.js';

/** What it takes to know where a port is in a face. */
type Placeable = Pick<PortLine, 'name' | 'kind' | 'type'>;

/** A port in a device's face: its column and row, and the number on it. */
export interface FacePort<P extends Placeable = PortLine> {
  readonly port: P;
  /** In port widths from the left, gaps between groups included. */
  readonly x: number;
  /** 0: the upper row. */
  readonly row: number;
  /** What is printed on it. */
  readonly text: string;
}

export interface FaceLayout<P extends Placeable = PortLine> {
  readonly ports: readonly FacePort<P>[];
  readonly rows: number;
  /** Width in port widths. */
  readonly width: number;
  /** What all names begin with, written once: `GigabitEthernet1/0/`. */
  readonly common: string;
}

/** Ports are counted in sixes, as manufacturers group them. */
const GROUP = 6;
const GAP = 0.35;
/** From this many on, ports stand in two rows. */
const TWO_ROWS = 12;
/** A panel of 24 is one row; a switch of 24 is two. */
const PANEL_ROW = 24;

/** The ports that one sees from this side, as the hand finds them: odd numbers above even ones on active devices. */
export function faceLayout<P extends Placeable>(all: readonly P[], passive: boolean): FaceLayout<P> {
  const groups = groupsOf(all.filter(({ type, kind }) => kind !== 'interface' || type === 'physical'));
  const most = Math.max(0, ...groups.map((group) => group.length));
  const rows = passive ? Math.max(1, Math.ceil(most / PANEL_ROW)) : most >= TWO_ROWS ? 2 : 1;
  const common = commonStart(groups[0]?.map(({ name }) => name) ?? []);
  const ports: FacePort<P>[] = [];
  let left = 0;
  for (const group of groups) {
    const high = Math.min(rows, group.length > 1 ? rows : 1);
    const columns = Math.ceil(group.length / high);
    group.forEach((port, index) => {
      // A panel counts along its row, a switch up and down.
      const column = passive ? index % columns : Math.floor(index / high);
      const row = passive ? Math.floor(index / columns) : index % high;
      ports.push({
        port,
        x: left + column + Math.floor(column / GROUP) * GAP,
        row,
        text: shortName(port.name, common),
      });
    });
    left += columns + Math.floor((columns - 1) / GROUP) * GAP + 2 * GAP;
  }
  return { ports, rows, width: Math.max(0, left - 2 * GAP), common };
}

/** Ports of one sort together: by kind, then by the letters of their names; each by the numbers on the face. */
function groupsOf<P extends Placeable>(ports: readonly P[]): P[][] {
  const groups = new Map<string, P[]>();
  for (const port of ports) {
    const key = port.kind === 'interface' ? `interface ${/^[^\d]*/.exec(port.name)?.[0] ?? ''}` : port.kind;
    groups.set(key, [...(groups.get(key) ?? []), port]);
  }
  return [...groups.values()]
    .map((group) => group.toSorted((a, b) => compareNames(a.name, b.name)))
    .toSorted((a, b) => b.length - a.length);
}

function commonStart(names: readonly string[]): string {
  const [first = '', ...others] = names;
  if (others.length === 0) return '';
  let end = first.length;
  for (const name of others) while (!name.startsWith(first.slice(0, end))) end -= 1;
  // Never through a number: `P1`, `P10` have `P` in common.
  return first.slice(0, end).replace(/\d+$/, '');
}

/** `GigabitEthernet1/0/13` with the common `GigabitEthernet1/0/` is `13`; anything else is cut to what a port holds. */
function shortName(name: string, common: string): string {
  if (common !== '' && name.startsWith(common)) return name.slice(common.length);
  if (name.length <= 3) return name;
  const digits = /[\d/]*\d$/.exec(name)?.[0];
  const last = digits?.split('/').at(-1);
  return last === undefined ? name.slice(0, 4) : `${name[0] ?? ''}${last}`;
}
