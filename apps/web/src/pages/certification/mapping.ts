import type { ColumnRole, CsvProfile } from '#certification';

/** What a person says over what was found out. */
export type Mapping = Partial<Pick<CsvProfile, 'dateOrder' | 'decimal' | 'lengthUnit'>> & {
  readonly columns: Readonly<Record<string, ColumnRole | 'ignore'>>;
};

/** A profile with what the wizard changed. */
export function profileWith(
  base: CsvProfile | null,
  { columns, ...rest }: Mapping,
): Partial<CsvProfile> & { name: string } {
  const all: Record<string, ColumnRole | 'ignore'> = { ...base?.columns, ...columns };
  return { ...base, ...rest, name: base?.name ?? 'mapping', columns: all };
}
