import { openDatabase, startEmbedded, type Database } from '#persistence';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LoggerService } from '@nestjs/common';
import { createApp } from '../app.js';
import { readConfig, type Config } from '../config/config.js';
import { prepareQueue } from '../jobs/queue.js';
import { SystemRuntime } from '../runtime/system-runtime.js';
import { VERSION } from '../runtime/version.js';
import { ensureFirstAdministrator, type FirstPassword } from './first-administrator.js';
import { listen } from './listen.js';
import { seedExample } from './seed-example.js';

/** Something that ends in order. */
export interface Stoppable {
  stop(): Promise<void>;
}

export interface ServeOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Folder of the built web interface; null: only the API. */
  readonly webRoot: string | null;
  /** A plan file that an empty database begins with, unless the configuration wants none; null: it stays empty. */
  readonly examplePlan: string | null;
  readonly logger: LoggerService | false;
  /** Starts what runs beside the API in the same process: the worker. */
  readonly beside?: (database: { readonly url: string; readonly config: Config }) => Promise<Stoppable>;
}

/** A server that answers. */
export interface Serving extends Stoppable {
  readonly address: string;
  /** The first administrator's password, when this start made the account. */
  readonly firstPassword: FirstPassword | null;
  readonly app: NestFastifyApplication;
  readonly db: Database;
}

/**
 * Brings everything up, in order: database, tables, first account, example, worker, HTTP. What was started is stopped
 * again when a later part fails.
 * @throws ConfigError, DatabaseServerError, PortInUse
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const config = readConfig(options.env);
  const started: Stoppable[] = [];
  const stop = async (): Promise<void> => {
    for (const part of started.splice(0).toReversed()) await part.stop();
  };
  try {
    const url = config.databaseUrl ?? (await embedded(config, started));
    const db = await openDatabase({ url });
    started.push({ stop: () => db.close() });
    await prepareQueue(url);
    const runtime = new SystemRuntime(config, VERSION);
    const firstPassword = await ensureFirstAdministrator(db, runtime);
    if (options.examplePlan !== null && config.example) await seedExample(db, runtime, options.examplePlan);
    if (options.beside) started.push(await options.beside({ url, config }));
    const app = await createApp({
      runtime,
      db,
      databaseUrl: url,
      webRoot: options.webRoot,
      logger: options.logger,
    });
    started.push({ stop: () => app.close() });
    const address = await listen(app, config);
    return { address, firstPassword, app, db, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function embedded(config: Config, started: Stoppable[]): Promise<string> {
  const server = await startEmbedded(config.home);
  started.push(server);
  return server.url;
}
