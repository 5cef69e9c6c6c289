import { z } from 'zod';
import { columnRoles } from './roles.js';

/** In which order a date of digits is written. `auto`: by the file's own dates. */
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** How the table of a tester or of its software is laid out. Data: a new tester is a new profile, not new code. */
export const csvProfileSchema = z.strictObject({
  name: z.string().min(1).max(100),
  description: z.string().max(500).default(''),
  /** null: the one that the first lines agree on. */
  delimiter: z.enum([',', ';', '\t', '|']).nullable().default(null),
  decimal: z.enum(['.', ',']).nullable().default(null),
  dateOrder: z.enum(dateOrders).nullable().default(null),
  lengthUnit: z.enum(['m', 'ft']).nullable().default(null),
  /**
   * Header → role, over what the header itself proposes; compared without case, accents and punctuation. `ignore`: the
   * column is passed over, whatever its header says.
   */
  columns: z.record(z.string().max(500), z.enum([...columnRoles, 'ignore'])).default({}),
  /** Words of the tester's own for a result. */
  results: z.record(z.string(), z.enum(['pass', 'pass-marginal', 'fail', 'fail-marginal'])).default({}),
  /** A limit that stands for the whole file when no column says it. */
  limitName: z.string().max(200).default(''),
});
export type CsvProfile = z.infer<typeof csvProfileSchema>;

const profile = (value: z.input<typeof csvProfileSchema>): CsvProfile => csvProfileSchema.parse(value);

/** The profiles that come with the product. `generic` reads any table whose headers say what they hold. */
export const csvProfiles: readonly CsvProfile[] = [
  profile({
    name: 'generic',
    description: 'Headers in English, French or German; everything else is found out.',
  }),
  profile({
    name: 'generic-fr',
    description: 'French table: semicolons, decimal commas, day before month, metres.',
    delimiter: ';',
    decimal: ',',
    dateOrder: 'dmy',
    lengthUnit: 'm',
  }),
  profile({
    name: 'generic-us',
    description: 'American table: commas, decimal points, month before day, feet.',
    delimiter: ',',
    decimal: '.',
    dateOrder: 'mdy',
    lengthUnit: 'ft',
  }),
];

/** The profile of that name; null when there is none. */
export function csvProfile(name: string): CsvProfile | null {
  return csvProfiles.find((one) => one.name === name) ?? null;
}
