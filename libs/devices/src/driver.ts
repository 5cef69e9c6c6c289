/**
 * What a session stands at. `user` may look, `privileged` may act, `configuration` may change; a platform that knows
 * fewer has fewer prompts.
 */
export type Level = 'user' | 'privileged' | 'configuration';

/** A secret of the device's credential, resolved by the session at the moment it is sent and masked in the transcript. */
export interface SecretReference {
  readonly secret: 'password' | 'enable';
}

/**
 * What to send when the device waits for something that is not a command. `when` is tested on the last, unfinished
 * line of the output. `times`: how often at most in one answer, so that a device that asks for ever is noticed.
 */
export interface Reply {
  readonly when: RegExp;
  readonly send: string | SecretReference;
  readonly times: number;
}

/** One command of a dialogue. */
export interface Step {
  /** The line without its line end; a block of several lines (a banner) is prompted for after the last. Empty: only wait. */
  readonly send: string;
  /** Where the session must stand before it. */
  readonly at: Level;
  /** Where it stands after it; the same when absent. Another prompt than this one's is a failure. */
  readonly to?: Level;
  /** It may stand at any level after it: a line that opens or closes a part of the configuration (FortiOS). */
  readonly anyLevel?: boolean;
  /** Questions that this command asks, beside those of the driver. */
  readonly replies?: readonly Reply[];
  /** The answer must match, else the step has failed (a confirmation that was not given is not a confirmation). */
  readonly expect?: RegExp;
  /** NETCONF: capabilities without which it is refused before it is sent, by their last part (`candidate:1.0`). */
  readonly needs?: readonly string[];
  /** NETCONF: left out where the server does not have this capability; its answer is empty then. */
  readonly onlyWith?: string;
  /** The device ends the session by doing it (a reload): that is an answer and no failure. */
  readonly endsSession?: boolean;
  /** A refusal is an answer and no failure. Over NETCONF it reads `error lock-denied …`. */
  readonly mayRefuse?: boolean;
  /** The answer is a text of the device's own, which may say anything: a refusal stands in its first lines or nowhere. */
  readonly givesText?: boolean;
}

/** A login that the session needs: the device's command line, or a shell on the same device. */
export type Account = 'cli' | 'shell';

/** What the device shall do by itself if nobody confirms. */
export interface SafetyJob {
  readonly afterS: number;
  /** Commands that lead back, in the platform's own form (`Configuration.commands`). Native timers do not need them. */
  readonly rollback: readonly string[];
}

/**
 * How the device protects itself against a change that cuts us off. `native-timer`: the system reverts by itself.
 * `commit-confirmed`: lines go into a candidate, and the commit carries the timer. `scheduled-restore`: we leave a job
 * that runs the rollback, and take it away at confirmation.
 */
export interface Safety {
  readonly technique: 'native-timer' | 'commit-confirmed' | 'scheduled-restore';
  /** Login over which the steps below are sent; `shell` steps are a dialogue with the driver `linux-shell`. */
  readonly over: Account;
  readonly leastS: number;
  readonly mostS: number;
  /** Steps that set the timer. A native timer may leave the session in configuration, ready for the change. */
  readonly arm: (job: SafetyJob) => readonly Step[];
  /** Candidate platforms: makes what was typed run, with the timer; sent instead of `configuration.leave`. */
  readonly apply?: (job: SafetyJob) => readonly Step[];
  /** Candidate platforms: throws away what was typed and not applied, wherever the session stands. */
  readonly abandon?: readonly Step[];
  /** The change stays: ends the timer, and proves it by `expect`. */
  readonly confirm: readonly Step[];
  /** Go back at once, without waiting for the timer. */
  readonly revert: readonly Step[];
  /** True where that leads to what was saved last, so that a change that was saved stands after it. */
  readonly revertsToSaved?: boolean;
  /** Takes the timer away where the device is as it was and it still stands; `revert` where absent. */
  readonly disarm?: readonly Step[];
  /** Lines of the running configuration that the timer itself is made of: no part of what is compared. */
  readonly traces?: RegExp;
  /** Whether a timer runs; asked before a push (somebody else's) and after a lost session (ours). */
  readonly pending: { readonly ask: Step; readonly yes: RegExp; readonly no: RegExp };
  /**
   * Where a session of ours that died may still hold a lock: what asks for the lock (a refusal is an answer), whom its
   * refusal names, and what ends that session.
   */
  readonly lock?: { readonly ask: Step; readonly holder: RegExp; readonly end: (session: string) => Step };
}

