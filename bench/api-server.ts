import type { Database } from '#persistence';
import { createApp } from '../apps/api/src/app.js';
import { AccountStore } from '../apps/api/src/auth/account-store.js';
import { hashPassword, newPassword } from '../apps/api/src/auth/password.js';
import { TokenStore } from '../apps/api/src/auth/token-store.js';
import { readConfig } from '../apps/api/src/config/config.js';
import { prepareQueue } from '../apps/api/src/jobs/queue.js';
import { SystemRuntime } from '../apps/api/src/runtime/system-runtime.js';

/** The API on the bench's database, on a free port of the loopback interface. */
export interface BenchServer {
  /** Asks as an approver; the answer is read to its end. @throws Error unless it is good */
  get(path: string): Promise<unknown>;
  /** Sends a change. @throws Error unless it is good */
  post(path: string, body: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

export async function startBenchServer(db: Database, url: string, home: string): Promise<BenchServer> {
  await prepareQueue(url);
  const runtime = new SystemRuntime(readConfig({ BRASSAGE_HOME: home }), 'bench');
  const app = await createApp({ runtime, db, databaseUrl: url, webRoot: null, logger: false });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const Authorization = `Bearer ${await approverToken(db, runtime)}`;
  const ask = async (path: string, more: RequestInit): Promise<unknown> => {
    const headers = { Authorization, ...(more.body ? { 'Content-Type': 'application/json' } : {}) };
    const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, { ...more, headers });
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(body).slice(0, 500)}`);
    return body;
  };
  return {
    get: (path) => ask(path, {}),
    post: (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
    stop: () => app.close(),
  };
}

async function approverToken(db: Database, runtime: SystemRuntime): Promise<string> {
  const id = runtime.newId();
  const passwordHash = await hashPassword(newPassword());
  const account = {
    id,
    username: 'bench',
    role: 'approver',
    language: 'en',
    mustChangePassword: false,
    disabled: false,
    workPackages: [],
    passwordHash,
  } as const;
  await new AccountStore(db).add(account, runtime.now());
  return (await new TokenStore(db, runtime).make(id, 'bench', 'write', '2099-12-31')).text;
}
