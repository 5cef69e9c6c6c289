import { z } from 'zod';

/** Path parameters of a route that ends in the id of something. */
export const uuidParams = z.object({ id: z.uuid() });
