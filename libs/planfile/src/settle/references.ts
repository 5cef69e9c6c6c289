import type { Id } from '#changes';
import { references, type Kind } from '#plan';

/** The value of a field with the ids of other objects replaced, at any depth (`a.*.portId`). */
export function mapReferences(
  kind: Kind,
  at: string,
  value: unknown,
  replace: (kind: Kind, id: Id) => Id,
): unknown {
  const target = references[kind][at];
  if (target && typeof value === 'string') return replace(target, value);
  if (Array.isArray(value)) return value.map((item) => mapReferences(kind, `${at}.*`, item, replace));
  if (typeof value !== 'object' || value === null) return value;
  return mapFields(kind, value, replace, `${at}.`);
}

/** An object with the ids of the objects that it refers to replaced; its own id stays. */
export function mapFields<T extends object>(
  kind: Kind,
  object: T,
  replace: (kind: Kind, id: Id) => Id,
  prefix = '',
): T {
  return Object.fromEntries(
    Object.entries(object).map(([field, part]) => [
      field,
      mapReferences(kind, `${prefix}${field}`, part, replace),
    ]),
  ) as T;
}
