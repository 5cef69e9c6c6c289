import type { NewEvent } from '#persistence';
import type { Principal } from '../auth/principal.js';
import type { Runtime } from '../runtime/runtime.js';

/** The register's entry for a change of how devices are reached; `detail` holds no secret. */
export function accessEvent(runtime: Runtime, who: Principal, action: string, detail: object): NewEvent {
  return {
    id: runtime.newId(),
    at: runtime.now(),
    actor: who.username,
    action,
    reason: '',
    projectId: null,
    detail,
  };
}
