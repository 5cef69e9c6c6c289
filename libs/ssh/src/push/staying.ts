import type { Safety } from '#devices';
import { told, toldBy, ToldError, type Told } from '#findings';
import type { CliSession } from '../session.js';
import { asBefore, reached, type ConfigChange, type Wanted } from './change-of.js';
import { Stop, type Stages } from './stages.js';
import { BETWEEN_READS_MS, READS_BACK } from './way-back.js';

/** How a change that was verified is made to stay: the device's timer is stopped, and the configuration is saved. */
export class Staying {
  constructor(
    private readonly stages: Stages,
    private readonly wanted: Wanted,
    private readonly change: ConfigChange,
  ) {}

  /**
   * Stops the timer. An answer that does not come is not a refusal: a new session asks what the device did with it.
   * @returns why it is not confirmed, or null
   */
  async confirm(guard: CliSession, safety: Safety): Promise<readonly Told[] | null> {
    try {
      await this.stages.stage('confirm', null, async () => {
        await guard.perform(safety.confirm);
        await this.mustHaveStopped(safety, guard);
      });
      return null;
    } catch (error) {
      return (await this.confirmedAfterAll(safety)) ? null : toldBy(error);
    }
  }

  /** A confirmation that was taken without a word, and a timer that runs on: seen on devices of a newer release. */
  private async mustHaveStopped(safety: Safety, guard: CliSession): Promise<void> {
    if (await this.stages.isPending(safety, guard)) throw new ToldError([told('PUSH_TIMER_RUNS_ON')]);
  }

  /** Saves over a fresh session; where that fails, looks at the device before a person is called. @throws Stop */
  async save(): Promise<void> {
    try {
      await this.stages.stage('save', null, () => this.saveOnce());
    } catch (error) {
      await this.saveAgain(toldBy(error));
    }
    this.mustStand();
    this.stages.tell('read back', 'done', told('PUSH_READ_BACK'));
  }

  private async confirmedAfterAll(safety: Safety): Promise<boolean> {
    try {
      const guard = await this.stages.openGuard(safety);
      if (await this.stages.isPending(safety, guard)) {
        await guard.perform(safety.confirm);
        await this.mustHaveStopped(safety, guard);
      }
      await this.stages.readAgain();
    } catch (error) {
      this.stages.tell('confirm', 'failed', ...toldBy(error));
      return false;
    }
    const stands = this.hasWhatWasWanted();
    if (stands) this.stages.tell('confirm', 'done', told('PUSH_FOUND_CONFIRMED'));
    return stands;
  }

  /** What was read last decides: a timer that ran out just before it was confirmed is confirmed by nothing. @throws Stop */
  private mustStand(...why: readonly Told[]): void {
    if (this.hasWhatWasWanted()) return;
    const isBack = asBefore(this.stages.after ?? '', this.change);
    const found = told(isBack ? 'PUSH_TIMER_FASTER' : 'PUSH_SOMETHING_ELSE');
    throw new Stop(isBack ? 'rolled-back' : 'needs-person', [...why, found]);
  }

  private hasWhatWasWanted(): boolean {
    return reached(this.stages.after ?? '', this.wanted, this.stages.driver);
  }

  private async saveOnce(): Promise<void> {
    const session = await this.stages.open();
    await session.perform(this.stages.driver.configuration.save);
    this.stages.after = await session.runningConfiguration();
  }

  private async saveAgain(why: readonly Told[]): Promise<void> {
    let unread: readonly Told[] | null = null;
    for (let left = READS_BACK; left > 0; left -= 1) {
      await this.stages.hands.wait(BETWEEN_READS_MS);
      unread = await this.stages.attempt(() => this.stages.readAgain());
      if (unread === null) break;
    }
    if (unread !== null) throw new Stop('needs-person', [...why, told('PUSH_UNREAD'), ...unread]);
    await this.stages.stage('save', 'needs-person', async () => {
      this.mustStand(...why);
      await this.saveOnce();
    });
  }
}
