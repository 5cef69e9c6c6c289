import type { Counts } from '../job-record.js';
import { JobCancelled } from '../task-fault.js';
import type { TaskContext } from '../task.js';

/** Telling the database of every batch would cost as much as the batches. */
const TELL_EVERY_MS = 250;

/** Says how far an import is, a few times a second, and ends it where somebody cancelled. */
export class ImportProgress {
  private told = 0;
  private step = '';

  constructor(
    private readonly context: Pick<TaskContext, 'progress' | 'isCancelled' | 'now'>,
    /** What is read, in bytes. */
    public total: number,
  ) {}

  /** @throws JobCancelled */
  async at(step: string, done: number, counts: Counts): Promise<void> {
    const now = this.context.now().getTime();
    if (step === this.step && now - this.told < TELL_EVERY_MS) return;
    [this.step, this.told] = [step, now];
    if (await this.context.isCancelled()) throw new JobCancelled();
    await this.context.progress(Math.min(done, this.total), this.total, step, counts);
  }
}
