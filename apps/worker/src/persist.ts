import { setTimeout as later } from 'node:timers/promises';

/** How long a database that does not answer is waited for, and how long between two tries. */
const PATIENCE_MS = 60_000;
const AGAIN_MS = 1000;

/** The database went away or was not there: the same may be asked again. Anything else is wrong for ever. */
export function isLostDatabase(error: unknown): boolean {
  const at = error as { code?: unknown; message?: unknown } | null;
  const code = typeof at?.code === 'string' ? at.code : '';
  // Classes of SQLSTATE: connection, resources, operator intervention. Node's own codes are longer.
  const isState = /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('E');
  if (isState) return /^(08|53|57)/.test(code);
  return /^E[A-Z]+$/.test(code) || /connection terminated|timeout exceeded/i.test(String(at?.message));
}

/** Writes something, and where the database is away waits for it. @throws Error what is wrong for ever, or for too long */
export async function persist<T>(work: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isLostDatabase(error) || performance.now() > until) throw error;
      await later(AGAIN_MS);
    }
  }
}
