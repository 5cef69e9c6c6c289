import type { RenderedFinding } from '#findings';
import type { DifferenceLine } from '#netconfig';

/** A device that the project configures, and what would change on it. */
export interface ConfigurationLine {
  readonly deviceId: string;
  readonly name: string;
  readonly platform: string;
  /** Null: its running configuration was never read. */
  readonly changes: { readonly added: number; readonly removed: number } | null;
  readonly running: { readonly collectedAt: string; readonly sha256: string } | null;
  readonly lastPush: {
    readonly id: string;
    readonly state: string;
    readonly endedAt: string | null;
    readonly run: string | null;
    readonly author: string;
    readonly createdAt: string;
  } | null;
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
  /** Every secret that is wanted and stands on the device; the last of `where` is its line, masked. */
  readonly secrets: readonly {
    readonly where: readonly string[];
    readonly verdict: 'equal' | 'differs' | 'not comparable';
  }[];
}

/** A push with every step of it. */
export interface Push {
  readonly id: string;
  readonly deviceId: string;
  readonly state: string;
  readonly author: string;
  readonly dryRun: boolean;
  readonly reason: string;
  readonly outcome: string;
  /** What `outcome` says, by its codes. */
  readonly codes: readonly string[];
  readonly diff: string;
  readonly createdAt: string;
  readonly endedAt: string | null;
  readonly run: string | null;
  readonly steps: readonly {
    readonly at: string;
    readonly stage: string;
    readonly ok: boolean;
    readonly detail: string;
    /** What `detail` says, by its codes. */
    readonly codes: readonly string[];
    /** The conversation with the device, ours behind `»`. */
    readonly said: string;
  }[];
  /** Where a person is needed: what they type on the device, block by block. */
  readonly byHand: ByHand | null;
}

/** What a person types on a device that a push left to them; empty blocks: the platform has nothing of the kind. */
export interface ByHand {
  readonly address: string | null;
  /** What it has, and whether a timer of its own runs. */
  readonly look: readonly string[];
  /** Back at once, while the timer runs. */
  readonly back: readonly string[];
  /** The lines that lead back, when it does not. */
  readonly lines: readonly string[];
  /** What makes the change stay. */
  readonly keep: readonly string[];
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
    /** What `error` says, by its codes. */
    readonly codes?: readonly string[];
    /** How it was asked; null: it did not answer. */
    readonly via: 'snmp' | 'cli' | null;
    readonly vlans: number;
    /** Stations that it heard, and addresses that it knows the stations of. */
    readonly stations: number;
    readonly addresses: number;
    readonly parts: readonly { readonly name: string; readonly model: string; readonly serial: string }[];
  }[];
}
