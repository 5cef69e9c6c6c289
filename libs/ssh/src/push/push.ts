import { linuxShell, type Account, type Driver, type Safety, type SafetyJob } from '#devices';
import { lockoutsOf, type Lockout, type WayIn } from '../guard/lockouts.js';
import type { CliSession } from '../session.js';
import { asBefore, changeOf, differences, reached, type ConfigChange, type Wanted } from './change-of.js';
import type { PushCheck, PushEnd, PushEvent, PushMemory, PushOutcome, PushStage } from './outcome.js';

/** What a push may touch: sessions of its own, the caller's checks, a clock. */
export interface PushHands {
  /** Opens a new session with that login, led by that driver. */
  readonly open: (account: Account, driver: Driver) => Promise<CliSession>;
  /** Looks at the changed device; anything not passed leads back. */
  readonly check: (session: CliSession) => Promise<readonly PushCheck[]>;
  /** Told each event as it happens. */
  readonly record: (event: PushEvent) => void;
  /** Keeps what is needed to end this push if we die; awaited before anything on the device changes. */
  readonly remember?: (memory: PushMemory) => Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
}

export interface PushOptions {
  /** Seconds after which the device goes back by itself. */
  readonly timerS: number;
  readonly dryRun: boolean;
  /** Says whether the running text is still the one that was approved; null: it was never read before. */
  readonly isApproved: ((running: string) => boolean) | null;
  /** How we come to the device, for the lock-out guard; null: nothing is known of it. */
  readonly wayIn: WayIn | null;
  /** A person has read what the guard says, and wants the change all the same. */
  readonly acceptLockout: boolean;
}

/** How often, and how far apart, a device that goes back is read before a person is called: it may be restarting. */
const READS_BACK = 7;
const BETWEEN_READS_MS = 10_000;

/**
 * Brings a device from its running configuration to the wanted one, or back.
 *
 *     read ─▶ plan ─▶ arm the device's timer ─▶ send ─▶ verify on a NEW session ─▶ confirm ─▶ save ─▶ read back
 *                                                 └──── any failure ────▶ roll back ─▶ read and compare
 *
 * Never throws for what a device does: every way ends in one of four ends, with the record.
 */
export async function pushConfiguration(
  driver: Driver,
  wanted: Wanted,
  options: PushOptions,
  hands: PushHands,
): Promise<PushOutcome> {
  return new Push(driver, wanted, options, hands).run();
}

/**
 * Ends a push whose worker died, from what was remembered. What the device says counts, not what the record says: a timer
 * that runs is ended by going back at once; without one, the configuration tells whether the change stays or went.
 */
export async function resumePush(
  driver: Driver,
  memory: PushMemory & { readonly owned: Wanted['owned'] },
  options: Pick<PushOptions, 'timerS'>,
  hands: PushHands,
): Promise<PushOutcome> {
  const wanted = { intended: memory.intended, owned: memory.owned };
  const full = { ...options, dryRun: false, isApproved: null, wayIn: null, acceptLockout: true };
  return new Push(driver, wanted, full, hands).resume(memory.before);
}

/** A stage that failed, with what is known about the device then. */
class Stop extends Error {
  constructor(
    readonly end: PushEnd,
    reason: string,
    /** Whether it is a failure, and not an answer. */
    readonly failed = true,
  ) {
    super(reason);
  }
}

class Push {
  private readonly events: PushEvent[] = [];
  private readonly sessions: CliSession[] = [];
  private checks: readonly PushCheck[] = [];
  private lockouts: readonly Lockout[] = [];
  private change: ConfigChange | null = null;
  private before: string | null = null;
  private after: string | null = null;

  constructor(
    private readonly driver: Driver,
    private readonly wanted: Wanted,
    private readonly options: PushOptions,
    private readonly hands: PushHands,
  ) {}

  run(): Promise<PushOutcome> {
    return this.ended(() => this.ceremony());
  }

  resume(before: string): Promise<PushOutcome> {
    return this.ended(() => this.pickUp(before));
  }

  private async ended(work: () => Promise<string>): Promise<PushOutcome> {
    try {
      return this.outcome('confirmed', await work(), false);
    } catch (error) {
      if (error instanceof Stop) return this.outcome(error.end, error.message, error.failed);
      throw error;
    } finally {
      for (const session of this.sessions) session.close();
    }
  }

