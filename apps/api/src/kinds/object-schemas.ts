import { kinds, schemas, type Kind } from '#plan';
import { z } from 'zod';
import { MOST_CHANGES } from '../changes/change-schema.js';
import { named } from '../openapi/components.js';

const shapes = kinds.map((kind) => [kind, schemas[kind] as unknown as z.ZodObject] as const);
const name = (kind: Kind, suffix: string): string => `${kind[0]?.toUpperCase()}${kind.slice(1)}${suffix}`;

/** An object of any kind, as answers carry it. */
export const anyKindSchema = z.union(
  shapes.map(([kind, schema]) =>
    named(
      name(kind, 'View'),
      z.object({ ...schema.shape, version: z.union([z.int(), z.string()]), path: z.string() }),
    ),
  ),
);

/**
 * One new object or many, without ids. Only the outline is checked here: the kind, and so the schema, is in the path.
 */
export const newObjectSchema = z.union([
  z.looseObject({}),
  z.array(z.looseObject({})).min(1).max(MOST_CHANGES),
]);
