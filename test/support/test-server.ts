import { ConsoleLogger } from '@nestjs/common';
import type { Database } from '#persistence';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../apps/api/src/app.js';
import { AccountStore } from '../../apps/api/src/auth/account-store.js';
import { hashPassword } from '../../apps/api/src/auth/password.js';
import type { Role } from '../../apps/api/src/auth/rights.js';
import { TokenStore } from '../../apps/api/src/auth/token-store.js';
import { readConfig } from '../../apps/api/src/config/config.js';
import { prepareQueue } from '../../apps/api/src/jobs/queue.js';
import { SystemRuntime } from '../../apps/api/src/runtime/system-runtime.js';
import { testDatabase } from './database.js';

/** What a request is made of; `body` is sent as JSON unless it is a form. */
export interface Ask {
  readonly method?: string;
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly bytes: Uint8Array;
  /** The body as the test expects it, or as it reads it. */
  json<T = Record<string, unknown>>(read?: (body: unknown) => T): T;
}

/** The API on an embedded database of its own, listening on a free port of the loopback interface. */
export interface TestServer {
  readonly app: NestFastifyApplication;
  readonly db: Database;
  readonly databaseUrl: string;
  readonly runtime: SystemRuntime;
  readonly home: string;
  /** `http://127.0.0.1:…`, without a path. */
  readonly address: string;
  /** A request without any account. */
  ask(ask: Ask): Promise<Answer>;
  /** An account of that role, and requests with its token. */
  as(role: Role, username?: string): Promise<Asker>;
  stop(): Promise<void>;
}

/** Sends requests as one account. */
export interface Asker {
  readonly userId: string;
  readonly username: string;
  readonly token: string;
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
  send(method: string, url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

/** The password of every account that `as` makes. */
export const TEST_PASSWORD = 'correct horse battery';

/** Starts everything on a database of its own and a data folder below /tmp that `stop` removes. */
export async function startTestServer(env: Record<string, string> = {}): Promise<TestServer> {
  const home = mkdtempSync(join(tmpdir(), 'brassage-e2e-'));
  const database = await testDatabase();
  const { db, url: databaseUrl } = database;
  await prepareQueue(databaseUrl);
  const runtime = new SystemRuntime(readConfig({ BRASSAGE_HOME: home, ...env }), '0.0.0-test');
  const app = await createApp({
    runtime,
    db,
    databaseUrl,
    webRoot: null,
    logger: process.env['BRASSAGE_TEST_LOG'] ? new ConsoleLogger() : false,
  });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const ask = (wanted: Ask): Promise<Answer> => answerTo(`http://127.0.0.1:${port}/api/v1`, wanted);
  return {
    app,
    db,
    databaseUrl,
    runtime,
    home,
    address: `http://127.0.0.1:${port}`,
    ask,
    as: (role, username = `${role}-${runtime.newId().slice(-6)}`) => asker(db, runtime, ask, role, username),
    stop: async () => {
      await app.close();
      await database.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function answerTo(base: string, { method = 'GET', url, headers = {}, body }: Ask): Promise<Answer> {
  const isForm = body instanceof FormData;
  const json = body === undefined || isForm ? {} : { 'content-type': 'application/json' };
  const response = await fetch(base + url, {
    method,
    headers: { ...json, ...headers },
    ...(body === undefined
      ? {}
      : { body: isForm ? body : typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  return {
    status: response.status,
    headers: response.headers,
    text,
    bytes,
    json: <T>(read = (body: unknown): T => body as T) => read(JSON.parse(text)),
  };
}

async function asker(
  db: Database,
  runtime: SystemRuntime,
  ask: TestServer['ask'],
  role: Role,
  username: string,
): Promise<Asker> {
  const userId = runtime.newId();
  const account = {
    id: userId,
    username,
    role,
    language: 'en' as const,
    mustChangePassword: false,
    disabled: false,
    workPackages: [],
    passwordHash: await hashPassword(TEST_PASSWORD),
  };
  await new AccountStore(db).add(account, runtime.now());
  const { text: token } = await new TokenStore(db, runtime).make(userId, 'test', 'write', '2099-12-31');
  const authorization = `Bearer ${token}`;
  return {
    userId,
    username,
    token,
    get: (url, headers = {}) => ask({ url, headers: { authorization, ...headers } }),
    send: (method, url, body, headers = {}) =>
      ask({ method, url, headers: { authorization, ...headers }, ...(body === undefined ? {} : { body }) }),
  };
}
