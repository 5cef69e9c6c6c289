import { sweepUploads } from '#persistence';
import type { Task } from '../task.js';

const DAY_MS = 24 * 3_600_000;
/** A finished job is kept this long, so that its result can be looked up. */
const KEEP_JOBS_DAYS = 30;

/** Removes files that nobody imported within a day, what belonged to imports and projects that are gone, and old jobs. */
export const sweep: Task = async (_, { db, now }) => {
  const ago = (days: number): Date => new Date(now().getTime() - days * DAY_MS);
  await db.execute('DELETE FROM job WHERE ended_at < $1', [ago(KEEP_JOBS_DAYS)]);
  return { removed: await sweepUploads(db, ago(1)) };
};
