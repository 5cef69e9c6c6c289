import { renderFinding, type Finding, type Language, type Severity } from '#findings';
import { styleText } from 'node:util';
import type { Io } from './io.js';

type Style = Parameters<typeof styleText>[0];

const words: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  en: { error: 'error', warning: 'warning', info: 'info' },
  fr: { error: 'erreur', warning: 'alerte', info: 'info' },
};

// Shape, word and colour, so that no one of them is needed.
const marks: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '·' };
const styles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'dim' };

/** Findings as talk, in the reader's language. */
export function tellFindings(findings: readonly Finding[], { talk, language, colour }: Io): void {
  for (const finding of findings) talk(`${findingLines(finding, language, colour).join('\n')}\n`);
}

/** A finding as a person reads it: what and where, what happened, what to do. `note` stands behind the place. */
export function findingLines(finding: Finding, lang: Language, colour: boolean, note = ''): string[] {
  const { severity, code, place, text, hint } = renderFinding(finding, lang);
  const paint = (style: Style, words: string): string => (colour ? styleText(style, words) : words);
  const head = `${marks[severity]} ${words[lang][severity]}`;
  return [
    `${paint(styles[severity], head)}  ${paint('bold', place)}${note && `  ${paint('dim', note)}`}  ${paint('dim', code)}`,
    `  ${text}`,
    `  ${paint('dim', '→')} ${hint}`,
  ];
}
