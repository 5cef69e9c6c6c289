import { writeFileSync } from 'node:fs';

const BEAT_MS = 30_000;

/**
 * Touches a file every half minute for as long as the check succeeds: whoever watches the container sees by its age
 * whether the worker still works. Returns what ends it.
 */
export function startHeartbeat(file: string, check: () => Promise<void>): () => void {
  const beat = (): void => {
    check().then(
      () => writeFileSync(file, new Date().toISOString()),
      (error: unknown) =>
        process.stderr.write(`worker: ${error instanceof Error ? error.message : String(error)}\n`),
    );
  };
  beat();
  const timer = setInterval(beat, BEAT_MS);
  return () => clearInterval(timer);
}
