import type { BindingMethod, CoverageState, TestResult } from '#certification';
import type { RenderedFinding } from '#findings';
import type { DifferenceLine } from '#netconfig';
import type { IpPlanTables, PrefixRow, ProjectState, Waiver } from '#plan';

/** What the API answers. The routes and their meaning are in the OpenAPI document (`GET /api/v1/openapi.json`). */

export interface User {
  readonly id: string;
  readonly username: string;
  readonly role: string;
  readonly language: 'en' | 'fr' | null;
  readonly mustChangePassword: boolean;
}

export interface Health {
  readonly status: string;
  readonly version: string;
}

export interface SeverityCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export interface ProjectSummary {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly client: string;
  readonly index: string;
  readonly state: ProjectState;
  readonly counts: { readonly added: number; readonly changed: number; readonly removed: number };
  readonly findings: SeverityCounts | null;
  readonly updatedAt: string;
}

/** One page of a list; `next` asks for the following one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | null;
}

export interface ProjectFinding extends RenderedFinding {
  readonly where: readonly { readonly kind?: string; readonly id?: string; readonly path?: string }[];
  readonly fixes: readonly { readonly label: string; readonly changes: readonly unknown[] }[];
  readonly waived: Waiver | null;
  /** The present has it already: the project does not cause it. */
  readonly inherited: boolean;
}

export interface ProjectFindings {
  readonly counts: SeverityCounts;
  readonly items: readonly ProjectFinding[];
}

/** One hit of the search. */
export interface Found {
  readonly kind: string;
  readonly id: string;
  readonly path: string;
  readonly detail: string;
}

/** A project with its steps. */
export interface Project extends ProjectSummary {
  readonly description: string;
  /** States that it may go to now. */
  readonly next: readonly ProjectState[];
  readonly steps: readonly { readonly number: number; readonly title: string }[];
}

/** One field of a change as a person reads it. */
export interface FieldDifference {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface ProjectChange {
  readonly step: number;
  readonly op: 'add' | 'change' | 'remove';
  readonly kind: string;
  readonly id: string;
  readonly path: string;
  readonly fields: readonly FieldDifference[];
}

/** An entry of the register. */
export interface RegisterEvent {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly reason: string;
  readonly project: string | null;
  readonly objects: readonly { readonly kind: string; readonly id: string; readonly path: string }[];
  readonly changes: number;
  /** What else belongs to the record: a file, an account, a state. */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

/** An object of any kind, with its version and the path that people read. */
export interface ObjectView extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly path: string;
  readonly version: number | string;
}

export interface Drawing {
  readonly name: string;
  readonly title: string;
  readonly kind: string;
}

export interface ProjectConflicts {
  /** Things that another project wants too. */
  readonly claims: readonly {
    readonly key: string;
    readonly path: string;
    readonly project: { readonly id: string; readonly code: string };
  }[];
  /** Objects of the present that changed since the project was drawn over them. */
  readonly rebase: readonly {
    readonly reason: 'exists' | 'missing' | 'differs';
    readonly kind: string;
    readonly id: string;
    readonly path: string;
  }[];
}

/** Whether the register is still as it was written. */
export interface Verification {
  readonly ok: boolean;
  readonly events: number;
  readonly hash: string;
  /** Number of the first entry that does not fit; absent while the chain is intact. */
  readonly brokenAt?: number | null;
}

/** What came of a plan file, or would come of it. */
export interface ImportedPlan {
  /** The project that took the extension; null when only the present was described, or nothing was saved. */
  readonly project: string | null;
  readonly present: { readonly added: number; readonly changed: number };
  /** Changes of the extension. */
  readonly extension: number;
  readonly dry: boolean;
}

/** One hop of a path: ports or cables side by side, or where a circuit is handed over. */
export interface TracedHop {
  readonly kind: 'port' | 'cable' | 'location' | 'network';
  readonly ids: readonly string[];
}

export interface TracedPath {
  readonly hops: readonly TracedHop[];
  readonly complete: boolean;
  readonly active: boolean;
  readonly split: boolean;
  readonly loop?: boolean;
  readonly lengthM: number;
  readonly lengthDefinitive: boolean;
}

/** The paths from a port or of a cable, and the paths by name of everything on them. */
export interface Traced {
  readonly paths: readonly TracedPath[];
  readonly names: Readonly<Record<string, string>>;
}

/** Long work that the server does in the background. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: { readonly done: number; readonly total: number; readonly step: string };
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly error: string | null;
}

/** A prefix at its place in the tree, with its VLAN and numbers to draw by. */
export interface PlannedPrefix extends Pick<
  PrefixRow,
  'id' | 'vrf' | 'prefix' | 'depth' | 'status' | 'gateway' | 'ranges' | 'addresses'
> {
  readonly vlan: { readonly id: string; readonly vid: number; readonly name: string } | null;
  readonly used: number;
  readonly size: number;
  /** From 0 to 1. */
  readonly utilisation: number;
}

/** The addressing plan of a layer. */
export interface IpPlan extends Omit<IpPlanTables, 'prefixes'> {
  readonly prefixes: readonly PlannedPrefix[];
}

/** A device that the project configures, and what would change on it. */
export interface ConfigurationLine {
  readonly deviceId: string;
  readonly name: string;
  readonly platform: string;
  /** Null: its running configuration was never read. */
  readonly changes: { readonly added: number; readonly removed: number } | null;
  readonly running: { readonly collectedAt: string; readonly sha256: string } | null;
  readonly lastPush: { readonly id: string; readonly state: string; readonly endedAt: string | null } | null;
  /** Findings that keep it from being rendered. */
  readonly errors: number;
}

/** The intended configuration of a device beside the running one, secrets masked. */
export interface Configuration extends ConfigurationLine {
  readonly intended: string;
  readonly runningText: string | null;
  readonly difference: readonly DifferenceLine[] | null;
  readonly remediation: string | null;
  readonly findings: readonly RenderedFinding[];
}

/** A push with every step of it. */
export interface Push {
  readonly id: string;
  readonly deviceId: string;
  readonly state: string;
  readonly author: string;
  readonly reason: string;
  readonly diff: string;
  readonly createdAt: string;
  readonly endedAt: string | null;
  readonly steps: readonly {
    readonly at: string;
    readonly stage: string;
    readonly ok: boolean;
    readonly detail: string;
  }[];
}

/** One end of a planned link, and what its device says of the port. */
export interface ComparedEnd {
  readonly deviceId: string;
  readonly portId: string;
  readonly device: string;
  readonly port: string;
  readonly status: string | null;
}

export interface ComparedLink {
  readonly cables: readonly { readonly id: string; readonly label: string }[];
  readonly a: ComparedEnd;
  readonly b: ComparedEnd;
  readonly verdict: 'as-planned' | 'different' | 'not-seen';
  readonly seen: readonly string[];
}

/** The last comparison of the plan with what devices see. */
export interface LiveComparison {
  readonly at: string | null;
  readonly rows: readonly ComparedLink[];
  readonly unplanned: readonly { readonly device: string; readonly port: string; readonly seen: string }[];
  readonly devices: readonly {
    readonly deviceId: string;
    readonly name: string;
    readonly address: string;
    readonly error: string | null;
    readonly sysName: string | null;
    readonly uptimeS: number | null;
    readonly interfaces: number;
  }[];
}

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
  readonly profiles: readonly { readonly name: string; readonly description: string }[];
}

export interface ImportedTests extends TestImport {
  readonly bound: number;
  readonly unmatched: readonly OrphanTest[];
  readonly findings: readonly RenderedFinding[];
}
