import { columnRoles, csvProfileSchema, type CsvProfile, type InspectedCsv } from '#certification';
import { renderFinding, type Language } from '#findings';
import { z } from 'zod';
import { findingSchema } from '../openapi/components.js';
import { importAnswer } from './certification-dto.js';

/** `POST /projects/:id/certification/imports/preview`. */
export const inspectedAnswer = z.object({
  /** The file as it is stored now: the import names it instead of sending it again. */
  upload: z.string(),
  /** The import of the same bytes that is there already; null: these are new. */
  known: importAnswer.nullable(),
  /** The profile that was used: what the wizard changes and may save. */
  profile: csvProfileSchema,
  /** null: not a table that could be mapped. */
  table: z
    .object({
      encoding: z.string(),
      delimiter: z.string(),
      decimal: z.string(),
      dateOrder: z.string(),
      dateGuessed: z.boolean(),
      lengthUnit: z.string(),
      headerLine: z.int(),
      lines: z.int(),
      columns: z.array(
        z.object({
          header: z.string(),
          role: z.enum(columnRoles).nullable(),
          figure: z.boolean(),
          samples: z.array(z.string()),
        }),
      ),
      /** The first tests as they would be read. */
      records: z.array(
        z.object({
          identifier: z.string(),
          fibre: z.string(),
          testedAt: z.string().nullable(),
          result: z.string(),
          limitName: z.string(),
          lengthM: z.number().nullable(),
          marginDb: z.number().nullable(),
          figures: z.int(),
        }),
      ),
    })
    .nullable(),
  findings: z.array(findingSchema),
});

export function inspectedDto(
  upload: string,
  table: InspectedCsv | null,
  profile: CsvProfile,
  known: z.infer<typeof importAnswer> | null,
  language: Language,
): z.infer<typeof inspectedAnswer> {
  const findings = (table?.findings ?? []).map((finding) => renderFinding(finding, language));
  if (!table) return { upload, known, profile, table: null, findings };
  const { encoding, delimiter, decimal, dateOrder, dateGuessed, lengthUnit, headerLine, lines, columns } =
    table;
  const records = table.records.map(
    ({ identifier, fibre, testedAt, result, limitName, lengthM, marginDb, measurements }) => ({
      identifier,
      fibre,
      testedAt,
      result,
      limitName,
      lengthM,
      marginDb,
      figures: measurements.length,
    }),
  );
  return {
    upload,
    known,
    profile,
    table: {
      encoding,
      delimiter,
      decimal,
      dateOrder,
      dateGuessed,
      lengthUnit,
      headerLine,
      lines,
      columns: columns.map((column) => ({ ...column, samples: [...column.samples] })),
      records,
    },
    findings,
  };
}