  private async ceremony(): Promise<string> {
    const session = await this.stage('read', 'unchanged', () => this.open());
    const change = await this.plan(session);
    const safety = this.driver.safety ?? null;
    const guard = safety ? await this.arm(session, safety, change) : session;
    try {
      await this.send(session, safety, change);
      await this.verify(change);
    } catch (error) {
      await this.goBack(safety, change, reasonOf(error));
    }
    if (safety) await this.confirm(guard, safety, change);
    await this.save();
    return 'verified over a fresh session, confirmed and saved';
  }

  /** A push that another worker began. */
  private async pickUp(before: string): Promise<string> {
    const change = changeOf(before, this.wanted, this.driver);
    this.change = change;
    this.before = before;
    const safety = this.driver.safety ?? null;
    const why = 'the worker stopped during the push';
    const now = await this.attempt(async () => {
      this.after = await (await this.open()).runningConfiguration();
    });
    const pending = now === null && safety ? await this.isPending(safety) : false;
    const stands =
      now === null && !pending && this.after !== null && reached(this.after, this.wanted, change.rules);
    // Without a timer on the device nothing says that the change was verified: it goes back.
    if (!stands || !safety || change.commands.length === 0) return this.goBack(safety, change, why);
    this.tell('confirm', 'done', 'no timer runs and the device has what was wanted');
    await this.save();
    return `${why}; it had been confirmed, and is saved now`;
  }

  private async remember({ rollback }: ConfigChange): Promise<void> {
    if (this.driver.safety === undefined) {
      this.tell(
        'arm',
        'done',
        `${this.driver.title} has no timer: ${rollback.length} lines lead back over a session of ours`,
      );
    }
    await this.hands.remember?.({ before: this.before ?? '', intended: this.wanted.intended });
  }

  private async plan(session: CliSession): Promise<ConfigChange> {
    const running = await this.stage('read', 'unchanged', () => session.runningConfiguration());
    this.before = running;
    return this.stage('plan', 'unchanged', async () => {
      if (this.options.isApproved && !this.options.isApproved(running)) {
        throw new Error('the running configuration is no longer the one that was approved');
      }
      const change = changeOf(running, this.wanted, this.driver);
      this.change = change;
      if (change.commands.length === 0)
        throw new Stop('unchanged', 'the device already has what is wanted', false);
      this.lockouts = this.options.wayIn
        ? lockoutsOf(change.running, change.predicted, this.options.wayIn)
        : [];
      if (this.options.dryRun) throw new Stop('unchanged', 'dry run: nothing was sent', false);
      if (this.lockouts.length > 0 && !this.options.acceptLockout) {
        const lines = this.lockouts.map(({ kind, line }) => `${kind}: ${line}`).join('; ');
        throw new Error(`this change would cut our own way in (${lines})`);
      }
      await this.remember(change);
      return change;
    });
  }

  /** Sets the device's timer. Until the first command is sent, a failure leaves the device as it was. */
  private async arm(session: CliSession, safety: Safety, { rollback }: ConfigChange): Promise<CliSession> {
    const guard =
      safety.over === this.driver.account
        ? session
        : await this.stage('arm', 'unchanged', () => this.openGuard(safety));
    await this.stage('pending', 'unchanged', async () => {
      if (saysPending(safety, await guard.run(safety.pending.ask)))
        throw new Error('a rollback timer of somebody else runs on the device');
    });
    await this.stage('arm', null, () => guard.perform(safety.arm(this.job(safety, rollback)))).catch(
      (error: unknown) => this.notArmed(safety, reasonOf(error)),
    );
    return guard;
  }

  private job(safety: Safety, rollback: readonly string[]): SafetyJob {
    return { afterS: Math.min(safety.mostS, Math.max(safety.leastS, this.options.timerS)), rollback };
  }

  /** A timer that may have been set half: it is taken away where it can be, and the configuration is as it was. */
  private async notArmed(safety: Safety, why: string): Promise<never> {
    await this.goBack(safety, this.change!, why, 'unchanged');
    throw new Stop('unchanged', why);
  }

  private send(session: CliSession, safety: Safety | null, change: ConfigChange): Promise<void> {
    return this.stage('send', null, async () => {
      const { configuration } = this.driver;
      for (const step of configuration.enter) if (session.level === step.at) await session.run(step);
      for (const send of change.commands) await session.run({ send, at: configuration.at });
      await session.perform(
        safety?.apply ? safety.apply(this.job(safety, change.rollback)) : configuration.leave,
      );
    });
  }

