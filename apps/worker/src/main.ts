import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHeartbeat } from './heartbeat.js';
import { settingsFrom } from './settings.js';
import { startWorker } from './start-worker.js';

// The worker alone, as the container runs it.
const settings = settingsFrom(process.env);
if (settings === null) {
  process.stderr.write('DATABASE_URL is not set: it names the PostgreSQL server that the API uses.\n');
  process.exitCode = 2;
} else {
  const worker = await startWorker(settings);
  process.stderr.write('The worker takes work.\n');
  const endHeartbeat = startHeartbeat(join(tmpdir(), 'brassage-worker'), () => worker.check());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      endHeartbeat();
      void worker.stop();
    });
  }
}
