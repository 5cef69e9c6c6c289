import { OutboundGate } from '#outbound';
import { openDatabase, type Database } from '#persistence';
import { Logger as QueueLogger, run } from 'graphile-worker';
import { v7 as newId } from 'uuid';
import { setTimeout as later } from 'node:timers/promises';
import { z } from 'zod';
import { plannedNetworks } from './devices/planned-networks.js';
import { Reach } from './devices/reach.js';
import { JobRecord } from './job-record.js';
import { enter, type Presence } from './presence.js';
import { openQueuePool } from './queue-pool.js';
import { vaultOf, type WorkerSettings } from './settings.js';
import { resumePushes } from './push/resume.js';
import type { Task, TaskContext } from './task.js';
import { JobCancelled } from './task-fault.js';
import { tasks } from './tasks/index.js';

/** Jobs that run at once in one worker process. */
const CONCURRENCY = 4;

const LOOK_FOR_ABANDONED_MS = 10_000;
/** Every quarter of an hour the devices whose backup is due (which ones, the policy says); every hour what nobody keeps; every day the certificates that end. */
const CRONTAB = [
  '*/15 * * * * backup ?max=1&jobKey=backup-due {"due":true}',
  '7 * * * * sweep ?max=1&jobKey=sweep',
  '12 5 * * * remind ?max=1&jobKey=remind&fill=1d',
].join('\n');

/** `job`: the row that whoever asked looks at; what the clock asks for has none. */
const payloadSchema = z.looseObject({ job: z.uuid().optional() });

export interface Worker {
  /** Whether the database answers. */
  check(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts taking work from the queue of a database. `stop` lets running jobs end.
 * @param wait - how pushes wait for devices: a device of a test has timers that nobody sits out
 */
export async function startWorker(
  settings: WorkerSettings,
  wait: TaskContext['wait'] = (ms) => later(ms),
): Promise<Worker> {
  const { url } = settings;
  const vault = vaultOf(settings);
  const db = await openDatabase({ url });
  const gate = gateOf(db, settings);
  const reach = new Reach(db, vault, gate, newId, () => new Date());
  const presence = await enter(db, url, newId(), new Date());
  const bench: Bench = { db, gate, reach, vault, wait, worker: presence.name, pushing: new Set() };
  const endResuming = resumeAbandoned(bench, presence);
  const pool = openQueuePool(url, (line) => process.stderr.write(line));
  const runner = await run({
    pgPool: pool,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    crontab: CRONTAB,
    pollInterval: 2000,
    logger: quietLogger,
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [
        name,
        (payload: unknown) => perform(bench, task, payload),
      ]),
    ),
  });
  return {
    check: async () => {
      await db.execute('SELECT 1');
    },
    stop: async () => {
      await endResuming();
      await runner.stop();
      await pool.end();
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

/** What all tasks of a worker share. */
type Bench = Pick<TaskContext, 'db' | 'gate' | 'reach' | 'vault' | 'wait' | 'worker' | 'pushing'>;

const clock = { now: (): Date => new Date(), newId: (): string => newId() };

/** Runs a task and records how it went. A failure is an answer of the job, not of the queue: it is not tried again. */
async function perform(bench: Bench, task: Task, payload: unknown): Promise<void> {
  const { job, ...rest } = payloadSchema.parse(payload);
  const record = job === undefined ? null : new JobRecord(bench.db, job, clock.now);
  await record?.begin(bench.worker);
  try {
    const result = await task(rest, {
      ...bench,
      ...clock,
      job: job ?? null,
      isCancelled: () => record?.isCancelled() ?? Promise.resolve(false),
      progress: async (...how) => record?.progress(...how),
    });
    await record?.done(result);
  } catch (error) {
    if (record && error instanceof JobCancelled) await record.cancelled();
    else if (record) await record.failed(error);
    else process.stderr.write(`worker: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

/** Ends pushes of workers that died, now and every few seconds. Returns what stops it, when the last one is over. */
function resumeAbandoned(bench: Bench, presence: Presence): () => Promise<void> {
  const context = {
    ...bench,
    ...clock,
    job: null,
    isCancelled: () => Promise.resolve(false),
    progress: () => Promise.resolve(),
  };
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  const look = (): void => {
    if (busy) return;
    busy = true;
    running = resumePushes(context, presence.othersAreGone())
      .then(() => undefined)
      .catch((error: unknown) => {
        process.stderr.write(`worker: ${error instanceof Error ? error.message : String(error)}\n`);
      })
      .finally(() => (busy = false));
  };
  look();
  const timer = setInterval(look, LOOK_FOR_ABANDONED_MS);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/** The queue tells of every start and end; only what is wrong is for the log. */
const quietLogger = new QueueLogger(() => (level, message) => {
  if (['error', 'warning'].includes(level)) process.stderr.write(`worker: ${message}\n`);
});
