import { Database, openDatabase, startEmbedded, type EmbeddedServer } from '#persistence';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

// A database of its own for each test file, copied from one that is migrated once per run. The server is the embedded
// one, Debian's (BRASSAGE_TEST_POSTGRES=debian), or any that BRASSAGE_TEST_DATABASE_URL names.

export interface TestDatabase {
  readonly url: string;
  readonly db: Database;
  close(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql/15/bin';
const TEMPLATE = 'brassage_template';
let counter = 0;
/** The server of this test file, while a database on it is open. */
let shared: { readonly server: Promise<EmbeddedServer>; users: number } | null = null;

/** An empty, migrated database. Close it in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await useServer();
  await ensureTemplate(server.url);
  counter += 1;
  const name = `t${process.pid}_${Date.now()}_${counter}`;
  await administer(server.url, [`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`]);
  const url = withName(server.url, name);
  const db = await openDatabase({ url, migrate: false });
  return {
    url,
    db,
    close: async () => {
      await db.close();
      await administer(server.url, [`DROP DATABASE ${name} WITH (FORCE)`]);
      await leaveServer(server);
    },
  };
}

async function useServer(): Promise<EmbeddedServer> {
  shared ??= { server: startServer(), users: 0 };
  shared.users += 1;
  return shared.server;
}

async function leaveServer(server: EmbeddedServer): Promise<void> {
  if (!shared || (shared.users -= 1) > 0) return;
  shared = null;
  await server.stop();
}

/** A server for one test file: starting one on an existing folder takes less than 0.1 s. */
async function startServer(): Promise<EmbeddedServer> {
  const given = process.env['BRASSAGE_TEST_DATABASE_URL'];
  if (given) return { url: given, stop: () => Promise.resolve() };
  const debian = process.env['BRASSAGE_TEST_POSTGRES'] === 'debian';
  removeAbandoned();
  const home = join(tmpdir(), `brassage-test-${debian ? '15' : '18'}-${process.pid}`);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  return startEmbedded(home, {
    ...(debian ? { binaries: { initdb: `${DEBIAN}/initdb`, postgres: `${DEBIAN}/postgres` } } : {}),
    durable: false,
  });
}

/** One's own folders of runs that are over. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^brassage-test-1\d-(\d+)$/.exec(name)?.[1];
    if (!pid || existsSync(`/proc/${pid}`)) continue;
    const folder = join(tmpdir(), name);
    // Another worker may be removing it at this moment.
    const owner = statSync(folder, { throwIfNoEntry: false })?.uid;
    if (owner === process.getuid?.()) rmSync(folder, { recursive: true, force: true });
  }
}

async function ensureTemplate(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // On a server that several test files share, one migrates and the others wait; the lock goes with the connection.
    await client.query(`SELECT pg_advisory_lock(hashtext('${TEMPLATE}'))`);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE]);
    if (rowCount === 1) return;
    await client.query(`CREATE DATABASE ${TEMPLATE}`);
    await (await openDatabase({ url: withName(url, TEMPLATE) })).close();
  } finally {
    await client.end();
  }
}

async function administer(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function withName(url: string, name: string): string {
  const parts = new URL(url);
  parts.pathname = `/${name}`;
  return parts.href;
}
