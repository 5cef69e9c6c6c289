import type { Database } from '#persistence';
import { Client } from 'pg';

/** How living workers show in the list of the database's sessions: this, and an id. */
const NAME = 'brassage worker';

/** A worker that shows that it lives. */
export interface Presence {
  /** Its name in the sessions of the database. */
  readonly name: string;
  leave(): Promise<void>;
}

/**
 * Shows that a worker lives, by a session that lasts as long as it does. If it is the only one, jobs that are still called
 * running belong to a worker that died: they will never end, and whoever waits for them is told so. Pushes are not among
 * them: those are ended by whoever lives (`resumePushes`).
 */
export async function enter(db: Database, url: string, id: string, now: Date): Promise<Presence> {
  const name = `${NAME} ${id}`;
  const client = new Client({ connectionString: url, application_name: name });
  // A lost session only means that this worker no longer shows.
  client.on('error', (error) => process.stderr.write(`worker: ${error.message}\n`));
  await client.connect();
  const workers = await db.rows(
    'SELECT 1 FROM pg_stat_activity WHERE application_name LIKE $1 AND datname = current_database()',
    [`${NAME} %`],
  );
  if (workers.length <= 1) {
    await db.execute(
      `UPDATE job SET state = 'failed', message = 'The worker stopped while it was at it.', ended_at = $1 WHERE state = 'running'`,
      [now],
    );
  }
  return { name, leave: () => client.end() };
}
