import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { startHeartbeat } from './heartbeat.js';
import { settingsFrom } from './settings.js';
import { startWorker } from './start-worker.js';

/** The exit codes of the worker; whoever runs it starts it anew after 3. */
const EXIT = { settings: 2, database: 3 } as const;
/** How long the end of running jobs is waited for, where the database that they write to is gone. */
const GRACE_MS = 10_000;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

// The worker alone, as the container runs it.
const settings = settingsFrom(process.env);
if (settings === null) {
  say('DATABASE_URL is not set: it names the PostgreSQL server that the API uses.');
  process.exitCode = EXIT.settings;
} else {
  try {
    const worker = await startWorker(settings);
    say('The worker takes work.');
    const endHeartbeat = startHeartbeat({
      file: join(tmpdir(), 'brassage-worker'),
      check: () => worker.check(),
      patienceMs: settings.databasePatienceMs,
      onGone: (error) => void giveUp(error, () => worker.stop()),
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        endHeartbeat();
        worker.stop().catch((error: unknown) => giveUp(error, () => Promise.resolve()));
      });
    }
  } catch (error) {
    await giveUp(error, () => Promise.resolve());
  }
}

/** Ends the process where the database is gone: pushes that were under way are ended by whoever starts next. */
async function giveUp(reason: unknown, stop: () => Promise<void>): Promise<never> {
  const why = reason instanceof Error ? reason.message : String(reason);
  say(`The worker stops: ${why}. Look after PostgreSQL (DATABASE_URL), and start the worker anew.`);
  // What cannot be written any more is no reason to stay.
  await Promise.race([stop().catch(() => undefined), later(GRACE_MS)]);
  return process.exit(EXIT.database);
}
