import { schemas } from '#plan';
import { z } from 'zod';

/** Schemas that have a name of their own in the OpenAPI document. */
export const components = z.registry<{ id: string }>();

/** Gives a schema its name in the OpenAPI document. */
export function named<T extends z.ZodType>(id: string, schema: T): T {
  components.add(schema, { id });
  return schema;
}

for (const [kind, schema] of Object.entries(schemas))
  named(`${kind[0]?.toUpperCase()}${kind.slice(1)}`, schema);

/** A finding in the reader's language, as answers carry it. */
export const findingSchema = named(
  'Finding',
  z.object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    place: z.string(),
    title: z.string(),
    text: z.string(),
    hint: z.string(),
  }),
);

/** RFC 9457. */
export const problemSchema = named(
  'Problem',
  z.looseObject({
    type: z.string().startsWith('urn:brassage:problem:'),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    hint: z.string(),
    findings: z.array(findingSchema).optional(),
  }),
);
