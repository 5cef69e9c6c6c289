import { z } from 'zod';
import { Unreadable } from '../exit.js';
import { readText } from '../files.js';

/** Heading of a column → what it gives; null: nothing. */
const mappingSchema = z.record(z.string(), z.string().nullable());

interface MappingTarget {
  /** What the fields belong to, with its article. */
  readonly what: string;
  readonly headings: readonly string[];
  readonly fields: readonly string[];
}

/** A mapping file that fits the table. @throws Unreadable naming the column or the field that there is not */
export async function readMapping(
  path: string,
  { what, headings, fields }: MappingTarget,
): Promise<Record<string, string | null>> {
  const mapping = parsed(path, await readText(path));
  for (const [heading, field] of Object.entries(mapping)) {
    if (!headings.includes(heading))
      throw new Unreadable({
        en: `${path}: the table has no column “${heading}”; it has: ${headings.join(', ')}`,
        fr: `${path} : la table n’a pas de colonne « ${heading} » ; elle a : ${headings.join(', ')}`,
      });
    if (field !== null && !fields.includes(field))
      throw new Unreadable({
        en: `${path}: ${what} has no field “${field}”; it has: ${fields.join(', ')}`,
        fr: `${path} : ${what} n’a pas de champ « ${field} » ; il a : ${fields.join(', ')}`,
      });
  }
  return mapping;
}

function parsed(file: string, text: string): Record<string, string | null> {
  try {
    return mappingSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Unreadable(
      {
        en: `${file} is no mapping: {"heading": "field" | null, …}`,
        fr: `${file} n’est pas une correspondance : {"en-tête": "champ" | null, …}`,
      },
      [],
      { cause },
    );
  }
}
