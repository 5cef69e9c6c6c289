import type { Value, Varbind } from './varbind.js';

/** A display string as agents send it. */
export const text = (value: string): Uint8Array => new TextEncoder().encode(value);

/** Octets, or a bit string in octets. */
export const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

/** A conceptual table as varbinds: index → column → value, walked column by column like an agent's. */
export function table(
  entry: string,
  rows: Readonly<Record<string, Readonly<Record<number, Value>>>>,
): Varbind[] {
  return Object.entries(rows)
    .flatMap(([index, columns]) =>
      Object.entries(columns).map(([column, value]) => ({
        column: Number(column),
        varbind: { oid: `${entry}.${column}.${index}`, value },
      })),
    )
    .toSorted((a, b) => a.column - b.column)
    .map(({ varbind }) => varbind);
}
