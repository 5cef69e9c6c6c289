import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFolder } from './open-folder.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const START_LIMIT_MS = 120_000;

/** The product as a newcomer starts it: built, with its own database and the example. */
export interface StartedProduct {
  readonly address: string;
  readonly username: string;
  /** Printed once, for the first sign-in. */
  readonly password: string;
  stop(): Promise<void>;
}

/**
 * Runs `npm start` in a fresh data folder, on a port that is free, and waits for the address and the one-time password
 * that it prints. `settings`: beside those of a first start.
 */
export async function startProduct(settings: Readonly<Record<string, string>> = {}): Promise<StartedProduct> {
  const home = openFolder('brassage-web-');
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    cwd: root,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: '',
      BRASSAGE_HOME: home,
      BRASSAGE_PORT: '0',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = await said(child);
  const find = (pattern: RegExp): string => pattern.exec(printed)?.[1] ?? '';
  return {
    address: find(/(http:\/\/\S+)/),
    username: find(/First sign-in\s+(\S+)/),
    password: find(/One-time password\s+(\S+)/),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** What the process says until it is ready. @throws Error with all of it, if it ends or takes too long. */
function said(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(
      () => reject(new Error(`not ready after ${START_LIMIT_MS} ms:\n${text}`)),
      START_LIMIT_MS,
    );
    const hear = (chunk: Buffer): void => {
      text += chunk.toString();
      if (!text.includes('Ctrl-C')) return;
      clearTimeout(timer);
      resolve(text);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`ended with ${code} before it was ready:\n${text}`));
    });
  });
}
