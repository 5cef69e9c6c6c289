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
