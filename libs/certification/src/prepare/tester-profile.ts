import { z } from 'zod';

/** Columns that a list for a tester may have, in any order. */
export const listColumns = [
  'identifier',
  'label',
  'panel',
  'port',
  'outlet',
  'endA',
  'endB',
  'limit',
  'media',
  'product',
  'nvp',
  'direction',
  'wavelengths',
  'plannedLength',
  'strand',
  'team',
] as const;
export type ListColumn = (typeof listColumns)[number];

/** What a model of tester takes: data, since the makers do not publish it and models differ. */
export const testerListProfileSchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  /** Longest identifier; the rest is cut off in the tester. null: no limit known. */
  maxLength: z.int().min(1).max(500).nullable().default(null),
  /** False: `l-01` and `L-01` are one file in the tester. */
  caseSensitive: z.boolean().default(false),
  /** Characters that the tester takes, as the inside of a character class: `A-Z0-9 ._-`. null: all. */
  characters: z.string().max(200).nullable().default(null),
  delimiter: z.enum([',', ';', '\t']).default(';'),
  columns: z.array(z.enum(listColumns)).min(1).max(listColumns.length).default(['identifier']),
  header: z.boolean().default(true),
  /** A byte order mark, which some spreadsheets need to see UTF-8. */
  bom: z.boolean().default(false),
});
export type TesterListProfile = z.infer<typeof testerListProfileSchema>;

/** The profiles that come with the product. Their lengths are cautious: none of them is a maker's promise. */
export const testerListProfiles: readonly TesterListProfile[] = [
  testerListProfileSchema.parse({
    name: 'any',
    columns: ['identifier', 'panel', 'port', 'outlet', 'limit', 'plannedLength'],
  }),
  testerListProfileSchema.parse({ name: 'short-16', maxLength: 16, characters: 'A-Z0-9 ./_-' }),
  testerListProfileSchema.parse({
    name: 'fibre',
    columns: ['identifier', 'strand', 'direction', 'wavelengths', 'endA', 'endB', 'plannedLength'],
  }),
];

/** The profile of that name; null when there is none. */
export function testerListProfile(name: string): TesterListProfile | null {
  return testerListProfiles.find((one) => one.name === name) ?? null;
}