/** How the device's configuration is read and changed. */
export interface Configuration {
  /** Commands whose answers, in order, hold the running configuration. */
  readonly show: readonly Step[];
  /** True: the text ends with a mark, so that a cut answer is never taken for the whole. False: a shrink is read twice. */
  readonly endMark: boolean;
  /** The text of the running configuration, from the answers of `show`. Throws `UnreadableAnswer`. */
  readonly read: (answers: readonly string[]) => string;
  /** Where one configuration has several texts: the one that is compared. Throws `UnreadableAnswer`. */
  readonly canonical?: (text: string) => string;
  readonly enter: readonly Step[];
  /** From configuration, at whatever depth, back to privileged. */
  readonly leave: readonly Step[];
  /**
   * The commands that make a remediation happen, in order. For most platforms these are the lines themselves, without
   * indentation; a platform without a configuration language translates, one that is a file writes it anew.
   * @param predicted the whole configuration after the remediation
   */
  readonly commands: (remediation: string, predicted: string) => readonly string[];
  /** Where those commands are sent. */
  readonly at: Level;
  /** True: they open and close the level of configuration themselves (FortiOS: `config` … `end`). */
  readonly anyLevel?: boolean;
  /** Makes the running configuration survive a restart; empty where it does by itself. */
  readonly save: readonly Step[];
}

/**
 * How one platform is spoken to. Everything that differs between vendors stands here, so that the session code has no
 * vendor in it.
 *
 *     login ── prompt ──▶ user ── raise ──▶ privileged ── configuration.enter ──▶ configuration
 *
 * Prompts are tested on the last line of the output, which has no line end yet; they carry the groups `host` (compare
 * its first `hostLength` characters with the host name seen at login, so that output which looks like a prompt does not
 * end an answer early) and, where there are sub-modes, `mode` (`config-if`). Where several match, the highest level holds.
 */
export interface Driver {
  /** `ios-xe`; what `platform` of a device says. */
  readonly name: string;
  readonly title: string;
  readonly account: Account;
  /**
   * `exec`: every command goes over a channel of its own, without terminal and prompt · `netconf`: the subsystem of RFC
   * 6242; a step sends operations, each on a line that begins with its tag, and its answer is `ok` or the reply.
   * `shell` where absent.
   */
  readonly channel?: 'shell' | 'exec' | 'netconf';
  readonly terminal: {
    readonly type: 'vt100' | 'dumb';
    readonly columns: number;
    readonly rows: number;
    readonly lineEnd: '\n' | '\r';
  };
  readonly prompts: Readonly<Partial<Record<Level, RegExp>>>;
  /** Characters of the host name that every prompt shows. 0: the prompt has no host name. */
  readonly hostLength: number;
  /** Where a login may arrive. */
  readonly arrivesAt: readonly Level[];
  /** Steps from `user` to `privileged`, where the session arrived at `user`. */
  readonly raise: readonly Step[];
  /** Sent once at `privileged`, in order: no paging, a wide terminal. A failure line here is not a failure. */
  readonly prepare: readonly Step[];
  /** Whether the device repeats what it is sent. */
  readonly echo: boolean;
  /** Standing replies: pagers despite paging switched off, "press any key". */
  readonly replies: readonly Reply[];
  /** Lines of an answer that say that the command was refused. */
  readonly failures: readonly RegExp[];
  /** Lines that match `failures` and are harmless. */
  readonly harmless: readonly RegExp[];
  readonly configuration: Configuration;
  /** Absent: only we can lead back, over a session that the change may have cut; where it is, a person is needed. */
  readonly safety?: Safety;
  /** Ends the session politely. */
  readonly farewell: readonly string[];
}

/** An answer that is not what the platform's reader expects: truncated, or of another command. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
}