  private verify(change: ConfigChange): Promise<void> {
    return this.stage('verify', null, async () => {
      const fresh = await this.open();
      this.after = await fresh.runningConfiguration();
      const elsewhere = differences(this.after, change);
      if (elsewhere > 0) this.tell('verify', 'started', `${elsewhere} lines are not as predicted`);
      if (!reached(this.after, this.wanted, change.rules)) {
        throw new Error('the device does not have what was sent');
      }
      this.checks = await this.hands.check(fresh);
      const failed = this.checks.filter(({ passed }) => !passed);
      if (failed.length > 0)
        throw new Error(failed.map(({ name, detail }) => `${name}: ${detail}`).join('; '));
    });
  }

  /**
   * Stops the timer. An answer that does not come is not a refusal: a new session asks what the device did with it.
   */
  private async confirm(guard: CliSession, safety: Safety, change: ConfigChange): Promise<void> {
    try {
      await this.stage('confirm', null, () => guard.perform(safety.confirm));
    } catch (error) {
      if (!(await this.confirmedAfterAll(safety))) await this.goBack(safety, change, reasonOf(error));
    }
  }

  private async confirmedAfterAll(safety: Safety): Promise<boolean> {
    try {
      const guard = await this.openGuard(safety);
      if (saysPending(safety, await guard.run(safety.pending.ask))) await guard.perform(safety.confirm);
      this.after = await (await this.open()).runningConfiguration();
    } catch (error) {
      this.tell('confirm', 'failed', reasonOf(error));
      return false;
    }
    const rules = this.change?.rules;
    const stands = rules !== undefined && reached(this.after, this.wanted, rules);
    if (stands) this.tell('confirm', 'done', 'no timer runs and the device has what was wanted');
    return stands;
  }

  /** Saves over a fresh session; where that fails, looks at the device before a person is called. */
  private async save(): Promise<void> {
    const once = async (): Promise<void> => {
      const session = await this.open();
      await session.perform(this.driver.configuration.save);
      this.after = await session.runningConfiguration();
    };
    try {
      await this.stage('save', null, once);
    } catch (error) {
      await this.saveAgain(once, reasonOf(error));
    }
    this.tell('read back', 'done', 'the running configuration was read and kept');
  }

  private async saveAgain(once: () => Promise<void>, why: string): Promise<void> {
    let unread: string | null = null;
    for (let left = READS_BACK; left > 0; left -= 1) {
      await this.hands.wait(BETWEEN_READS_MS);
      unread = await this.attempt(async () => {
        this.after = await (await this.open()).runningConfiguration();
      });
      if (unread === null) break;
    }
    if (unread !== null)
      throw new Stop('needs-person', `${why}. Then the device could not be read: ${unread}`);
    await this.stage('save', 'needs-person', async () => {
      const change = this.change!;
      if (!reached(this.after ?? '', this.wanted, change.rules)) {
        const isBack = asBefore(this.after ?? '', change);
        throw new Stop(
          isBack ? 'rolled-back' : 'needs-person',
          `${why}. Before it was saved the device ${isBack ? 'went back to what it was' : 'became something else'}`,
        );
      }
      await once();
    });
  }

  /** Leads back, proves it, and ends the push. */
  private async goBack(
    safety: Safety | null,
    change: ConfigChange,
    why: string,
    end: PushEnd = 'rolled-back',
  ): Promise<never> {
    this.tell('roll back', 'started', why);
    const byUs = await this.attempt(() => (safety ? this.revert(safety) : this.typeBack(change)));
    if (byUs !== null) {
      this.tell('roll back', 'started', `${byUs}; waiting for the device’s own timer`);
      await this.hands.wait((Math.max(safety?.leastS ?? 0, this.options.timerS) + 5) * 1000);
    }
    const unread = await this.readBack(safety, change);
    if (unread === null) {
      this.tell('roll back', 'done', 'read again: the device is as it was');
      throw new Stop(end, why);
    }
    this.tell('roll back', 'failed', unread);
    throw new Stop('needs-person', `${why}. ${unread}`);
  }

