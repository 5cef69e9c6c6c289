import type { Driver, Safety, SafetyJob } from '#devices';
import { told, toldBy, ToldError, toldText, type Told } from '#findings';
import { lockoutsOf, type Lockout, type WayIn } from '../guard/lockouts.js';
import type { CliSession } from '../session.js';
import { changeOf, differences, reached, type ConfigChange, type Wanted } from './change-of.js';
import type { PushCheck, PushEnd, PushFinding, PushMemory, PushOutcome } from './outcome.js';
import { Stages, Stop, type PushHands } from './stages.js';
import { typeLines } from './type-lines.js';
import { Staying } from './staying.js';
import { WayBack } from './way-back.js';

export type { PushHands } from './stages.js';

export interface PushOptions {
  /** Seconds after which the device goes back by itself. */
  readonly timerS: number;
  readonly dryRun: boolean;
  /** Why the running text is no longer the one that was approved, or null. Null itself: it was never read before. */
  readonly driftOf: ((running: string) => readonly Told[] | null) | null;
  /** How we come to the device, for the lock-out guard; null: nothing is known of it. */
  readonly wayIn: WayIn | null;
  /** A person has read what the guard says, and wants the change all the same. */
  readonly acceptLockout: boolean;
  /** A person has read what the rules find on what the push leads to, and wants the change all the same. */
  readonly acceptFindings?: boolean;
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

/**
 * Ends a push whose worker died, from what was remembered. What the device says counts, not what the record says: a timer
 * that runs is ended by going back at once; without one, the configuration tells whether the change stays or went.
 */
export async function resumePush(
  driver: Driver,
  memory: PushMemory & Omit<Wanted, 'intended'>,
  options: Pick<PushOptions, 'timerS'>,
  hands: PushHands,
): Promise<PushOutcome> {
  const { intended, owned, secrets } = memory;
  const wanted = { intended, owned, ...(secrets ? { secrets } : {}) };
  const full = { ...options, dryRun: false, driftOf: null, wayIn: null, acceptLockout: true };
  return new Push(driver, wanted, full, hands).resume(memory);
}

class Push {
  private readonly stages: Stages;
  private checks: readonly PushCheck[] = [];
  private lockouts: readonly Lockout[] = [];
  private findings: readonly PushFinding[] = [];
  private change: ConfigChange | null = null;
  /** When the device goes back by itself, whatever we are at; null where no timer runs while we type. */
  private until: number | null = null;
  private before: string | null = null;

  constructor(
    private readonly driver: Driver,
    private readonly wanted: Wanted,
    private readonly options: PushOptions,
    hands: PushHands,
  ) {
    this.stages = new Stages(driver, hands);
  }

  run(): Promise<PushOutcome> {
    return this.ended(() => this.ceremony());
  }

  resume({ before, sessions }: PushMemory): Promise<PushOutcome> {
    return this.ended(() => this.pickUp(before, sessions));
  }

  private async ended(work: () => Promise<readonly Told[]>): Promise<PushOutcome> {
    try {
      return this.outcome('confirmed', await work(), false);
    } catch (error) {
      if (error instanceof Stop) return this.outcome(error.end, error.told, error.failed);
      throw error;
    } finally {
      this.stages.close();
    }
  }

  private async ceremony(): Promise<readonly Told[]> {
    const session = await this.stages.stage('read', 'unchanged', () => this.stages.open());
    const change = await this.plan(session);
    const safety = this.driver.safety ?? null;
    const guard = safety ? await this.arm(session, safety, change) : session;
    let fresh = session;
    try {
      await this.send(session, safety, change);
      fresh = await this.verify(change);
      await this.mayStay();
    } catch (error) {
      await this.goBack(safety, change, toldBy(error));
    }
    // Whoever comes in anew confirms: that is what proves that one still can.
    const staying = new Staying(this.stages, this.wanted, change);
    if (safety) {
      const why = await staying.confirm(guard === session ? fresh : guard, safety);
      if (why !== null) await this.goBack(safety, change, why);
    }
    await staying.save();
    return [told('PUSH_CONFIRMED')];
  }

