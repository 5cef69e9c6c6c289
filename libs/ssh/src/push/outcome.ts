import type { Told } from '#findings';
import type { Said } from '../dialogue/said.js';
import type { Lockout } from '../guard/lockouts.js';

/** The stages of a push, in their order; `roll back` only where something failed after the first command was sent. */
export const pushStages = [
  'read',
  'plan',
  'pending',
  'arm',
  'send',
  'verify',
  'confirm',
  'save',
  'read back',
  'roll back',
] as const;
export type PushStage = (typeof pushStages)[number];

/**
 * How a push ends. There is no other end (invariant 5): a device is never left half-configured in silence.
 * - `unchanged`: nothing was sent that changes the device, or there was nothing to do
 * - `confirmed`: the device has what was wanted, seen over a fresh session, confirmed and saved
 * - `rolled-back`: the device is as it was, read and compared
 * - `needs-person`: we cannot prove either; the reason says what was seen last
 */
export type PushEnd = 'unchanged' | 'confirmed' | 'rolled-back' | 'needs-person';

/** One line of the record of a push. */
export interface PushEvent {
  readonly stage: PushStage;
  readonly state: 'started' | 'done' | 'failed';
  /** What happened, with the device's own words; secrets masked. Empty where the stage says it all. */
  readonly told: readonly Told[];
  /** What was said with the device since the event before, secrets masked, long answers shortened. */
  readonly said: readonly Said[];
}

/** What a rule of the plan finds on what a push leads to. */
export interface PushFinding {
  readonly code: string;
  readonly text: string;
  /** Nothing is sent unless a person accepts it. */
  readonly blocks: boolean;
}

/** A check of the caller's on the changed device, over the fresh session or by another protocol. */
export interface PushCheck {
  readonly name: string;
  readonly passed: boolean;
  readonly told: readonly Told[];
}

export interface PushOutcome {
  readonly end: PushEnd;
  /** Why it ended so; `reason` is the same in English, for logs. */
  readonly told: readonly Told[];
  readonly reason: string;
  /** True unless the push did what it was asked to: a device that is not reached has failed, though it is unchanged. */
  readonly failed: boolean;
  /** What the lock-out guard says of the change. */
  readonly lockouts: readonly Lockout[];
  /** The lines that were to be sent; empty when there was nothing to do. */
  readonly remediation: string;
  readonly findings: readonly PushFinding[];
  readonly checks: readonly PushCheck[];
  readonly events: readonly PushEvent[];
  /** The running configuration as it was read first and last, null where it was not. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What is needed to end a push whose worker died. It has the device's secrets in it: to be kept sealed. */
export interface PushMemory {
  /** The running configuration before the push. */
  readonly before: string;
  readonly intended: string;
  /** Seconds after which the device was told to go back by itself. */
  readonly timerS: number;
  /** What the device called our sessions: one that is still there when we are not may hold a lock. */
  readonly sessions: readonly string[];
}
