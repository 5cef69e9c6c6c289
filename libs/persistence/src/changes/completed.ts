import { portTemplateSchema } from '#cabling';
import type { Recorded } from '#changes';
import { kinds, schemas, type Kind } from '#plan';
import type { z } from 'zod';

/**
 * An object as its kind has it today: fields that the kind has learnt since it was recorded have what they are by
 * default. Changes of projects and entries of the register keep objects as they were; the tables are migrated, and what
 * is compared with their rows must be alike.
 */
export function completed<T extends Recorded | null>(kind: Kind, object: T): T {
  if (object === null) return object;
  const whole = withDefaults(object, kindDefaults[kind]);
  if (kind !== 'deviceType' && kind !== 'moduleType') return whole;
  const ports = (whole as unknown as { ports: readonly object[] }).ports;
  const fitting = ports.map((port) => withDefaults(port, templateDefaults));
  return fitting.some((port, index) => port !== ports[index]) ? { ...whole, ports: fitting } : whole;
}

type Defaults = readonly (readonly [field: string, value: unknown])[];

const defaultsOf = (shape: Readonly<Record<string, z.ZodType>>): Defaults =>
  Object.entries(shape).flatMap(([field, schema]) => {
    const empty = schema.safeParse(undefined);
    return empty.success ? [[field, empty.data] as const] : [];
  });

const kindDefaults = Object.fromEntries(
  kinds.map((kind) => [kind, defaultsOf(schemas[kind].shape)]),
) as unknown as Readonly<Record<Kind, Defaults>>;
const templateDefaults = defaultsOf(portTemplateSchema.shape);

function withDefaults<T extends object>(object: T, defaults: Defaults): T {
  const missing = defaults.filter(([field]) => !(field in object));
  return missing.length === 0 ? object : { ...structuredClone(Object.fromEntries(missing)), ...object };
}
