import { renderFinding, type Finding, type Language, type Place, type RenderedFinding } from '#findings';

/** Findings with their text in the reader's language. */
export const told = (
  findings: readonly Finding[],
  language: Language,
): (RenderedFinding & { where: Place[] })[] =>
  findings.map((finding) => ({ ...renderFinding(finding, language), where: [...finding.where] }));
