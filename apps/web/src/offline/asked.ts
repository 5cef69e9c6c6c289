/** The page of the moves; the address that an installed application opens leads there without network. */
const PAGE = /^\/projects\/[^/]+\/moves$/;
const START = '/';

/** What that page asks: who is there, the project, its work order, what was said of it. */
const ANSWERS = /^\/api\/v1\/(session|projects\/[^/]+(\/moves|\/ticks)?)$/;

/** What the worker has to do with a request; null: nothing, the browser goes on as if there were no worker. */
export type Asked = 'page' | 'file' | 'answer' | null;

/** @param files paths of the build's files that the page needs */
export function askedOf(
  { method, mode, url }: Pick<Request, 'method' | 'mode' | 'url'>,
  origin: string,
  files: readonly string[],
): Asked {
  const { origin: from, pathname } = new URL(url);
  if (method !== 'GET' || from !== origin) return null;
  if (mode === 'navigate') return pathname === START || PAGE.test(pathname) ? 'page' : null;
  if (files.includes(pathname)) return 'file';
  return ANSWERS.test(pathname) ? 'answer' : null;
}

/** The page that shows a kept work order; null: none is among these addresses. */
export function pageOfWork(kept: readonly string[]): string | null {
  const order = kept.map((url) => new URL(url).pathname).find((path) => path.endsWith('/moves'));
  return order?.replace('/api/v1', '') ?? null;
}

/** Longest time without the server in which a session may still be the same: the server ends it after that (docs/security.md). */
const LONGEST_MS = 12 * 3_600_000;

/** True for what was kept too long ago, or at no time that can be read. */
export const isTooOld = (keptAt: string | null, nowMs: number): boolean =>
  !(nowMs - Date.parse(keptAt ?? '') <= LONGEST_MS);

/** Largest work order that is kept, in characters of JSON: some thousand moves with the faces of their devices. */
const LARGEST = 8_000_000;

/** An answer of the API as the page has it. */
export interface KeptAnswer {
  readonly path: string;
  readonly text: string;
}

/** What a page told to keep; nothing where it is nothing of the kind, or too much. */
export function toKeep(told: unknown, origin: string): readonly KeptAnswer[] {
  if (!Array.isArray(told) || !told.every(isAnswer)) return [];
  const size = told.reduce((sum, { text }) => sum + text.length, 0);
  const known = told.every(
    ({ path }) =>
      askedOf({ method: 'GET', mode: 'cors', url: new URL(path, origin).href }, origin, []) === 'answer',
  );
  return known && size <= LARGEST ? told : [];
}

function isAnswer(value: unknown): value is KeptAnswer {
  const { path, text } = (value ?? {}) as Partial<Record<keyof KeptAnswer, unknown>>;
  return typeof path === 'string' && typeof text === 'string';
}
