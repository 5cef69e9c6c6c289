import type { Cable } from '#cabling';
import type { RenderedFinding } from '#findings';
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
  /** The code of the finding that implies this one: told, but not counted. */
  readonly follows: string | null;
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
  /** True for what the project adds or changes. */
  readonly planned: boolean;
}

/** A project with its steps. */
export interface Project extends ProjectSummary {
  readonly description: string;
  /** States that it may go to now. */
  readonly next: readonly ProjectState[];
  readonly steps: readonly { readonly number: number; readonly title: string }[];
  /** The last step that holds a change, or 1. */
  readonly lastStep: number;
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
  /** Of ports: the positions in use of each that has several. */
  readonly positions?: readonly (readonly number[])[];
}

export interface TracedPath {
  readonly hops: readonly TracedHop[];
  readonly complete: boolean;
  readonly active: boolean;
  readonly split: boolean;
  readonly loop?: boolean;
  readonly lengthM: number;
  readonly lengthDefinitive: boolean;
  /** Circuits of providers on the way: entered at the hop `after`, left at the next. */
  readonly circuits: readonly {
    readonly id: string;
    readonly after: number;
    readonly name: string;
    readonly provider: string;
    readonly service: string;
  }[];
  /** What light loses on the way; null unless it is fibre from end to end. */
  readonly loss: {
    readonly lossDb: number;
    readonly connectors: number;
    readonly splices: number;
    readonly definitive: boolean;
  } | null;
}

/** The paths from a port or of a cable, and the paths by name of everything on them. */
export interface Traced {
  /** What pictures say of the cables, by id. */
  readonly cables?: Readonly<
    Record<string, Pick<Cable, 'role' | 'media' | 'status' | 'strands' | 'lengthM' | 'measuredLengthM'>>
  >;
  readonly paths: readonly TracedPath[];
  readonly names: Readonly<Record<string, string>>;
}

/** Long work that the server does in the background. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: {
    readonly done: number;
    readonly total: number;
    readonly step: string;
    /** What the task counts as it goes. */
    readonly counts?: Readonly<Record<string, number>>;
  };
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly error: string | null;
  /** What `error` says, by its codes. */
  readonly codes?: readonly string[];
  /** The same as a problem, where it is one that the reader can act on. */
  readonly problem?: {
    readonly code: string;
    readonly title: string;
    readonly detail: string;
    readonly hint: string;
  } | null;
  /** null while it goes on. */
  readonly endedAt: string | null;
  /** What was found in a file: every fault where the job failed, remarks where it did not. */
  readonly findings?: readonly RenderedFinding[];
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
