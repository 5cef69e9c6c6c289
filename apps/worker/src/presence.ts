import type { Database } from '#persistence';
import { setTimeout as later } from 'node:timers/promises';
import { Client } from 'pg';

/** How living workers show in the list of the database's sessions: this, and an id. */
const NAME = 'brassage worker';
/** How long a lost session is waited for before another try. */
const AGAIN_MS = 500;
/**
 * A database that was gone has lost the sessions of all workers: for so long after ours is back, the others may be on
 * their way.
 */
const GRACE_MS = 15_000;

/** A worker that shows that it lives. */
export interface Presence {
  /** Its name in the sessions of the database. */
  readonly name: string;
  /** Whether workers that do not show are gone: not while they may only have lost their sessions, as we had. */
  othersAreGone(): boolean;
  leave(): Promise<void>;
}

/**
 * Shows that a worker lives, by a session that lasts as long as it does; one that is lost is begun anew under the same
 * name. If it is the only one, jobs that are still called running belong to a worker that died: they will never end, and
 * whoever waits for them is told so. Pushes are not among them: those are ended by whoever lives (`resumePushes`).
 */
export async function enter(db: Database, url: string, id: string, now: Date): Promise<Presence> {
  const name = `${NAME} ${id}`;
  const session = new LastingSession(url, name);
  await session.begin();
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
  return { name, othersAreGone: () => session.isSettled, leave: () => session.end() };
}

/** A session with the database that begins anew when it is lost. */
class LastingSession {
  private client: Client | null = null;
  private ended = false;
  private renewedAt: number | null = null;

  constructor(
    private readonly url: string,
    private readonly name: string,
  ) {}

  get isSettled(): boolean {
    if (this.client === null) return false;
    return this.renewedAt === null || performance.now() - this.renewedAt > GRACE_MS;
  }

  /** @throws Error where the database does not answer */
  async begin(): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: this.name });
    client.on('error', (error) => process.stderr.write(`worker: ${error.message}\n`));
    await client.connect();
    client.on('end', () => {
      this.client = null;
      void this.renew();
    });
    this.client = client;
  }

  async end(): Promise<void> {
    this.ended = true;
    await this.client?.end();
  }

  private async renew(): Promise<void> {
    while (!this.ended && this.client === null) {
      await later(AGAIN_MS, undefined, { ref: false });
      try {
        await this.begin();
        this.renewedAt = performance.now();
      } catch (error) {
        process.stderr.write(`worker: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
    if (this.ended) await this.client?.end();
  }
}
