import { OutboundGate } from '#outbound';
import { openDatabase, type Database } from '#persistence';
import { Logger as QueueLogger, run } from 'graphile-worker';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { plannedNetworks } from './devices/planned-networks.js';
import { Reach } from './devices/reach.js';
import { JobRecord } from './job-record.js';
import { enter } from './presence.js';
import { vaultOf, type WorkerSettings } from './settings.js';
import type { Task } from './task.js';
import { tasks } from './tasks/index.js';

/** Jobs that run at once in one worker process. */
const CONCURRENCY = 4;
/** A finished job is kept this long, so that its result can be looked up. */
const KEEP_JOBS = '30 days';

const payloadSchema = z.looseObject({ job: z.uuid() });

export interface Worker {
  /** Whether the database answers. */
  check(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts taking work from the queue of a database. `stop` lets running jobs end. */
export async function startWorker(settings: WorkerSettings): Promise<Worker> {
  const { url } = settings;
  const vault = vaultOf(settings);
  const db = await openDatabase({ url });
  const reach = new Reach(db, vault, gateOf(db, settings), newId, () => new Date());
  await db.execute(`DELETE FROM job WHERE ended_at < now() - interval '${KEEP_JOBS}'`);
  const presence = await enter(db, url, new Date());
  const runner = await run({
    connectionString: url,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    pollInterval: 2000,
    logger: quietLogger,
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [
        name,
        (payload: unknown) => perform(db, reach, task, payload),
      ]),
    ),
  });
  return {
    check: async () => {
      await db.execute('SELECT 1');
    },
    stop: async () => {
      await runner.stop();
      await presence.leave();
      await db.close();
    },
  };
}

/** Devices are reached where the operator says, else in the plan's management prefixes; never our own database. */
function gateOf(db: Database, { url, managementNetworks }: WorkerSettings): OutboundGate {
  const { hostname, port } = new URL(url);
  return new OutboundGate({
    listed: managementNetworks,
    planned: () => plannedNetworks(db),
    ownDatabase: hostname === '' ? null : { host: hostname, port: Number(port || 5432) },
  });
}

/** Runs a task and records how it went. A failure is an answer of the job, not of the queue: it is not tried again. */
async function perform(db: Database, reach: Reach, task: Task, payload: unknown): Promise<void> {
  const { job, ...rest } = payloadSchema.parse(payload);
  const now = (): Date => new Date();
  const record = new JobRecord(db, job, now);
  await record.begin();
  try {
    const progress = (done: number, total: number, step: string): Promise<void> =>
      record.progress(done, total, step);
    await record.done(await task(rest, { db, now, newId: () => newId(), reach, progress }));
  } catch (error) {
    await record.failed(error instanceof Error ? error.message : String(error));
  }
}

/** The queue tells of every start and end; only what is wrong is for the log. */
const quietLogger = new QueueLogger(() => (level, message) => {
  if (['error', 'warning'].includes(level)) process.stderr.write(`worker: ${message}\n`);
});
