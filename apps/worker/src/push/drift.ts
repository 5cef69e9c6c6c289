import { told, type Told } from '#findings';
import {
  compareSecrets,
  MASK,
  maskTree,
  parseConfig,
  rulesOf,
  withoutSecret,
  type ConfigRules,
  type ConfigTree,
} from '#netconfig';
import { configHash, configVersion, fullConfig, secretsDigest, type PushRow } from '#persistence';
import { verifySecret } from '#secrets';
import { steadyText, storedView } from '../backup/normalise.js';
import type { TaskContext } from '../task.js';
import type { Prepared } from './prepare.js';

/** Places that a sentence names. */
const SHOWN = 5;

/**
 * What says whether a device has still the configuration that a push was approved on, its secrets included; null where it
 * was never read. A secret of which only the salt is another one has not changed, where that can be proven.
 */
export async function driftFrom(
  { db, vault }: TaskContext,
  { proof }: PushRow,
  { driver, secrets }: Prepared,
): Promise<((running: string) => readonly Told[] | null) | null> {
  const { baseSha256, baseDigest, baseVersion } = proof;
  if (typeof baseSha256 !== 'string') return null;
  const version = typeof baseVersion === 'string' ? await configVersion(db, baseVersion) : null;
  const base = version?.contentSha256 ? await fullConfig(db, vault, version.contentSha256) : null;
  return (running) => {
    if (configHash(storedView(running, driver.name)) !== baseSha256) return [told('PUSH_DRIFT')];
    const steady = steadyText(running, driver.name);
    if (typeof baseDigest !== 'string' || secretsDigest(vault, steady) === baseDigest) return null;
    // What nobody kept whole cannot be compared line by line: something secret is another one, and nobody knows which.
    const places =
      base === null ? ['?'] : changedSecrets(steadyText(base, driver.name), steady, driver.name, secrets);
    if (places.length === 0) return null;
    return [told('PUSH_DRIFT_SECRETS', { places: places.slice(0, SHOWN).join('; ') })];
  };
}

/** The lines whose secrets are others than they were, masked; not those that are proven to hold the same. */
export function changedSecrets(
  before: string,
  now: string,
  platform: string,
  known: ReadonlyMap<string, string>,
): readonly string[] {
  const rules = rulesOf(platform);
  const [was, is] = [before, now].map((text) => {
    const tree = parseConfig(text, rules);
    return linesOf(tree, maskTree(tree, rules), rules);
  });
  return is!.flatMap(({ place, text, path }, index) => {
    const old = was!.filter((line) => line.place === place);
    const nth = is!.slice(0, index).filter((line) => line.place === place).length;
    const line = old[nth];
    if (line === undefined || line.text === text || holdTheSame(line.text, text, path, rules, known))
      return [];
    return [place];
  });
}

/** Whether one of the secrets that are stored here is proven to be in both lines. */
function holdTheSame(
  before: string,
  now: string,
  path: readonly string[],
  rules: ConfigRules,
  known: ReadonlyMap<string, string>,
): boolean {
  const holds = (line: string, plain: string): boolean => {
    const wanted = withoutSecret(line, rules, path).replaceAll(MASK, plain);
    return compareSecrets(line, wanted, rules, verifySecret, path) === 'equal';
  };
  return [...known.values()].some((plain) => holds(before, plain) && holds(now, plain));
}

interface Line {
  readonly place: string;
  readonly text: string;
  /** The sections around it. */
  readonly path: readonly string[];
}

/** Each line with the sections around it, masked, and as it stands. */
function linesOf(
  tree: ConfigTree,
  masked: ConfigTree,
  rules: ConfigRules,
  above = '',
  path: readonly string[] = [],
): readonly Line[] {
  return tree.flatMap(({ text, children }, index) => {
    const shown = masked[index]!;
    const place = `${above}${withoutSecret(shown.text, rules, path)}`;
    return [
      { place, text, path },
      ...linesOf(children, shown.children, rules, `${place} › `, [...path, text]),
    ];
  });
}