  /** Asks, before a change is made to stay, whether there is time left for it and whether it is still ours to end. */
  private async mayStay(): Promise<void> {
    const why = (await this.stages.hands.mayConfirm?.()) ?? null;
    if (why !== null) throw new ToldError(why);
    if (this.until !== null && this.now() >= this.until) throw new ToldError([told('PUSH_LATE_VERIFYING')]);
  }

  /** A push that another worker began. */
  private async pickUp(before: string, sessions: readonly string[]): Promise<readonly Told[]> {
    const change = changeOf(before, this.wanted, this.driver);
    this.change = change;
    this.before = before;
    const safety = this.driver.safety ?? null;
    const why = [told('PUSH_WORKER_STOPPED')];
    if (safety) await this.stages.attempt(() => this.stages.endDeadSessions(safety, sessions));
    const now = await this.stages.attempt(() => this.stages.readAgain());
    const pending = now === null && safety ? await this.mayBePending(safety) : false;
    const stands =
      now === null &&
      !pending &&
      this.stages.after !== null &&
      reached(this.stages.after, this.wanted, this.driver);
    // Without a timer on the device nothing says that the change was verified: it goes back.
    if (!stands || !safety || change.commands.length === 0) {
      const isThere = (): boolean => reached(this.stages.after ?? '', this.wanted, this.driver);
      return new WayBack(this.stages, safety, change, this.options.timerS, isThere).take(why);
    }
    this.stages.tell('confirm', 'done', told('PUSH_FOUND_CONFIRMED'));
    await new Staying(this.stages, this.wanted, change).save();
    return [...why, told('PUSH_WAS_CONFIRMED')];
  }

  private async remember({ rollback }: ConfigChange): Promise<void> {
    if (this.driver.safety === undefined) {
      const params = { platform: this.driver.title, lines: rollback.length };
      this.stages.tell('arm', 'done', told('PUSH_NO_TIMER', params));
    }
    await this.stages.hands.remember?.({
      before: this.before ?? '',
      intended: this.wanted.intended,
      timerS: this.options.timerS,
      sessions: [...this.stages.ids],
    });
  }

