import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import { Client } from 'pg';

/** Token of the URL that the database is reached by. */
export const DATABASE_URL = Symbol('URL of the database');

const RECONNECT_MS = 2000;

/** Hears from the database when a worker, in this process or another, has moved a job on. */
@Injectable()
export class JobListener implements OnApplicationShutdown {
  private readonly log = new Logger('jobs');
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private client: Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(@Inject(DATABASE_URL) private readonly url: string) {}

  /** Calls back at every move of a job, until the returned function is called. Connects at the first use. */
  async watch(jobId: string, moved: () => void): Promise<() => void> {
    this.emitter.on(jobId, moved);
    if (!this.client) await this.connect();
    return () => this.emitter.off(jobId, moved);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    if (this.retry) clearTimeout(this.retry);
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: 'brassage jobs' });
    this.client = client;
    client.on('notification', ({ payload }) => this.emitter.emit(payload ?? ''));
    client.on('error', (error) => this.lost(client, error));
    try {
      await client.connect();
      await client.query('LISTEN brassage_job');
      // What moved while nobody listened: everybody looks.
      for (const jobId of this.emitter.eventNames()) this.emitter.emit(jobId);
    } catch (error) {
      this.lost(client, error);
    }
  }

  private lost(client: Client, error: unknown): void {
    if (this.closed || this.client !== client) return;
    this.log.warn(
      `the connection that listens is lost: ${error instanceof Error ? error.message : String(error)}`,
    );
    this.retry = setTimeout(() => void this.connect(), RECONNECT_MS);
  }
}
