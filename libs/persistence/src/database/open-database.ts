import { DataSource, type DataSourceOptions } from 'typeorm';
import { DatabaseServerError } from '../embedded/server-error.js';
import { entities } from '../entities/index.js';
import { migrations } from '../migrations/index.js';
import { Database } from './database.js';
import { PostgresNaming } from './naming.js';

import 'reflect-metadata';

/** Oldest PostgreSQL whose SQL we speak. */
const OLDEST_VERSION = 15;

export interface DatabaseOptions {
  /** `postgres://user:password@host:port/name`; `sslmode` in it is honoured. */
  readonly url: string;
  /** TLS of the connection: PEM texts. Absent: what the URL says. */
  readonly tls?: { readonly ca?: string; readonly rejectUnauthorized?: boolean };
  /** Brings the tables up to date first. Default: true. */
  readonly migrate?: boolean;
  /** Greatest number of connections. Default: 10. */
  readonly connections?: number;
}

/** TypeORM's options for our tables; the schema comes from migrations only. */
export function dataSourceOptions(options: DatabaseOptions): DataSourceOptions {
  return {
    type: 'postgres',
    url: options.url,
    ...(options.tls ? { ssl: { ...options.tls } } : {}),
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    namingStrategy: new PostgresNaming(),
    synchronize: false,
    poolSize: options.connections ?? 10,
    applicationName: 'brassage',
    // Dates without time stay texts, and times are read in UTC.
    extra: { options: '-c TimeZone=UTC -c jit=off' },
  };
}

/**
 * Connects, checks the server's version and migrates.
 * @throws DatabaseServerError `DATABASE_UNREACHABLE` or `DATABASE_TOO_OLD`
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const dataSource = new DataSource(dataSourceOptions(options));
  try {
    await dataSource.initialize();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const server = placeOf(options.url);
    throw new DatabaseServerError(
      'DATABASE_UNREACHABLE',
      `no connection to the database server ${server}: ${reason}`,
      { server, reason },
      { cause },
    );
  }
  const database = new Database(dataSource);
  try {
    await checkVersion(database);
    if (options.migrate ?? true) await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function checkVersion(database: Database): Promise<void> {
  const [row] = await database.query<{ server_version: string }>('SHOW server_version');
  const version = row?.server_version ?? '';
  if (Number.parseInt(version, 10) >= OLDEST_VERSION) return;
  throw new DatabaseServerError(
    'DATABASE_TOO_OLD',
    `the server is PostgreSQL ${version}; ${OLDEST_VERSION} or newer is needed`,
    { version, oldest: OLDEST_VERSION },
  );
}

/** One migrator at a time: two processes that start together must not both create the tables. */
async function migrate(database: Database): Promise<void> {
  const runner = database.dataSource.createQueryRunner();
  try {
    await runner.query(`SELECT pg_advisory_lock(hashtext('brassage.migrate'))`);
    await database.dataSource.runMigrations();
  } finally {
    await runner.query(`SELECT pg_advisory_unlock(hashtext('brassage.migrate'))`);
    await runner.release();
  }
}

/** Host, port and name, without user and password. */
function placeOf(url: string): string {
  const parts = URL.canParse(url) ? new URL(url) : null;
  return parts ? `${parts.host}${parts.pathname}` : 'given in DATABASE_URL';
}
