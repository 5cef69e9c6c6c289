import type { Param } from '#findings';
import type { FormField } from './fields-of.js';

/** Why a value is refused: the name of a text, and what it is filled with. */
export interface Fault {
  readonly text:
    | 'needed'
    | 'number'
    | 'whole'
    | 'atLeast'
    | 'atMost'
    | 'above'
    | 'multiple'
    | 'short'
    | 'long'
    | 'shape'
    | 'rows'
    | 'date';
  readonly params: Readonly<Record<string, Param>>;
}

const fault = (text: Fault['text'], params: Fault['params'] = {}): Fault => ({ text, params });

/** What is wrong with a value of a field; null when nothing is. */
export function faultOf(field: FormField, value: unknown): Fault | null {
  const { type, nullable, optional, rules } = field;
  if (value === null || value === undefined || value === '') {
    const mayBeEmpty = nullable || optional || (type === 'text' && !rules.minLength && !rules.pattern);
    return mayBeEmpty || type === 'truth' ? null : fault('needed');
  }
  if (type === 'number' || type === 'integer') return faultOfNumber(field, value);
  if (type === 'rows') return typeof value === 'string' ? fault('rows') : null;
  if (Array.isArray(value)) return faultOfList(field, value);
  if (type === 'group') return faultOfGroup(field, value as Readonly<Record<string, unknown>>);
  if (typeof value === 'string' && type !== 'choice') return faultOfText(field, value);
  return null;
}

function faultOfList({ type, rules }: FormField, items: readonly unknown[]): Fault | null {
  if (items.length < (rules.minItems ?? 0)) return fault('needed');
  return type === 'numbers' && items.some((item) => typeof item !== 'number') ? fault('number') : null;
}

/** The first thing that is wrong within a group. */
function faultOfGroup({ fields }: FormField, value: Readonly<Record<string, unknown>>): Fault | null {
  for (const field of fields) {
    const found = faultOf(field, value[field.name]);
    if (found) return found;
  }
  return null;
}

function faultOfNumber({ type, rules }: FormField, value: unknown): Fault | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return fault('number');
  if (type === 'integer' && !Number.isInteger(value)) return fault('whole');
  const { minimum, maximum, exclusiveMinimum, multipleOf } = rules;
  if (minimum !== undefined && value < minimum) return fault('atLeast', { limit: minimum });
  if (maximum !== undefined && value > maximum) return fault('atMost', { limit: maximum });
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum)
    return fault('above', { limit: exclusiveMinimum });
  if (multipleOf !== undefined && !Number.isInteger(value / multipleOf))
    return fault('multiple', { limit: multipleOf });
  return null;
}

function faultOfText({ type, rules }: FormField, value: string): Fault | null {
  const { minLength, maxLength, pattern } = rules;
  if (minLength !== undefined && value.length < minLength) return fault('short', { limit: minLength });
  if (maxLength !== undefined && value.length > maxLength) return fault('long', { limit: maxLength });
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value))
    return fault(type === 'date' ? 'date' : 'shape');
  return null;
}

/** A number as people type it in either language: `1,5` and `1.5`; text that is none stays text. */
export function numberIn(text: string): number | string | null {
  const trimmed = text.replaceAll(/[\s\u202f\u00a0]/g, '').replace(',', '.');
  if (trimmed === '') return null;
  const value = Number(trimmed);
  return Number.isNaN(value) ? text : value;
}
