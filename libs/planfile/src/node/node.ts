import type { Place } from '#findings';

/**
 * A file as a tree of texts with their places: what YAML and workbooks have in common before anything is understood.
 * A scalar stays the text that stands in the file (`0012`, `1E05`, `yes`); the field that it fills says what it means.
 */
export type Node = ScalarNode | ListNode | MapNode;

export interface ScalarNode {
  readonly type: 'scalar';
  readonly text: string;
  /** Quoted text is never null. */
  readonly quoted: boolean;
  readonly place: Place;
}

export interface ListNode {
  readonly type: 'list';
  readonly items: readonly Node[];
  readonly place: Place;
}

export interface MapNode {
  readonly type: 'map';
  readonly entries: readonly Entry[];
  readonly place: Place;
}

/** One `key: value` of a map, in the order of the file. */
export interface Entry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: Node;
}

/** Nothing is written, or `null` or `~` is. */
export function isNull(node: Node): boolean {
  return node.type === 'scalar' && !node.quoted && ['', '~', 'null'].includes(node.text);
}

/** The value of a key, if it is there and not null. */
export function valueAt(map: MapNode, key: string): Node | undefined {
  const value = map.entries.find((entry) => entry.key === key)?.value;
  return value && !isNull(value) ? value : undefined;
}
