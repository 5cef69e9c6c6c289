import { schemas, type Kind, type Layer } from '#plan';
import { z } from 'zod';
import { pageFields } from '../http/page.js';
import { Problem } from '../http/problem.js';
import { layerSchema } from './layer-schema.js';
import type { Wanted } from './view.js';

/** Which state is meant: the present, or a project's view of it. */
export const layerFields = {
  project: z.uuid().optional(),
  layer: layerSchema.optional(),
};

/** Query of a list: page, text, view, and any field of the kind with the value that it must have. */
export const listQuery = z
  .object({ ...pageFields, q: z.string().max(200).default(''), ...layerFields })
  .catchall(z.string().max(300));

/** The project and layer of a query; null for the present. */
export function layerOfQuery(query: {
  project?: string | undefined;
  layer?: Layer | undefined;
}): { id: string; layer: Layer } | null {
  return query.project === undefined ? null : { id: query.project, layer: query.layer ?? 'after' };
}

/** What a list asks for; field values are read as the kind's schema has them. @throws Problem REQUEST_INVALID */
export function wantedOf(kind: Kind, query: z.infer<typeof listQuery>): Wanted {
  const { cursor, limit, q, project: _project, layer: _layer, ...fields } = query;
  return {
    filter: fieldFilter(kind, fields),
    q,
    cursor: cursorOf(cursor, query.project !== undefined),
    limit,
  };
}

/** Values of fields as the kind's schema has them. @throws Problem REQUEST_INVALID */
export function fieldFilter(kind: Kind, fields: Readonly<Record<string, string>>): Wanted['filter'] {
  return Object.fromEntries(
    Object.entries(fields).map(([field, text]) => [field, valueOf(kind, field, text)]),
  );
}

/** The last id of the page before; in a project's view, whose order is by path, the number of objects before. */
function cursorOf(cursor: string | undefined, inProject: boolean): string | null {
  if (cursor === undefined) return null;
  const fits = inProject ? /^\d{1,9}$/.test(cursor) : z.uuid().safeParse(cursor).success;
  if (fits) return cursor;
  throw new Problem(400, 'REQUEST_INVALID', {
    count: 1,
    path: 'query.cursor',
    reason: 'not the next of a page',
  });
}

/** `null`, a number, a truth or the text itself: the first that the field's schema takes. */
function valueOf(kind: Kind, field: string, text: string): string | number | boolean | null {
  const shape: Readonly<Record<string, z.ZodType>> = schemas[kind].shape;
  const schema = Object.hasOwn(shape, field) ? shape[field] : undefined;
  if (schema) {
    const readings = [text, ...(text === 'null' ? [null] : []), Number(text), text === 'true'];
    for (const reading of readings) if (schema.safeParse(reading).success) return reading;
  }
  const reason = schema ? 'not a value of this field' : `no field of ${kind}`;
  throw new Problem(400, 'REQUEST_INVALID', { count: 1, path: `query.${field}`, reason });
}
