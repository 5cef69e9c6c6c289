/** Whether the server has said, in the middle of the work, that nobody is signed in. */
let ended = false;
const listeners = new Set<() => void>();

/** Notes that the session is over, or that there is one again. */
export function noteSignedOut(now: boolean): void {
  if (now === ended) return;
  ended = now;
  for (const tell of listeners) tell();
}

/** For `useSyncExternalStore`. */
export const signedOut = {
  read: (): boolean => ended,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
