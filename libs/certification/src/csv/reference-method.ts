import type { ReferenceMethod } from '../model/record.js';

const WORDS: readonly (readonly [RegExp, ReferenceMethod])[] = [
  [/^(?:(?:method|methode)\s*b|1|one|un|une|ein|eins)\b/, 'one-cord'],
  [/^(?:(?:method|methode)\s*a|2|two|deux|zwei)\b/, 'two-cord'],
  [/^(?:(?:method|methode)\s*c|3|three|trois|drei)\b/, 'three-cord'],
];

/**
 * How a power meter was set to zero, as testers write it: `1 Jumper`, `une jarretière`, `Method B`. Methods A, B and C of
 * IEC 61280-4-2 are two, one and three cords. null: none of them.
 */
export function referenceMethodOf(text: string): ReferenceMethod | null {
  const plain = text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .trim()
    .toLowerCase();
  return WORDS.find(([words]) => words.test(plain))?.[1] ?? null;
}
