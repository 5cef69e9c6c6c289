import type { Database } from '#persistence';
import { Client } from 'pg';

/** How a living worker shows in the list of the database's sessions. */
const NAME = 'brassage worker';

/** A worker that shows that it lives. */
export interface Presence {
  leave(): Promise<void>;
}

/**
 * Shows that a worker lives, by a session that lasts as long as it does. If it is the only one, jobs that are still called
 * running belong to a worker that died: they will never end, and whoever waits for them is told so. A push among them
 * needs a person: how it ended was not seen.
 */
export async function enter(db: Database, url: string, now: Date): Promise<Presence> {
  const client = new Client({ connectionString: url, application_name: NAME });
  // A lost session only means that this worker no longer shows.
  client.on('error', (error) => process.stderr.write(`worker: ${error.message}\n`));
  await client.connect();
  const workers = await db.rows(
    'SELECT 1 FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()',
    [NAME],
  );
  if (workers.length <= 1) {
    await db.execute(
      `UPDATE job SET state = 'failed', message = 'The worker stopped while it was at it.', ended_at = $1 WHERE state = 'running'`,
      [now],
    );
    // The device's own timer has led back or will; nobody saw it, so a person has to look.
    await db.execute(
      `UPDATE push SET state = CASE WHEN (proof->>'dryRun')::boolean THEN 'unchanged' ELSE 'needs-person' END, ended_at = $1,
         proof = proof || '{"outcome": "The worker stopped during the push: look at the device."}'::jsonb
       WHERE state = 'running'`,
      [now],
    );
  }
  return { leave: () => client.end() };
}