  /** Reads until the device is as it was; why it is not, or null. */
  private async readBack(safety: Safety | null, change: ConfigChange): Promise<string | null> {
    let unread: string | null = null;
    for (let left = READS_BACK; left > 0; left -= 1) {
      unread = await this.attempt(async () => {
        this.after = await (await this.open()).runningConfiguration();
      });
      if (unread === null && asBefore(this.after ?? '', change)) {
        // A timer that still ran would go off later, and throw away what comes then.
        const still = safety ? await this.attempt(() => this.revertIfPending(safety)) : null;
        return still === null ? null : `The device is as it was, and its timer could not be ended: ${still}`;
      }
      if (left === 1) break;
      await this.hands.wait(BETWEEN_READS_MS);
      // Another try, for a session that was lost while it led back.
      if (unread === null)
        await this.attempt(() => (safety ? this.revertIfPending(safety) : this.typeBack(change)));
    }
    return unread === null
      ? 'The rollback ran, and the device is not as it was before'
      : `Then the device could not be read again: ${unread}`;
  }

  /** Where the timer runs: back at once. Where it does not: nothing was applied, or the device has gone back already. */
  private async revert(safety: Safety): Promise<void> {
    if (await this.revertIfPending(safety)) return;
    if (safety.abandon) await (await this.openGuard(safety)).perform(safety.abandon);
  }

  private async revertIfPending(safety: Safety): Promise<boolean> {
    const guard = await this.openGuard(safety);
    const pending = saysPending(safety, await guard.run(safety.pending.ask));
    if (pending) await guard.perform(safety.revert);
    return pending;
  }

  private async isPending(safety: Safety): Promise<boolean> {
    try {
      return saysPending(safety, await (await this.openGuard(safety)).run(safety.pending.ask));
    } catch {
      // What cannot be asked is taken for running: going back asks again, and says why it cannot.
      return true;
    }
  }

  /** Our own watchdog: the lines that lead back, typed over a fresh session; a line that is refused does not stop the others. */
  private async typeBack({ rollback }: ConfigChange): Promise<void> {
    const session = await this.open();
    const { configuration } = this.driver;
    for (const step of configuration.enter) if (session.level === step.at) await session.run(step);
    const refused: string[] = [];
    for (const send of rollback) {
      const why = await this.attempt(async () => void (await session.run({ send, at: configuration.at })));
      if (why !== null) refused.push(why);
    }
    await session.perform(configuration.leave);
    if (refused.length > 0) this.tell('roll back', 'started', refused.join('; '));
  }

  /** Runs it; the reason why it failed, or null. */
  private async attempt(work: () => Promise<unknown>): Promise<string | null> {
    try {
      await work();
      return null;
    } catch (error) {
      return reasonOf(error);
    }
  }

  /** Runs a stage and records it. A failure ends the push with `end`, or goes to the caller where that is null. */
  private async stage<T>(stage: PushStage, end: PushEnd | null, work: () => Promise<T>): Promise<T> {
    this.tell(stage, 'started', '');
    try {
      const result = await work();
      this.tell(stage, 'done', '');
      return result;
    } catch (error) {
      const stopped = error instanceof Stop;
      this.tell(stage, stopped ? 'done' : 'failed', reasonOf(error));
      if (stopped || end === null) throw error;
      throw new Stop(end, reasonOf(error));
    }
  }

  /** A new session on the command line that is configured. */
  private open(): Promise<CliSession> {
    return this.opened(this.driver.account, this.driver);
  }

  /** A new session over which the timer is set, asked and stopped. */
  private openGuard({ over }: Safety): Promise<CliSession> {
    return this.opened(over, over === this.driver.account ? this.driver : linuxShell);
  }

  private async opened(account: Account, driver: Driver): Promise<CliSession> {
    const session = await this.hands.open(account, driver);
    this.sessions.push(session);
    return session;
  }

  private tell(stage: PushStage, state: PushEvent['state'], detail: string): void {
    const event = { stage, state, detail };
    this.events.push(event);
    this.hands.record(event);
  }

  private outcome(end: PushEnd, reason: string, failed: boolean): PushOutcome {
    return {
      end,
      reason,
      failed,
      lockouts: this.lockouts,
      remediation: this.change?.remediation ?? '',
      checks: this.checks,
      events: this.events,
      before: this.before,
      after: this.after,
    };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether a timer runs, as the device says. @throws Error where its answer is neither. */
function saysPending({ pending }: Safety, answer: string): boolean {
  if (pending.yes.test(answer)) return true;
  if (!pending.no.test(answer)) throw new Error(`cannot tell whether a timer runs: ${answer.trim()}`);
  return false;
}
