import { writeFileSync } from 'node:fs';

/** How the database is watched. */
export interface Watch {
  /** Touched at every beat for as long as the database answers: whoever watches the container sees its age. */
  readonly file: string;
  readonly check: () => Promise<void>;
  /** Told once, when the database has not answered for longer than `patienceMs`: it is not waited for any more. */
  readonly onGone: (error: unknown) => void;
  readonly patienceMs: number;
  readonly beatMs?: number;
  /** Where what is wrong is said; without it the error output. */
  readonly say?: (line: string) => void;
}

const toErrorOutput = (line: string): void => void process.stderr.write(line);

const BEAT_MS = 30_000;

/** Looks every half minute whether the database answers. A check that hangs is one that fails. Returns what ends it. */
export function startHeartbeat({
  file,
  check,
  onGone,
  patienceMs,
  beatMs = BEAT_MS,
  say = toErrorOutput,
}: Watch): () => void {
  let answered = performance.now();
  const told = (error: unknown): string => (error instanceof Error ? error.message : String(error));
  const ask = async (): Promise<void> => {
    try {
      await check();
      answered = performance.now();
    } catch (error) {
      say(`worker: the database does not answer: ${told(error)}\n`);
      return;
    }
    try {
      writeFileSync(file, new Date().toISOString());
    } catch (error) {
      // Somebody else's file of that name: the work goes on, only its watcher sees no age.
      say(`worker: ${file} cannot be touched: ${told(error)}\n`);
    }
  };
  const beat = (): void => {
    void ask();
    if (performance.now() - answered <= patienceMs) return;
    end();
    onGone(new Error(`the database has not answered for ${Math.round(patienceMs / 1000)} s`));
  };
  const end = (): void => clearInterval(timer);
  // A patience shorter than the beat is kept all the same.
  const timer = setInterval(beat, Math.min(beatMs, patienceMs));
  beat();
  return end;
}
