import type { Finding } from '#findings';
import type { TestFormat, TestRecord } from './record.js';

/** What a reader makes of a file: all of its records, or every fault and no record. Warnings may stand beside records. */
export type ReadResult =
  | {
      readonly ok: true;
      readonly format: TestFormat;
      /** The column profile, or the dialect of the format. */
      readonly profile: string;
      readonly records: readonly TestRecord[];
      readonly findings: readonly Finding[];
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Most faults of one file that are told; more of them say nothing new. */
export const MAX_FAULTS = 100;

/** An error in a file: at a line and column, counted from 1, where they are known. */
export function fileFault(
  code: string,
  where: { readonly file: string; readonly line?: number; readonly column?: number; readonly path?: string },
  params: Finding['params'] = {},
): Finding {
  return { code, severity: 'error', where: [where], params };
}
