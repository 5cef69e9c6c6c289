import { z } from 'zod';

/** Which state of a project is meant: before it, after it, or after step n. */
export const layerSchema = z.union([z.enum(['before', 'after']), z.coerce.number<string>().int().min(1)]);

/** Query of a page of a project that shows one layer: the target unless told. */
export const layerQuery = z.object({
  layer: layerSchema.default('after'),
  lang: z.enum(['en', 'fr']).optional(),
});
