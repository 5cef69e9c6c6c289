import type {
  Coverage,
  CoveragePolicy,
  KnownRecord,
  LimitPack,
  Reserve,
  Tester,
  TestTarget,
} from '#certification';
import type { FlowHead } from '#drawing';
import type { Finding, Language } from '#findings';

/** A tester file as the acceptance file names it. */
export interface OriginalFile {
  readonly name: string;
  readonly sha256: string;
  readonly records: number;
  readonly importedBy: string;
  /** ISO time. */
  readonly importedAt: string;
}

/** Everything that an acceptance file is made of. Nothing is read or computed beside it, so equal input gives equal files. */
export interface AcceptanceInput {
  readonly head: FlowHead;
  readonly language: Language;
  /** In working order. */
  readonly targets: readonly TestTarget[];
  /** With figures and curves. */
  readonly records: readonly KnownRecord[];
  readonly coverage: Coverage;
  readonly policy: CoveragePolicy;
  readonly reserves: readonly Reserve[];
  readonly testers: readonly Tester[];
  readonly pack: LimitPack;
  readonly files: readonly OriginalFile[];
  /** The file of a record, by the record's id. */
  readonly fileOf: ReadonlyMap<string, string>;
  /** Of the trust checks and of the recomputed verdicts. */
  readonly findings: readonly Finding[];
}
