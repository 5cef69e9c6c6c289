import { fieldsThatDiffer, type Change, type Recorded } from '#changes';
import type { Texts } from '../texts/en.js';
import { fieldName, kindName } from '../texts/kind-name.js';

export interface EffectLine {
  readonly sign: 'head' | 'plus' | 'minus';
  readonly text: string;
}

/** A value of a field as one line: lists joined, objects as JSON, nothing as a dash. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(valueText).join(', ');
  if (typeof value === 'object' && 'portId' in value) return String(value.portId);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const named = (object: Recorded): string => {
  const { label, name, prefix, address, start } = object as unknown as Record<string, unknown>;
  return valueText(label ?? name ?? prefix ?? address ?? start);
};

/** The lines of a change set as a person reads them: one head per object, then the fields that differ. */
export function effectOf(changes: readonly unknown[], t: Texts): EffectLine[] {
  return (changes as readonly Change[]).flatMap((change): EffectLine[] => {
    const kind = kindName(t, change.kind);
    if (!change.before) return [{ sign: 'plus', text: `+ ${kind} ${named(change.after)}` }];
    if (!change.after) return [{ sign: 'minus', text: `− ${kind} ${named(change.before)}` }];
    const before = change.before as unknown as Record<string, unknown>;
    const after = change.after as unknown as Record<string, unknown>;
    return [
      { sign: 'head', text: `${kind} ${named(change.after)}` },
      ...fieldsThatDiffer(change.before, change.after).flatMap((field): EffectLine[] => [
        { sign: 'minus', text: `  − ${fieldName(t, field)}: ${valueText(before[field])}` },
        { sign: 'plus', text: `  + ${fieldName(t, field)}: ${valueText(after[field])}` },
      ]),
    ];
  });
}
