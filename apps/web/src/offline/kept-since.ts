import { useSyncExternalStore } from 'react';

/** Addresses whose last answer did not come from the server, with the time when it did. */
const marks = new Map<string, string>();
const listeners = new Set<() => void>();

/** Notes where an answer came from. @param at when it was kept; null: the server gave it just now */
export function noteKept(path: string, at: string | null): void {
  if ((marks.get(path) ?? null) === at) return;
  if (at === null) marks.delete(path);
  else marks.set(path, at);
  for (const tell of listeners) tell();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Since when one of these addresses has had no answer of the server; null: all are as the server says. */
export function useKeptSince(paths: readonly string[]): string | null {
  return useSyncExternalStore(
    subscribe,
    () => paths.flatMap((path) => marks.get(path) ?? []).toSorted()[0] ?? null,
  );
}
