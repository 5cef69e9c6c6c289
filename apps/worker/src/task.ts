import type { Id } from '#changes';
import type { OutboundGate } from '#outbound';
import type { Database, Vault } from '#persistence';
import type { Counts } from './job-record.js';
import type { Reach } from './devices/reach.js';

/** What a task may use beside its payload. */
export interface TaskContext {
  readonly db: Database;
  readonly now: () => Date;
  readonly newId: () => string;
  /** How a push waits for a device: for its timer, and between two looks at it. */
  readonly wait: (ms: number) => Promise<void>;
  readonly vault: Vault;
  /** The name under which this worker shows in the sessions of the database. */
  readonly worker: string;
  /** Pushes that this worker is at. */
  readonly pushing: Set<Id>;
  /** The job that is done; null for what the clock asks for. */
  readonly job: Id | null;
  /** Whether somebody cancelled the job. */
  readonly isCancelled: () => Promise<boolean>;
  /** The one way to the outside. */
  readonly gate: OutboundGate;
  /** Opens sessions with devices. */
  readonly reach: Reach;
  /** Says how far it is and what it has counted; shown live to whoever waits. */
  readonly progress: (done: number, total: number, step: string, counts?: Counts) => Promise<void>;
}

/** Long work: what it is given, what it answers. It throws when it fails. */
export type Task = (payload: Readonly<Record<string, unknown>>, context: TaskContext) => Promise<object>;
