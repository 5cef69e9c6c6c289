import type { BindingMethod, CoverageState, TestResult } from '#certification';
import type { RenderedFinding } from '#findings';

/** What is proven of one link. */
export interface CertifiedLink {
  /** The cable that carries the link. */
  readonly link: string;
  readonly name: string;
  readonly required: boolean;
  readonly state: CoverageState;
  readonly verdict: TestResult | null;
  readonly marginDb: number | null;
  readonly lengthM: number | null;
  readonly plannedLengthM: number | null;
  readonly limit: string;
  readonly requiredLimit: string;
  /** Local time of the tester. */
  readonly testedAt: string | null;
  readonly method: BindingMethod | null;
  readonly tests: number;
  readonly retests: number;
  readonly cable: string;
  readonly strand: number | null;
  readonly panel: string;
  readonly port: string;
  readonly ends: readonly string[];
}

/** A signed reserve that stands. */
export interface Reserve {
  readonly id: string;
  readonly link: string;
  readonly name: string;
  readonly reason: string;
  readonly dueOn: string;
  readonly signedBy: string;
  readonly signedAt: string;
}

/** A test of no link, and the links that its identifier may mean. */
export interface OrphanTest {
  readonly id: string;
  readonly identifier: string;
  readonly verdict: TestResult;
  readonly testedAt: string | null;
  readonly lengthM: number | null;
  readonly candidates: readonly string[];
}

export interface CertificationCoverage {
  readonly required: number;
  readonly proven: number;
  readonly counts: Readonly<Record<CoverageState, number>>;
  readonly rows: readonly CertifiedLink[];
  readonly orphans: readonly OrphanTest[];
  readonly findings: readonly RenderedFinding[];
  readonly reserves: readonly Reserve[];
  readonly acceptable: boolean;
  readonly open: readonly string[];
  readonly methods: Partial<Record<BindingMethod, number>>;
}

/** A tester file that was brought in. */
export interface TestImport {
  readonly id: string;
  readonly file: string;
  readonly format: string;
  readonly profile: string;
  readonly records: number;
  readonly importedBy: string;
  readonly importedAt: string;
}

export interface TestImports {
  readonly items: readonly TestImport[];
  /** Column profiles that an import may name. */
  readonly profiles: readonly {
    readonly name: string;
    readonly description: string;
    readonly saved: boolean;
  }[];
}

/** What came of a tester file. */
export interface ImportedTests {
  readonly import: string;
  readonly records: number;
  readonly bound: number;
  readonly unbound: number;
  /** The first tests without a link. */
  readonly unmatched: readonly { readonly identifier: string; readonly candidates: readonly string[] }[];
  readonly findings: readonly RenderedFinding[];
}
