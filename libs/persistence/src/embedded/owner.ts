import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseServerError } from './server-error.js';

// One process owns a data folder. Its pid alone would lie after a reboot, when another program may have the number,
// so where the system tells when a process began, that is compared too.

interface Owner {
  readonly pid: number;
  readonly began: string;
}

/**
 * Marks the data folder as ours until `releaseOwner`.
 * @throws DatabaseServerError `DATABASE_FOLDER_IN_USE` if a living process has it.
 */
export function takeOwnership(home: string): void {
  const file = join(home, 'owner.json');
  for (const attempt of [1, 2]) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid, began: beganAt(process.pid) }), { flag: 'wx' });
      return;
    } catch (cause) {
      const owner = ownerOf(file);
      if (attempt === 2 || (owner && owner.began === beganAt(owner.pid) && isAlive(owner.pid))) {
        const pid = owner?.pid ?? 0;
        throw new DatabaseServerError(
          'DATABASE_FOLDER_IN_USE',
          `process ${pid} already works with ${home}`,
          { folder: home, pid },
          { cause },
        );
      }
      rmSync(file, { force: true });
    }
  }
}

export function releaseOwnership(home: string): void {
  const file = join(home, 'owner.json');
  if (ownerOf(file)?.pid === process.pid) rmSync(file, { force: true });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function ownerOf(file: string): Owner | null {
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  return text.startsWith('{') && text.endsWith('}') ? (JSON.parse(text) as Owner) : null;
}

/** When a process began, in clock ticks since boot; empty where the system has no /proc. */
function beganAt(pid: number): string {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return '';
  const afterName = readFileSync(file, 'utf8').split(') ').at(-1) ?? '';
  return afterName.split(' ')[19] ?? '';
}
