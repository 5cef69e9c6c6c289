import type { Speech } from '../../texts/index.js';

/** What a feature is called; the server's word for one that has no name here. */
export function featureName(t: Speech['t'], feature: string): string {
  const names: Readonly<Record<string, string>> = t.compliance.names;
  return names[feature] ?? feature;
}
