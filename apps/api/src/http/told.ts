import { toldText, type Language, type Told } from '#findings';

/** Sentences as they were recorded; null for what is none. */
export function toldIn(value: unknown): readonly Told[] | null {
  return Array.isArray(value) && value.every((it) => isTold(it)) ? value : null;
}

const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && 'code' in value && 'params' in value;

/** Recorded sentences in the reader's language; of records of before there were any, the text that was kept. */
export function worded(told: unknown, kept: unknown, language: Language): string {
  const sentences = toldIn(told);
  return sentences ? toldText(sentences, language) : typeof kept === 'string' ? kept : '';
}

/** The codes of recorded sentences, for programs. */
export function codesOf(told: unknown): readonly string[] {
  return (toldIn(told) ?? []).map(({ code }) => code);
}

/**
 * The result of a job in the reader's language: `{told: […]}` in the place of a text becomes that text, and `codes` beside
 * it says the same for programs.
 */
export function wordedResult<T>(value: T, language: Language): T;
export function wordedResult(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((it: unknown) => wordedResult(it, language));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, it]: [string, unknown]): [string, unknown][] => {
      const told = typeof it === 'object' && it !== null && 'told' in it ? toldIn(it.told) : null;
      if (!told) return [[key, wordedResult(it, language)]];
      return [
        [key, toldText(told, language)],
        ['codes', codesOf(told)],
      ];
    }),
  );
}
