import { renderFinding, type Finding, type Language, type RenderedFinding } from '#findings';
import type { Io } from '../io.js';

/** Findings in the reader's language. */
export const rendered = (findings: readonly Finding[], language: Language): RenderedFinding[] =>
  findings.map((finding) => renderFinding(finding, language));

/** How many of each sort are spelt out: a library has hundreds, and `--json` has them all. */
const SPELT = 5;

/** What was left out, a few of each sort with their number: talk, not data. */
export function tellFindings(findings: readonly RenderedFinding[], io: Io): void {
  const sorts = new Map<string, RenderedFinding[]>();
  for (const finding of findings) sorts.set(finding.code, [...(sorts.get(finding.code) ?? []), finding]);
  for (const [, own] of sorts) {
    io.talk(`${own[0]!.title} (${own.length})\n`);
    for (const { place, text } of own.slice(0, SPELT)) io.talk(`  ${place}: ${text}\n`);
    if (own.length > SPELT) io.talk(`  …\n`);
  }
}
