import { runMigrations } from 'graphile-worker';

/** Makes the tables of the queue, which also the API writes to. */
export async function prepareQueue(url: string): Promise<void> {
  await runMigrations({ connectionString: url });
}
