import type { Place } from '#findings';
import type { Kind } from '#plan';
import type { Node } from '../node/node.js';

/** One field of a row, and where it stands. */
export interface Cell {
  readonly node: Node;
  readonly place: Place;
}

/** What one line of a file says of one object: ranges are expanded, nothing is resolved yet. */
export interface Row {
  readonly kind: Kind;
  readonly op: 'add' | 'change' | 'remove';
  /** 0: the present. */
  readonly step: number;
  readonly place: Place;
  /** By file name of the field; `id` included. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** The row that it stands inside, and the field that says so. */
  readonly parent: { readonly row: Row; readonly field: string } | null;
  /** The object to change or remove, by path. */
  readonly subject: Cell | null;
  /** The device type has this port or map, the device has not. */
  readonly absent: boolean;
}
