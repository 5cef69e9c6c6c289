import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';

/** A JSON file of the data, in the shape that the schema says; the error names the file. */
export async function readJson<S extends z.ZodType>(
  folder: string,
  file: string,
  schema: S,
): Promise<z.infer<S>> {
  const path = join(folder, file);
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw new Error(`${path}: not the expected JSON`, { cause: error });
  }
}
