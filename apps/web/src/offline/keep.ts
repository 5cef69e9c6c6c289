import { readSetting, writeSetting } from '../state/settings.js';
import type { KeptAnswer } from './asked.js';

/** Whether pages can be kept at all: browsers do so over https and on the machine itself, not on a plain http name. */
export const canKeep = (): boolean => 'serviceWorker' in navigator && 'caches' in globalThis;

/** Whether the reader lets this browser keep them. */
export const mayKeep = (): boolean => readSetting('offline') !== 'no';

/** Notes the reader's choice; what was kept goes where it is no. */
export async function allowKeeping(allowed: boolean): Promise<void> {
  writeSetting('offline', allowed ? 'yes' : 'no');
  if (!allowed) await forgetKept();
}

/**
 * Keeps these answers, and the page that shows them, in place of what was kept before.
 * @param isOver true when they shall not be kept any more
 * @returns whether they are kept; a server that does not want it never says so
 */
export async function keepAnswers(answers: readonly KeptAnswer[], isOver: () => boolean): Promise<boolean> {
  try {
    await navigator.serviceWorker.register('/sw.js');
  } catch (error) {
    // Storage that is switched off, or a server without the file: the page works as without it.
    if (error instanceof DOMException || error instanceof TypeError) return false;
    throw error;
  }
  const { active } = await navigator.serviceWorker.ready;
  return active !== null && !isOver() && tell(active, answers);
}

/** What the worker says when it has done it; one that keeps nothing says nothing. */
function tell(worker: ServiceWorker, answers: readonly KeptAnswer[]): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }) => {
      port1.close();
      resolve(data === true);
    });
    port1.start();
    worker.postMessage(answers, [port2]);
  });
}

/** Removes all that is kept in this browser of the plan and the pages. */
export async function forgetKept(): Promise<void> {
  if (!canKeep()) return;
  const names = (await caches.keys()).filter((name) => name.startsWith('brassage-'));
  await Promise.all(names.map((name) => caches.delete(name)));
  // What the worker is just about to keep goes too: it does one thing after the other.
  const registration = await navigator.serviceWorker.getRegistration();
  registration?.active?.postMessage([]);
}
