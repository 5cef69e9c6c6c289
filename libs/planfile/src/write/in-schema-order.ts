import type { z } from 'zod';
import { innermost } from '../fields.js';
import type { Value } from './document.js';

interface Definition {
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

/** The value with the keys of its objects in the order of the schema: a database may give them back in another. */
export function inSchemaOrder(schema: z.ZodType, value: Value): Value {
  const { element, shape } = innermost(schema).schema.def as Definition;
  if (Array.isArray(value))
    return element ? (value as readonly Value[]).map((item) => inSchemaOrder(element, item)) : value;
  if (!shape || typeof value !== 'object' || value === null) return value;
  const object = value as Readonly<Record<string, Value>>;
  return Object.fromEntries(
    Object.entries(shape).flatMap(([key, field]) =>
      object[key] === undefined ? [] : [[key, inSchemaOrder(field, object[key])]],
    ),
  );
}
