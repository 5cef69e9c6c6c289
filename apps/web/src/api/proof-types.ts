import type {
  BindingMethod,
  ColumnRole,
  CoveragePolicy,
  CoverageState,
  CsvProfile,
  Measurement,
  Otdr,
  Sweep,
  Tester,
  TestRecord,
  TestResult,
} from '#certification';
import type { RenderedFinding } from '#findings';
import type { TestImport } from './certification-types.js';

/** What the server found out about a table before it is imported. */
export interface InspectedTable {
  readonly encoding: string;
  readonly delimiter: string;
  readonly decimal: string;
  readonly dateOrder: string;
  readonly dateGuessed: boolean;
  readonly lengthUnit: string;
  readonly lines: number;
  readonly columns: readonly {
    readonly header: string;
    readonly role: ColumnRole | null;
    readonly figure: boolean;
    readonly samples: readonly string[];
  }[];
  readonly records: readonly (Pick<
    TestRecord,
    'identifier' | 'fibre' | 'testedAt' | 'result' | 'limitName' | 'lengthM' | 'marginDb'
  > & { readonly figures: number })[];
}

export interface Inspected {
  /** The file as the server has it: the import names it. */
  readonly upload: string;
  readonly known: TestImport | null;
  readonly profile: CsvProfile;
  readonly table: InspectedTable | null;
  readonly findings: readonly RenderedFinding[];
}

export type BindingReason =
  | { readonly kind: 'words'; readonly shared: readonly string[] }
  | { readonly kind: 'length'; readonly differenceM: number }
  | { readonly kind: 'between'; readonly before: string; readonly after: string };

/** A link that a test may belong to, and why. */
export interface BindingSuggestion {
  readonly link: string;
  readonly name: string;
  readonly ends: readonly string[];
  readonly plannedLengthM: number | null;
  readonly method: 'sequence' | 'manual';
  readonly reasons: readonly BindingReason[];
}

interface TypedTest {
  readonly id: string;
  readonly identifier: string;
  readonly fibre: string;
  readonly verdict: TestResult;
  readonly testedAt: string | null;
  readonly lengthM: number | null;
  readonly marginDb: number | null;
}

export interface OpenTest extends TypedTest {
  readonly suggestions: readonly BindingSuggestion[];
}

export interface BindableLink {
  readonly link: string;
  readonly name: string;
  readonly ends: readonly string[];
  readonly plannedLengthM: number | null;
  readonly tested: boolean;
}

export interface Bindings {
  readonly open: readonly OpenTest[];
  readonly discarded: readonly (TypedTest & { readonly reason: string; readonly by: string })[];
  readonly decided: readonly (TypedTest & {
    readonly link: string;
    readonly name: string;
    readonly by: string;
    readonly at: string | null;
    readonly method: BindingMethod;
  })[];
  readonly links: readonly BindableLink[];
}

/** What a person says of one test. */
export interface Decision {
  readonly record: string;
  readonly link: string | null;
  readonly method?: 'manual' | 'sequence' | 'template';
  readonly discarded?: string;
}

export interface Alike {
  readonly template: string | null;
  readonly pairs: readonly {
    readonly record: string;
    readonly identifier: string;
    readonly link: string;
    readonly name: string;
  }[];
}

interface Verdict {
  readonly result: TestResult;
  readonly marginDb: number | null;
  readonly parameter: string;
  readonly subject: string;
}

/** A curve with the line of our pack beside the tester's own. */
export interface JudgedSweep extends Sweep {
  readonly packLimits: readonly (number | null)[] | null;
  readonly worst: { readonly marginDb: number; readonly atMhz: number; readonly value: number } | null;
  readonly confidence: 'A' | 'B' | 'C' | null;
}

export interface OneTest {
  readonly id: string;
  readonly counts: boolean;
  readonly identifier: string;
  readonly fibre: string;
  readonly file: string;
  readonly source: string;
  readonly testedAt: string | null;
  readonly limitName: string;
  readonly lengthM: number | null;
  readonly tester: string;
  readonly testerSerial: string;
  readonly operator: string;
  readonly calibratedOn: string | null;
  readonly nvpPercent: number | null;
  readonly method: BindingMethod | null;
  readonly boundBy: string;
  readonly verdicts: {
    readonly tester: Verdict;
    readonly exported: Verdict | null;
    readonly pack:
      (Verdict & { readonly name: string; readonly version: string; readonly verified: boolean }) | null;
  };
  readonly measurements: readonly Measurement[];
  readonly sweeps: readonly JudgedSweep[];
  readonly otdr: Otdr | null;
  readonly fibreVerdict: {
    readonly losses: readonly {
      readonly wavelengthNm: number;
      readonly lossDb: number;
      readonly budgetDb: number;
      readonly marginDb: number;
      readonly confidence: string;
    }[];
    readonly applications: readonly {
      readonly application: string;
      readonly wavelengthNm: string;
      readonly fits: boolean;
      readonly lossMarginDb: number;
      readonly lengthMarginM: number;
      readonly lengthConfidence: string;
      readonly lossConfidence: string;
    }[];
  } | null;
  readonly findings: readonly RenderedFinding[];
}

/** One link with everything that was ever measured of it. */
export interface LinkTests {
  readonly link: string;
  readonly name: string;
  readonly ends: readonly string[];
  readonly media: string;
  readonly requiredLimit: string;
  readonly plannedLengthM: number | null;
  readonly state: CoverageState;
  /** What stands against the link. */
  readonly findings: readonly RenderedFinding[];
  readonly tests: readonly OneTest[];
  readonly bidirectional: readonly {
    readonly wavelengthNm: number;
    readonly events: readonly {
      readonly positionM: number;
      readonly abDb: number | null;
      readonly baDb: number | null;
      readonly averageDb: number | null;
      readonly reflectanceDb: number | null;
    }[];
  }[];
}

export interface TestPlan {
  readonly testers: readonly { readonly name: string; readonly maxLength: number | null }[];
  readonly lines: readonly {
    readonly link: string;
    readonly identifier: string;
    readonly panel: string;
    readonly port: string;
    readonly ends: readonly string[];
    readonly limit: string;
    readonly media: string;
    readonly plannedLengthM: number | null;
    readonly wavelengthsNm: readonly number[];
    readonly directions: readonly string[];
    readonly team: string;
  }[];
  readonly findings: readonly RenderedFinding[];
}

export interface Trust {
  readonly findings: readonly RenderedFinding[];
  readonly headroom: {
    readonly all: {
      readonly count: number;
      readonly meanDb: number;
      readonly lowestDb: number;
      readonly sigmaDb: number | null;
    } | null;
    readonly groups: readonly {
      readonly by: 'panel' | 'operator' | 'tester' | 'product' | 'reel';
      readonly name: string;
      readonly count: number;
      readonly meanDb: number;
      readonly lowestDb: number;
      readonly sigmaDb: number | null;
      readonly cpk: number | null;
      readonly outlier: boolean;
    }[];
    readonly histogram: readonly { readonly fromDb: number; readonly count: number }[];
  };
}

export interface Agreement {
  readonly policy: CoveragePolicy;
  readonly aliases: Readonly<Record<string, string>>;
  readonly limitPack: string;
}

export interface RegisteredTester extends Tester {
  readonly id: string;
  readonly state: 'valid' | 'due' | 'expired';
}

export interface PackHead {
  readonly name: string;
  readonly version: string;
  readonly confidence: { readonly A: number; readonly B: number; readonly C: number };
  readonly own: boolean;
}
