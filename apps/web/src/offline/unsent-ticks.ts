/** What is said of a move; `open` takes it back. */
export interface SaidTick {
  readonly gesture: string;
  readonly state: 'done' | 'problem' | 'open';
  readonly remark: string;
}

const nameOf = (project: string): string => `brassage.ticks.${project}`;

/** What was said in this browser and has not reached the server; nothing where what was kept is no such list. */
export function readUnsent(project: string): readonly SaidTick[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(project)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isTick) : [];
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return [];
    throw error;
  }
}

/** Keeps it until it is sent; where storage is switched off it lasts as long as the page. */
export function writeUnsent(project: string, ticks: readonly SaidTick[]): void {
  try {
    if (ticks.length === 0) localStorage.removeItem(nameOf(project));
    else localStorage.setItem(nameOf(project), JSON.stringify(ticks));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** Answers after which one signs in again, or asks later: what was said is still true then. */
const LATER: ReadonlySet<number> = new Set([401, 408, 425, 429]);

/** Whether the same words would be refused again: a project that is closed, a right that is missing. 0: nobody answered. */
export const isRefusedForGood = (status: number): boolean =>
  status >= 400 && status < 500 && !LATER.has(status);

function isTick(value: unknown): value is SaidTick {
  const { gesture, state, remark } = (value ?? {}) as Partial<Record<keyof SaidTick, unknown>>;
  return (
    typeof gesture === 'string' &&
    typeof remark === 'string' &&
    ['done', 'problem', 'open'].includes(String(state))
  );
}
