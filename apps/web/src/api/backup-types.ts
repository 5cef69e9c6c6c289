import type { DifferenceLine } from '#netconfig';

/** A device that can be reached, and how its last backup went. */
export interface BackupLine {
  readonly deviceId: string;
  readonly name: string;
  readonly location: string;
  readonly platform: string | null;
  readonly address: string;
  readonly state: 'good' | 'failed' | 'never' | 'unknown';
  readonly at: string | null;
  readonly goodAt: string | null;
  /** The last good backup is older than two of the intervals that the policy asks for. */
  readonly stale: boolean;
  readonly detail: string;
  /** What `detail` says, by its codes. */
  readonly codes: readonly string[];
  readonly version: string | null;
}

/** A version of a device's configuration. */
export interface ConfigurationVersion {
  readonly id: string;
  readonly takenAt: string;
  readonly source: string;
  readonly lines: number;
  /** Whether it can be restored. */
  readonly whole: boolean;
  /** Nothing but secrets is another than in the version before. */
  readonly secretsOnly: boolean;
  /** The push that left it: whose, why, and in which run. */
  readonly push: {
    readonly id: string;
    readonly run: string | null;
    readonly projectId: string | null;
    readonly author: string;
    readonly reason: string;
  } | null;
}

/** A version with its text, secrets masked. */
export interface ConfigurationText extends ConfigurationVersion {
  readonly text: string;
}

export interface VersionDifference {
  readonly added: number;
  readonly removed: number;
  readonly difference: readonly DifferenceLine[];
}

/** What came of asking for pushes. */
export interface PushRunAnswer {
  readonly job: string;
  readonly run: string;
  readonly pushes: readonly string[];
}
