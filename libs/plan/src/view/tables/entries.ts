import type { Cable } from '#cabling';
import type { Language } from '#findings';
import { wordsOf } from '../words/words.js';
import type { ViewColumn } from './table.js';
import { tableWords } from './words/words.js';

// What the site fills in. The cells start with what the plan says, and two hidden cells carry the object and what was
// issued, so that what comes back can be told from what was there, and from what others changed meanwhile.

/** What a cable's row says when it is issued. */
export interface Issued {
  readonly label: string;
  readonly status: Cable['status'];
  readonly measuredLengthM: number | null;
  readonly description: string;
}

/** Titles of the two hidden columns; the same in every language, because a program reads them. */
export const hiddenTitles = { id: 'brassage-id', issued: 'brassage-issued' } as const;

/** Status, measured length, remark, and the hidden pair. */
export function entryColumns(statuses: readonly Cable['status'][], language: Language): ViewColumn[] {
  const words = tableWords(language);
  const names = wordsOf(language).statuses;
  return [
    { title: words.site, entry: 'status', choices: statuses.map((status) => names[status]) },
    { title: words.measured, entry: 'length', kind: 'number' },
    { title: words.remark, entry: 'remark', weight: 2 },
    { title: hiddenTitles.id, hidden: true },
    { title: hiddenTitles.issued, hidden: true },
  ];
}

/** The cells under those columns. */
export function entryCells(cable: Cable, language: Language): (string | number | null)[] {
  const { label, status, measuredLengthM, description } = cable;
  const issued: Issued = { label, status, measuredLengthM, description };
  return [wordsOf(language).statuses[status], measuredLengthM, description, cable.id, JSON.stringify(issued)];
}

/** The titles over what the site fills in. */
export function entryTitles(language: Language): Readonly<Record<'status' | 'length' | 'remark', string>> {
  const words = tableWords(language);
  return { status: words.site, length: words.measured, remark: words.remark };
}

/** The status that a word of either language names; null for any other. */
export function statusOf(word: string): Cable['status'] | null {
  for (const language of ['en', 'fr'] as const)
    for (const [status, name] of Object.entries(wordsOf(language).statuses))
      if (name === word.toLowerCase() || status === word.toLowerCase()) return status as Cable['status'];
  return null;
}
