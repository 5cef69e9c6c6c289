/** By the clock it may take so many times as long: a busy machine gives a thread a small part of its time. */
const PATIENCE = 20;
const LOOK_MS = 50;

/**
 * Calls back when this process has spent so much processor time since, and the clock says so too; gives what stops it. By
 * the clock alone, a busy machine would be taken for a program that does not end.
 */
export function afterProcessing(ms: number, act: () => void): () => void {
  const [began, before] = [performance.now(), process.cpuUsage()];
  let timer: NodeJS.Timeout | undefined;
  const look = (waitMs: number): void => {
    timer = setTimeout(() => {
      const { user, system } = process.cpuUsage(before);
      const spentMs = (user + system) / 1000;
      if (spentMs >= ms || performance.now() - began >= ms * PATIENCE) act();
      else look(Math.max(LOOK_MS, ms - spentMs));
    }, waitMs);
  };
  look(ms);
  return () => clearTimeout(timer);
}
