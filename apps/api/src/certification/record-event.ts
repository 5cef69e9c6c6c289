import type { Id } from '#changes';
import { appendEvent, type Sql } from '#persistence';
import type { Principal } from '../auth/principal.js';
import type { Runtime } from '../runtime/runtime.js';

/** Writes what somebody did in certification into the register. */
export async function recordEvent(
  sql: Sql,
  runtime: Runtime,
  who: Principal,
  event: {
    readonly action: string;
    readonly projectId: Id | null;
    readonly reason?: string;
    readonly detail: object;
  },
): Promise<void> {
  const { action, projectId, reason = '', detail } = event;
  await appendEvent(
    sql,
    { id: runtime.newId(), at: runtime.now(), actor: who.username, action, reason, projectId, detail },
    [],
  );
}