  private async plan(session: CliSession): Promise<ConfigChange> {
    const running = await this.stages.stage('read', 'unchanged', () => session.runningConfiguration());
    this.before = running;
    return this.stages.stage('plan', 'unchanged', async () => {
      const drift = this.options.driftOf?.(running) ?? null;
      if (drift !== null) throw new ToldError(drift);
      const change = changeOf(running, this.wanted, this.driver);
      this.change = change;
      if (change.commands.length === 0) throw new Stop('unchanged', [told('PUSH_ALREADY_THERE')], false);
      this.lockouts = this.options.wayIn
        ? lockoutsOf(change.running, change.predicted, this.options.wayIn)
        : [];
      this.findings = (await this.stages.hands.judge?.(change)) ?? [];
      if (this.options.dryRun) throw new Stop('unchanged', [told('PUSH_DRY_RUN')], false);
      if (this.lockouts.length > 0 && !this.options.acceptLockout) {
        const lines = this.lockouts.map(({ line }) => line).join('; ');
        throw new ToldError([told('PUSH_LOCKOUT', { lines })]);
      }
      const against = this.findings.filter(({ blocks }) => blocks);
      if (against.length > 0 && this.options.acceptFindings !== true) {
        const codes = [...new Set(against.map(({ code }) => code))].join(', ');
        throw new ToldError([told('PUSH_RULES_AGAINST', { codes })]);
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
        : await this.stages.stage('arm', 'unchanged', () => this.stages.openGuard(safety));
    await this.stages.stage('pending', 'unchanged', async () => {
      if (await this.stages.isPending(safety, guard)) throw new ToldError([told('PUSH_TIMER_OF_OTHERS')]);
    });
    const job = this.job(safety, rollback);
    // Of a candidate, nothing runs before it is applied.
    if (!safety.apply) this.until = this.now() + job.afterS * 1000;
    await this.stages
      .stage('arm', null, () => guard.perform(safety.arm(job)))
      .catch((error: unknown) => this.notArmed(safety, toldBy(error)));
    return guard;
  }

  private job(safety: Safety, rollback: readonly string[]): SafetyJob {
    return { afterS: Math.min(safety.mostS, Math.max(safety.leastS, this.options.timerS)), rollback };
  }

  /** A timer that may have been set half: it is taken away where it can be, and the configuration is as it was. */
  private async notArmed(safety: Safety, why: readonly Told[]): Promise<never> {
    await this.goBack(safety, this.change!, why, 'unchanged');
    throw new Stop('unchanged', why);
  }

  private send(session: CliSession, safety: Safety | null, change: ConfigChange): Promise<void> {
    return this.stages.stage('send', null, async () => {
      await this.inTime(session, async () => {
        await this.stages.enter(session);
        await typeLines(session, this.driver, change.commands, change.sections);
        if (!safety?.apply) {
          await session.perform(this.driver.configuration.leave);
          return;
        }
        const job = this.job(safety, change.rollback);
        const until = this.now() + job.afterS * 1000;
        await session.perform(safety.apply(job));
        this.until = until;
      });
    });
  }

  /**
   * Types as long as the device's timer runs, and not a line longer. A line that waits in a socket because it cut us off
   * would arrive when the device has gone back and can be reached again, and no timer would lead it back from there.
   */
  private async inTime(session: CliSession, type: () => Promise<void>): Promise<void> {
    const { until } = this;
    if (until === null) return type();
    const isLate = (): boolean => this.now() >= until;
    let alarm: NodeJS.Timeout | undefined;
    const watch = (): void => {
      alarm = setTimeout(() => (isLate() ? session.abort() : watch()), Math.max(1, until - this.now()));
    };
    watch();
    try {
      await type();
    } catch (error) {
      throw isLate() ? new ToldError([told('PUSH_LATE_SENDING')], { cause: error }) : error;
    } finally {
      clearTimeout(alarm);
    }
    if (isLate()) throw new ToldError([told('PUSH_LATE_SENDING')]);
  }

  private now(): number {
    return (this.stages.hands.now ?? performance.now.bind(performance))();
  }

  /** Looks at the changed device over a new session, which it gives. */
  private verify(change: ConfigChange): Promise<CliSession> {
    return this.stages.stage('verify', null, async () => {
      const fresh = await this.stages.readAgain();
      const after = this.stages.after ?? '';
      const elsewhere = differences(after, change);
      if (elsewhere > 0) this.stages.tell('verify', 'started', told('PUSH_ELSEWHERE', { lines: elsewhere }));
      if (!reached(after, this.wanted, this.driver)) {
        throw new ToldError([told('PUSH_NOT_TAKEN')]);
      }
      this.checks = await this.stages.hands.check(fresh, { change, after });
      const failed = this.checks.filter(({ passed }) => !passed);
      if (failed.length > 0) throw new ToldError(failed.flatMap((check) => check.told));
      return fresh;
    });
  }

  /** Leads back, proves it, and ends the push. */
  private goBack(
    safety: Safety | null,
    change: ConfigChange,
    why: readonly Told[],
    end?: PushEnd,
  ): Promise<never> {
    return new WayBack(this.stages, safety, change, this.options.timerS).take(why, end);
  }

  private async mayBePending(safety: Safety): Promise<boolean> {
    try {
      return await this.stages.isPending(safety, await this.stages.openGuard(safety));
    } catch {
      // What cannot be asked is taken for running: going back asks again, and says why it cannot.
      return true;
    }
  }

  private outcome(end: PushEnd, sentences: readonly Told[], failed: boolean): PushOutcome {
    return {
      end,
      told: sentences,
      reason: toldText(sentences, 'en'),
      failed,
      lockouts: this.lockouts,
      remediation: this.change?.remediation ?? '',
      findings: this.findings,
      checks: this.checks,
      events: this.stages.events,
      before: this.before,
      after: this.stages.after,
    };
  }
}
