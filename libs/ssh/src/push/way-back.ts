import type { Safety } from '#devices';
import { told, type Told } from '#findings';
import { asBefore, type ConfigChange } from './change-of.js';
import type { PushEnd } from './outcome.js';
import { Stop, type Stages } from './stages.js';

/** How often, and how far apart, a device that goes back is read before a person is called: it may be restarting. */
export const READS_BACK = 7;
export const BETWEEN_READS_MS = 10_000;

/** How a device is led back to what it was: by its own timer where it has one, else by lines typed over a session of ours. */
export class WayBack {
  constructor(
    private readonly stages: Stages,
    private readonly safety: Safety | null,
    private readonly change: ConfigChange,
    /** Seconds after which the device goes back by itself. */
    private readonly timerS: number,
    /** Whether the device has what was wanted; for a push whose worker died, of which nobody knows how far it came. */
    private readonly stands: (() => boolean) | null = null,
  ) {}

  /** Leads back, proves it, and ends the push. @throws Stop always: with `end` where the device is as it was. */
  async take(why: readonly Told[], end: PushEnd = 'rolled-back'): Promise<never> {
    const { stages, safety } = this;
    stages.tell('roll back', 'started', ...why);
    stages.abort();
    const byUs = await stages.attempt(() => (safety ? this.revert(safety) : this.typeBack()));
    if (byUs !== null) {
      stages.tell('roll back', 'started', ...byUs, told('PUSH_WAITS_TIMER'));
      await stages.hands.wait((Math.max(safety?.leastS ?? 0, this.timerS) + 5) * 1000);
    }
    const unread = await this.readBack();
    if (unread === null) {
      stages.tell('roll back', 'done', told('PUSH_BACK'));
      throw new Stop(end, why);
    }
    stages.tell('roll back', 'failed', ...unread);
    throw new Stop('needs-person', [...why, ...unread]);
  }

  /** Reads until the device is as it was; why it is not, or null. */
  private async readBack(): Promise<readonly Told[] | null> {
    const { stages, safety } = this;
    let unread: readonly Told[] | null = null;
    for (let left = READS_BACK; left > 0; left -= 1) {
      unread = await stages.attempt(() => stages.readAgain());
      if (unread === null && asBefore(stages.after ?? '', this.change)) {
        // A timer that still ran would go off later, and throw away what comes then.
        const still = safety
          ? await stages.attempt(() => this.revertIfPending(safety, safety.disarm ?? safety.revert))
          : null;
        return still === null ? null : [told('PUSH_TIMER_STUCK'), ...still];
      }
      if (unread === null && safety) await this.mayStand(safety);
      if (left === 1) break;
      await stages.hands.wait(BETWEEN_READS_MS);
      // Another try, for a session that was lost while it led back.
      if (unread === null) await stages.attempt(() => this.again());
    }
    return unread === null ? [told('PUSH_NOT_BACK')] : [told('PUSH_UNREAD'), ...unread];
  }

  /**
   * A device that goes back to what is saved and still has what was wanted: it was confirmed, and our predecessor died before
   * it took the timer away. @throws Stop then: it stays
   */
  private async mayStand(safety: Safety): Promise<void> {
    if (!safety.revertsToSaved || !this.stands?.()) return;
    const still = await this.stages.attempt(() =>
      this.revertIfPending(safety, safety.disarm ?? safety.revert),
    );
    if (still === null)
      throw new Stop('confirmed', [told('PUSH_WORKER_STOPPED'), told('PUSH_WAS_CONFIRMED')], false);
  }

  /**
   * A device that can be read and is not as it was: its timer, or where it went off before a line of ours arrived, the
   * lines that lead back. Into a candidate nobody types: what is not committed is no configuration.
   */
  private async again(): Promise<void> {
    const { safety } = this;
    if (safety && ((await this.revertIfPending(safety)) || safety.apply)) return;
    await this.typeBack();
  }

  /** Where the timer runs: back at once. Where it does not: nothing was applied, or the device has gone back already. */
  private async revert(safety: Safety): Promise<void> {
    if (await this.revertIfPending(safety)) return;
    await this.stages.endDeadSessions(safety, this.stages.ids.slice());
    if (safety.abandon) await (await this.stages.openGuard(safety)).perform(safety.abandon);
  }

  private async revertIfPending(safety: Safety, how = safety.revert): Promise<boolean> {
    const guard = await this.stages.openGuard(safety);
    const pending = await this.stages.isPending(safety, guard);
    if (pending) await guard.perform(how);
    return pending;
  }

  /** Our own watchdog: the lines that lead back, typed over a fresh session; a line that is refused does not stop the others. */
  private async typeBack(): Promise<void> {
    const { stages } = this;
    const session = await stages.open();
    const { configuration } = stages.driver;
    await stages.enter(session);
    const refused: Told[] = [];
    for (const send of this.change.rollback) {
      const why = await stages.attempt(() => session.run({ send, at: configuration.at }));
      if (why !== null) refused.push(...why);
    }
    await session.perform(configuration.leave);
    if (refused.length > 0) stages.tell('roll back', 'started', ...refused);
  }
}
