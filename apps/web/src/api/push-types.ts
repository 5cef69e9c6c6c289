import type { RenderedFinding } from '#findings';
import type { DifferenceLine } from '#netconfig';

/** Why a device cannot be predicted, or that it is. */
export type Readiness = 'ready' | 'same' | 'unread' | 'faulty' | 'unspoken';

/** A way in which a change would cut our own way in. */
export interface Lockout {
  readonly kind: string;
  /** The line that is lost or comes, with its sections. */
  readonly line: string;
}

/** What a push would do to one device. */
export interface PredictedDevice {
  readonly deviceId: string;
  readonly name: string;
  readonly platform: string;
  readonly readiness: Readiness;
  readonly readAt: string | null;
  /** Running against intended. */
  readonly difference: readonly DifferenceLine[];
  readonly added: number;
  readonly removed: number;
  /** The lines that would be sent, and those that lead back. */
  readonly remediation: string;
  readonly rollback: string;
  /** The whole device: running against what it will have. */
  readonly future: readonly DifferenceLine[];
  readonly lockouts: readonly Lockout[];
  readonly safety: 'native-timer' | 'commit-confirmed' | 'scheduled-restore' | null;
  /** What was read last is not what was approved: a push will refuse it. */
  readonly changedSinceApproval: boolean;
  /** A push to it that goes on: another one would be refused. */
  readonly underWay: {
    readonly run: string | null;
    readonly author: string;
    readonly createdAt: string;
  } | null;
  readonly missingSecrets: readonly string[];
  readonly findings: readonly RenderedFinding[];
}

/** `remains`: it is so already, and ends when other devices are configured too. */
export interface RemainingFinding extends RenderedFinding {
  readonly remains: boolean;
}

/** What a push to several devices leads to. */
export interface Prediction {
  readonly devices: readonly PredictedDevice[];
  /** What the rules find on the predicted network, and would not find if all were as planned. */
  readonly findings: readonly RemainingFinding[];
  /** Devices that nobody has read, and that are taken to be as planned. */
  readonly assumed: readonly string[];
}

/** One push of a run, without its steps. */
export interface PushHead {
  readonly id: string;
  readonly deviceId: string;
  readonly state: string;
  readonly outcome: string;
  /** The lines that were sent, or would be; secrets masked. */
  readonly diff: string;
  readonly wave: number;
  readonly run: string | null;
  /** What brings the run to its end; cancelling it cancels the run. */
  readonly job: string | null;
  readonly author: string;
  readonly createdAt: string;
  readonly dryRun: boolean;
  /** The step that it is at, or ended with. */
  readonly stage: string | null;
  readonly lockouts: readonly Lockout[];
  /** `blocks`: nothing is sent unless somebody accepts it. */
  readonly findings: readonly (RenderedFinding & { readonly blocks: boolean })[];
  /** What was looked at on the changed device. */
  readonly checks: readonly {
    readonly name: string;
    readonly state: 'passed' | 'failed' | 'not-checked';
    readonly detail: string;
  }[];
  /** The push that it leads back. */
  readonly rollsBack: string | null;
}
