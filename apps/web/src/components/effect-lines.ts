import { fieldsThatDiffer, type Change } from '#changes';
import { referredKind } from '../api/kind-path.js';
import type { Texts } from '../texts/en.js';
import { fieldName, kindName, valueName } from '../texts/kind-name.js';

export interface EffectLine {
  readonly sign: 'subject' | 'plus' | 'minus';
  readonly text: string;
}

/** What people call an object, by its id. */
export type Names = ReadonlyMap<string, string>;

type Facts = Readonly<Record<string, unknown>>;
const factsOf = (object: object): Facts => object as Facts;

/**
 * A value of a field as one line in the reader's words: lists joined, ends of cables by their port, nothing as a dash; of a
 * small record (PoE: who gives, and its class) the values.
 */
export function factText(t: Texts, field: string, value: unknown, names: Names = new Map()): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? t.common.yes : t.common.no;
  if (Array.isArray(value))
    return value.length === 0 ? '–' : value.map((item) => factText(t, field, item, names)).join(', ');
  if (typeof value === 'object' && 'portId' in value) return factText(t, field, value.portId, names);
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, item]) => factText(t, key, item, names))
      .join(' ');
  return typeof value === 'string' ? (names.get(value) ?? valueName(t, field, value)) : JSON.stringify(value);
}

/** The objects that the lines of a change set name, so that they can be called by their names. */
export function referredIn(changes: readonly unknown[]): (readonly [kind: string, id: string])[] {
  const found = new Map<string, string>();
  const note = (of: string, field: string, ids: unknown): void => {
    const kind = referredKind(of, field);
    for (const id of [ids].flat()) {
      if (kind && typeof id === 'string') found.set(id, kind);
      // The end of a cable: a plug, and the port that it is in.
      if (typeof id === 'object' && id !== null && 'portId' in id) found.set(String(id.portId), 'port');
    }
  };
  for (const { kind, before, after } of changes as readonly Change[]) {
    note(kind, 'portId', factsOf(after ?? before ?? {})['portId']);
    if (!before || !after) continue;
    for (const field of fieldsThatDiffer(before, after)) {
      const [goes, comes] = difference(factsOf(before)[field], factsOf(after)[field]);
      note(kind, field, goes);
      note(kind, field, comes);
    }
  }
  return [...found].map(([id, kind]) => [kind, id] as const);
}

/** What goes and what comes; of lists only the items that differ. */
function difference(before: unknown, after: unknown): readonly [unknown, unknown] {
  if (!Array.isArray(before) || !Array.isArray(after)) return [before, after];
  return [without(before, after), without(after, before)];
}

function nameOf(t: Texts, object: object, names: Names): string {
  const { label, name, prefix, address, start, portId } = factsOf(object);
  return factText(t, 'name', label ?? name ?? prefix ?? address ?? start ?? portId, names);
}

/** The lines of one field. */
function fieldLines(field: string, before: unknown, after: unknown, names: Names, t: Texts): EffectLine[] {
  const [goes, comes] = difference(before, after);
  const line = (sign: 'plus' | 'minus', value: unknown): EffectLine[] =>
    Array.isArray(value) && value.length === 0
      ? []
      : [
          {
            sign,
            text: `  ${sign === 'plus' ? '+' : '−'} ${fieldName(t, field)}: ${factText(t, field, value, names)}`,
          },
        ];
  return [...line('minus', goes), ...line('plus', comes)];
}

const without = (list: readonly unknown[], other: readonly unknown[]): unknown[] => {
  const there = new Set(other.map((item) => JSON.stringify(item)));
  return list.filter((item) => !there.has(JSON.stringify(item)));
};

/** The lines of a change set as a person reads them: one subject per object, then the fields that differ. */
export function effectOf(changes: readonly unknown[], names: Names, t: Texts): EffectLine[] {
  return (changes as readonly Change[]).flatMap(({ kind, before, after }): EffectLine[] => {
    const called = kindName(t, kind);
    if (!after) return [{ sign: 'minus', text: `− ${called} ${nameOf(t, before, names)}` }];
    if (!before) return [{ sign: 'plus', text: `+ ${called} ${nameOf(t, after, names)}` }];
    return [
      { sign: 'subject', text: `${called} ${nameOf(t, after, names)}` },
      ...fieldsThatDiffer(before, after).flatMap((field) =>
        fieldLines(field, factsOf(before)[field], factsOf(after)[field], names, t),
      ),
    ];
  });
}
