import { linuxShell, type Account, type Driver, type Safety } from '#devices';
import type { CliSession } from '../session.js';
import { asBefore, changeOf, reached, type ConfigChange, type Wanted } from './change-of.js';
import type { PushCheck, PushEnd, PushEvent, PushOutcome, PushStage } from './outcome.js';

/** What a push may touch: sessions of its own, the caller's checks, a clock. */
export interface PushHands {
  /** Opens a new session with that login, led by that driver. */
  readonly open: (account: Account, driver: Driver) => Promise<CliSession>;
  /** Looks at the changed device; anything not passed leads back. */
  readonly check: (session: CliSession) => Promise<readonly PushCheck[]>;
  /** Told each event as it happens. */
  readonly record: (event: PushEvent) => void;
  readonly wait: (ms: number) => Promise<void>;
}

export interface PushOptions {
  /** Seconds after which the device goes back by itself. */
  readonly timerS: number;
  readonly dryRun: boolean;
  /** Says whether the running text is still the one that was approved; null: it was never read before. */
  readonly isApproved: ((running: string) => boolean) | null;
}

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

/** A stage that failed, with what is known about the device then. */
class Stop extends Error {
  constructor(
    readonly end: PushEnd,
    reason: string,
  ) {
    super(reason);
  }
}

class Push {
  private readonly events: PushEvent[] = [];
  private readonly sessions: CliSession[] = [];
  private checks: readonly PushCheck[] = [];
  private change: ConfigChange | null = null;
  private before: string | null = null;
  private after: string | null = null;

  constructor(
    private readonly driver: Driver,
    private readonly wanted: Wanted,
    private readonly options: PushOptions,
    private readonly hands: PushHands,
  ) {}

  async run(): Promise<PushOutcome> {
    try {
      return this.outcome('confirmed', await this.ceremony());
    } catch (error) {
      if (error instanceof Stop) return this.outcome(error.end, error.message);
      throw error;
    } finally {
      for (const session of this.sessions) session.close();
    }
  }

  private async ceremony(): Promise<string> {
    const session = await this.stage('read', 'unchanged', () => this.open());
    const change = await this.plan(session);
    const safety = this.driver.safety;
    if (!safety) throw new Stop('unchanged', `${this.driver.title} has no way back of its own: push by hand`);
    const guard = await this.arm(session, safety, change);
    try {
      await this.send(session, change);
      await this.verify(change);
    } catch (error) {
      await this.goBack(safety, change, reasonOf(error));
    }
    await this.confirm(guard, safety, change);
    await this.save();
    return 'verified over a fresh session, confirmed and saved';
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
      if (change.commands.length === 0) throw new Stop('unchanged', 'the device already has what is wanted');
      if (this.options.dryRun) throw new Stop('unchanged', 'dry run: nothing was sent');
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
      const answer = await guard.run(safety.pending.ask);
      if (safety.pending.yes.test(answer))
        throw new Error('a rollback timer of somebody else runs on the device');
      if (!safety.pending.no.test(answer))
        throw new Error(`cannot tell whether a timer runs: ${answer.trim()}`);
    });
    const afterS = Math.min(safety.mostS, Math.max(safety.leastS, this.options.timerS));
    await this.stage('arm', 'unchanged', () => guard.perform(safety.arm({ afterS, rollback })));
    return guard;
  }

  private send(session: CliSession, change: ConfigChange): Promise<void> {
    return this.stage('send', null, async () => {
      const { configuration } = this.driver;
      for (const step of configuration.enter) if (session.level === step.at) await session.run(step);
      for (const send of change.commands) await session.run({ send, at: configuration.at });
      await session.perform(configuration.leave);
    });
  }

  private verify(change: ConfigChange): Promise<void> {
    return this.stage('verify', null, async () => {
      const fresh = await this.open();
      this.after = await fresh.runningConfiguration();
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
      if (!safety.pending.no.test(await guard.run(safety.pending.ask))) {
        await guard.perform(safety.confirm);
      }
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

  private async save(): Promise<void> {
    await this.stage('save', 'needs-person', async () => {
      const session = await this.open();
      await session.perform(this.driver.configuration.save);
      this.after = await session.runningConfiguration();
    });
    this.tell('read back', 'done', 'the running configuration was read and kept');
  }

  /** Leads back, proves it, and ends the push. */
  private async goBack(safety: Safety, change: ConfigChange, why: string): Promise<never> {
    this.tell('roll back', 'started', why);
    const byUs = await this.attempt(async () => {
      const guard = await this.openGuard(safety);
      await guard.perform(safety.revert);
    });
    if (byUs !== null) {
      this.tell('roll back', 'started', `${byUs}; waiting for the device’s own timer`);
      await this.hands.wait((Math.max(safety.leastS, this.options.timerS) + 5) * 1000);
    }
    const unread = await this.attempt(async () => {
      this.after = await (await this.open()).runningConfiguration();
    });
    if (unread !== null) {
      this.tell('roll back', 'failed', unread);
      throw new Stop('needs-person', `${why}. Then the device could not be read again: ${unread}`);
    }
    if (!asBefore(this.after ?? '', change)) {
      this.tell('roll back', 'failed', 'the device is not as it was');
      throw new Stop('needs-person', `${why}. The rollback ran, and the device is not as it was before`);
    }
    this.tell('roll back', 'done', 'read again: the device is as it was');
    throw new Stop('rolled-back', why);
  }

  /** Runs it; the reason why it failed, or null. */
  private async attempt(work: () => Promise<void>): Promise<string | null> {
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

  private outcome(end: PushEnd, reason: string): PushOutcome {
    return {
      end,
      reason,
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
