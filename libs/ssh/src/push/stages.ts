import { linuxShell, type Account, type Driver, type Safety } from '#devices';
import { told, toldBy, ToldError, toldText, type Told } from '#findings';
import type { CliSession } from '../session.js';
import type { ConfigChange } from './change-of.js';
import type { PushCheck, PushEnd, PushEvent, PushFinding, PushMemory, PushStage } from './outcome.js';
import { Transcript } from './transcript.js';

/** What a push may touch: sessions of its own, the caller's checks, a clock. */
export interface PushHands {
  /** Opens a new session with that login, led by that driver. */
  readonly open: (account: Account, driver: Driver) => Promise<CliSession>;
  /** Looks at the changed device, and at the text that it has now; anything not passed leads back. */
  readonly check: (session: CliSession, seen: Verified) => Promise<readonly PushCheck[]>;
  /** What the rules of the plan find on what the change leads to. */
  readonly judge?: (change: ConfigChange) => Promise<readonly PushFinding[]>;
  /** Asked when the change is verified: why it must not stay all the same, or null. */
  readonly mayConfirm?: () => Promise<readonly Told[] | null>;
  /** Told each event as it happens. */
  readonly record: (event: PushEvent) => void;
  /** Keeps what is needed to end this push if we die; awaited before anything on the device changes. */
  readonly remember?: (memory: PushMemory) => Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
  /** Milliseconds of a clock that runs; that of the system where absent. */
  readonly now?: () => number;
}

/** What a change was to lead to, and the configuration that the device has after it. */
export interface Verified {
  readonly change: ConfigChange;
  readonly after: string;
}

/** A stage that failed, with what is known about the device then. */
export class Stop extends Error {
  constructor(
    readonly end: PushEnd,
    readonly told: readonly Told[],
    /** Whether it is a failure, and not an answer. */
    readonly failed = true,
  ) {
    super(toldText(told, 'en'));
  }
}

/** The sessions and the record of one push: each stage is told as it begins and ends. */
export class Stages {
  readonly events: PushEvent[] = [];
  /** The running configuration as it was read last; null: not read since the change began. */
  after: string | null = null;
  private readonly sessions: CliSession[] = [];
  private readonly transcript: Transcript;

  constructor(
    readonly driver: Driver,
    readonly hands: PushHands,
  ) {
    this.transcript = new Transcript(driver.name);
  }

  /** Runs it; why it failed, or null. */
  async attempt(work: () => Promise<unknown>): Promise<readonly Told[] | null> {
    try {
      await work();
      return null;
    } catch (error) {
      return toldBy(error);
    }
  }

  /** Runs a stage and records it. A failure ends the push with `end`, or goes to the caller where that is null. */
  async stage<T>(stage: PushStage, end: PushEnd | null, work: () => Promise<T>): Promise<T> {
    this.tell(stage, 'started');
    try {
      const result = await work();
      this.tell(stage, 'done');
      return result;
    } catch (error) {
      const stopped = error instanceof Stop;
      this.tell(stage, stopped ? 'done' : 'failed', ...toldBy(error));
      if (stopped || end === null) throw error;
      throw new Stop(end, toldBy(error));
    }
  }

  /** Reads the running configuration over a new session, which the caller may go on with. */
  async readAgain(): Promise<CliSession> {
    const session = await this.open();
    this.after = await session.runningConfiguration();
    return session;
  }

  /** A new session on the command line that is configured. */
  open(): Promise<CliSession> {
    return this.opened(this.driver.account, this.driver);
  }

  /** A new session over which the timer is set, asked and stopped. */
  openGuard({ over }: Safety): Promise<CliSession> {
    return this.opened(over, over === this.driver.account ? this.driver : linuxShell);
  }

  private async opened(account: Account, driver: Driver): Promise<CliSession> {
    const session = await this.hands.open(account, driver);
    this.sessions.push(session);
    this.transcript.of(session);
    if (session.id !== '') this.ids.push(session.id);
    return session;
  }

  /** Enters the level in which lines are configured. */
  async enter(session: CliSession): Promise<void> {
    for (const step of this.driver.configuration.enter)
      if (session.level === step.at) await session.run(step);
  }

  /** Whether the device's timer runs, asked over that session. @throws Error where its answer says neither. */
  async isPending(safety: Safety, guard: CliSession): Promise<boolean> {
    return saysPending(safety, await guard.run(safety.pending.ask));
  }

  /** What the device calls the sessions that we had. */
  readonly ids: string[] = [];

  /** A lock that a session of ours holds which is gone is taken from it; anybody else’s is left alone. */
  async endDeadSessions({ lock, over }: Safety, ours: readonly string[]): Promise<void> {
    if (!lock || ours.length === 0) return;
    const session = await this.opened(over, this.driver);
    const holder = lock.holder.exec(await session.run(lock.ask))?.groups?.['session'];
    if (holder === undefined || !ours.includes(holder)) return;
    await session.run(lock.end(holder));
    this.tell('roll back', 'started', told('PUSH_LOCK_FREED', { session: holder }));
  }

  close(): void {
    for (const session of this.sessions.splice(0)) session.close();
  }

  /** Ends what was opened so far at once: whoever goes back begins anew, and a line that waits must not come after it. */
  abort(): void {
    for (const session of this.sessions.splice(0)) session.abort();
  }

  tell(stage: PushStage, state: PushEvent['state'], ...sentences: readonly Told[]): void {
    const event = { stage, state, told: sentences, said: this.transcript.more() };
    this.events.push(event);
    this.hands.record(event);
  }
}

/** Whether a timer runs, as the device says. @throws Error where its answer is neither. */
function saysPending({ pending }: Safety, answer: string): boolean {
  if (pending.yes.test(answer)) return true;
  if (!pending.no.test(answer)) throw new ToldError([told('PUSH_TIMER_UNTOLD', { said: answer.trim() })]);
  return false;
}
