import { WrongValue } from './exit.js';
import { severities, type Severity } from '#findings';
import type { Layer } from '#plan';
import { Option } from 'commander';
import type { Io } from './io.js';

/** Options that several commands share, each written once. */
export const options = {
  json: () => new Option('--json', 'machine-readable result on standard output'),
  lang: (io: Io) =>
    new Option('--lang <language>', 'language of texts and drawings')
      .choices(['en', 'fr'])
      .default(io.language),
  failOn: () =>
    new Option('--fail-on <severity>', 'exit 1 from this severity on')
      .choices([...severities])
      .default('error' satisfies Severity),
  layer: (description: string) => new Option('--layer <layer>', description).argParser(parseLayer),
  step: (description: string) => new Option('--step <n>', description).argParser(parseStep),
  out: (description: string) => new Option('-o, --out <folder>', description),
};

/** `before`, `after`, or the number of a step. */
export function parseLayer(text: string): Layer {
  if (text === 'before' || text === 'after') return text;
  if (/^\d{1,5}$/.test(text) && Number(text) > 0) return Number(text);
  throw new WrongValue({
    en: 'Say before, after, or the number of a step.',
    fr: 'Dites before (avant), after (après), ou le numéro d’une étape.',
  });
}

/** True if a severity is at or above the one to fail on. */
export function failsAt(severity: Severity, limit: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(limit);
}

/** The number of a step, from 1. */
function parseStep(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) > 0) return Number(text);
  throw new WrongValue({ en: 'Say the number of a step.', fr: 'Donnez le numéro d’une étape.' });
}
