import { matchOf, type ConfigRules } from './rules.js';
import type { ConfigLine, ConfigTree } from './tree.js';

interface Service {
  readonly for: string;
  readonly by: string;
}

function serviceOf({ text }: ConfigLine, rules: ConfigRules, path: readonly string[]): Service | null {
  const groups = rules.overlapping && matchOf(rules.overlapping, path, text)?.line.exec(text)?.groups;
  return groups ? { for: groups['for'] ?? '', by: groups['by'] ?? '' } : null;
}

/**
 * Of the lines that go those that stay until what serves in their place stands: the old default route after the new one.
 * A line that the device takes for the same thing as a new one goes before it.
 */
export function outlasting(
  gone: ConfigTree,
  fresh: ConfigTree,
  rules: ConfigRules,
  path: readonly string[],
): ReadonlySet<ConfigLine> {
  if (!rules.overlapping) return new Set();
  const services = fresh.flatMap((line) => serviceOf(line, rules, path) ?? []);
  return new Set(
    gone.filter((line) => {
      const old = serviceOf(line, rules, path);
      const heirs = old ? services.filter((service) => service.for === old.for) : [];
      return heirs.length > 0 && !heirs.some(({ by }) => by === old?.by);
    }),
  );
}
