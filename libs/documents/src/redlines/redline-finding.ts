import type { Finding, Language } from '#findings';
import { fieldName, plainValue } from '#plan';

/** Parameters that hold a value of the field. */
const VALUES = ['issued', 'filled', 'now', 'value'] as const;

/** A finding about red lines with the names of fields and states in the reader's language: `posé`, not `installed`. */
export function redlineFinding(finding: Finding, language: Language): Finding {
  const { field } = finding.params;
  if (typeof field !== 'string') return finding;
  const params: Record<string, Finding['params'][string]> = {
    ...finding.params,
    field: fieldName(field, language),
  };
  for (const name of VALUES) {
    const value = finding.params[name];
    if (typeof value === 'string') params[name] = plainValue(field, value, language);
  }
  return { ...finding, params };
}
