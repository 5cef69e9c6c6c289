/** What is said of a move; `open` takes it back. */
export interface SaidTick {
  readonly gesture: string;
  readonly state: 'done' | 'problem' | 'open';
  readonly remark: string;
}

/** Who said it, and of which project: what one person said is never sent in the name of another. */
export interface Sayer {
  readonly user: string;
  readonly project: string;
}

const PREFIX = 'brassage.ticks.';
const nameOf = ({ user, project }: Sayer): string => `${PREFIX}${user}.${project}`;

/** Where storage is switched off, what was said lasts as long as the page. */
const inMemory = new Map<string, string>();
const listeners = new Set<() => void>();

/** Tells of every change of what is unsent, those of other tabs included. */
export function subscribeUnsent(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

/** What is kept, as text: equal as long as nothing changes. */
export function unsentText(sayer: Sayer): string {
  const name = nameOf(sayer);
  return stored(() => localStorage.getItem(name)) ?? inMemory.get(name) ?? '';
}

/** What was said in this browser and has not reached the server; nothing where what was kept is no such list. */
export function ticksIn(text: string): readonly SaidTick[] {
  try {
    const kept: unknown = JSON.parse(text || '[]');
    return Array.isArray(kept) ? kept.filter(isTick) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

export const readUnsent = (sayer: Sayer): readonly SaidTick[] => ticksIn(unsentText(sayer));

/** Adds what is said now; of one move the last word counts. */
export function addUnsent(sayer: Sayer, said: readonly SaidTick[]): void {
  const named = new Set(said.map(({ gesture }) => gesture));
  write(sayer, [...readUnsent(sayer).filter(({ gesture }) => !named.has(gesture)), ...said]);
}

/** Takes away what has reached the server; what was said differently since then stays. */
export function dropUnsent(sayer: Sayer, sent: readonly SaidTick[]): void {
  const words = new Set(sent.map(wordsOf));
  write(
    sayer,
    readUnsent(sayer).filter((tick) => !words.has(wordsOf(tick))),
  );
}

/** The projects of which somebody said what has not reached the server. */
export function projectsUnsent(user: string): string[] {
  const start = `${PREFIX}${user}.`;
  const names = [...(stored(() => Object.keys(localStorage)) ?? []), ...inMemory.keys()];
  return names.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
}

/** Answers after which one signs in again, or asks later: what was said is still true then. */
const LATER: ReadonlySet<number> = new Set([401, 408, 425, 429]);

/** Whether the same words would be refused again: a project that is closed, a right that is missing. 0: nobody answered. */
export const isRefusedForGood = (status: number): boolean =>
  status >= 400 && status < 500 && !LATER.has(status);

function write(sayer: Sayer, ticks: readonly SaidTick[]): void {
  const name = nameOf(sayer);
  const text = JSON.stringify(ticks);
  inMemory.delete(name);
  const done = stored(() => {
    if (ticks.length === 0) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
    return true;
  });
  if (!done && ticks.length > 0) inMemory.set(name, text);
  for (const tell of listeners) tell();
}

/** Storage may be switched off, or full. */
function stored<T>(use: () => T): T | null {
  try {
    return use();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

const wordsOf = ({ gesture, state, remark }: SaidTick): string => JSON.stringify([gesture, state, remark]);

function isTick(value: unknown): value is SaidTick {
  const { gesture, state, remark } = (value ?? {}) as Partial<Record<keyof SaidTick, unknown>>;
  return (
    typeof gesture === 'string' &&
    typeof remark === 'string' &&
    ['done', 'problem', 'open'].includes(String(state))
  );
}
