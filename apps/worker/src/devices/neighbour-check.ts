import { type ManagedDevice } from '#plan';
import type { PushCheck } from '#ssh';
import { setTimeout as wait } from 'node:timers/promises';
import { collectState, seenNeighbours } from './collect.js';
import type { Reach } from './reach.js';

const NAME = 'neighbours';
/** How long a neighbour may take to be heard again after a change of its port. */
const HEARD_AGAIN_MS = 10_000;

/**
 * What a device heard before a push it must hear after it: a change of VLANs or descriptions takes no link down. Without
 * SNMP it is not checked, and says so.
 */
export function neighbourCheck(
  reach: Reach,
  device: ManagedDevice,
): { before(): Promise<void>; after(): Promise<readonly PushCheck[]> } {
  let before: readonly string[] | null = null;
  let whyNot = '';
  return {
    async before() {
      try {
        before = await heard(reach, device);
      } catch (error) {
        whyNot = error instanceof Error ? error.message : String(error);
      }
    },
    async after() {
      if (before === null) return [{ name: NAME, passed: true, detail: `not checked: ${whyNot}` }];
      const until = Date.now() + HEARD_AGAIN_MS;
      for (;;) {
        const now = new Set(await heard(reach, device));
        const lost = before.filter((it) => !now.has(it));
        if (lost.length === 0)
          return [{ name: NAME, passed: true, detail: `${before.length} heard as before` }];
        if (Date.now() > until)
          return [{ name: NAME, passed: false, detail: `no longer heard: ${lost.join(', ')}` }];
        await wait(1000);
      }
    },
  };
}

async function heard(reach: Reach, device: ManagedDevice): Promise<string[]> {
  const session = await reach.snmp(device);
  try {
    const seen = seenNeighbours(device.name, await collectState(session));
    return seen.map(({ port, remoteDevice, remotePort }) => `${port} → ${remoteDevice} ${remotePort}`);
  } finally {
    session.close();
  }
}
