import { told } from '#findings';
import { configText } from '#netconfig';
import { comparedTree, secretsOn, type ConfigChange, type PushCheck, type Verified, type Wanted } from '#ssh';
import { storedView } from '../backup/normalise.js';

/** Lines that a check names. */
const SHOWN = 5;

/** What the text of a changed device says: running as predicted where nothing was sent, and secrets that are proven. */
export function textChecks({ change, after }: Verified, wanted: Wanted): PushCheck[] {
  return [elsewhereAsBefore(change, after), secretsProven(after, wanted, change)];
}

/**
 * Outside of the sections that lines were sent to, nothing may be lost: somebody else was at it, or the device does more
 * than it says. What came there by itself is told.
 */
function elsewhereAsBefore(change: ConfigChange, after: string): PushCheck {
  const name = 'configuration';
  const touched = new Set(change.remediation.split('\n').filter((line) => !line.startsWith(' ')));
  const isTouched = (section: string): boolean =>
    touched.has(section) || [...touched].some((line) => line.endsWith(` ${section}`));
  const linesOf = (text: string): string[] =>
    pathsIn(storedView(text, change.driver.name)).flatMap(({ section, path }) =>
      isTouched(section) ? [] : [path],
    );
  const predicted = linesOf(configText(change.predicted));
  const before = new Set(linesOf(configText(change.running)));
  const now = linesOf(configText(comparedTree(after, change.driver)));
  const [there, planned] = [new Set(now), new Set(predicted)];
  const lost = predicted.filter((line) => before.has(line) && !there.has(line));
  if (lost.length > 0)
    return { name, passed: false, told: [told('CHECK_ELSEWHERE_GONE', { lines: shown(lost) })] };
  const fresh = now.filter((line) => !planned.has(line) && !before.has(line));
  const seen =
    fresh.length === 0
      ? told('CHECK_ELSEWHERE_AS_PREDICTED', { lines: predicted.length })
      : told('CHECK_ELSEWHERE_CAME', { lines: shown(fresh) });
  return { name, passed: true, told: [seen] };
}

const shown = (lines: readonly string[]): string =>
  `${lines.slice(0, SHOWN).join('; ')}${lines.length > SHOWN ? `; … +${lines.length - SHOWN}` : ''}`;

/** Each line with the lines that it stands below, by its indentation; comments and end marks are no lines. */
function pathsIn(text: string): { readonly section: string; readonly path: string }[] {
  const above: { readonly depth: number; readonly text: string }[] = [];
  return text.split('\n').flatMap((line) => {
    const bare = line.trim();
    if (bare === '' || /^[!#]|^(end|return|exit|next|quit)$/.test(bare)) return [];
    const depth = line.length - line.trimStart().length;
    while ((above.at(-1)?.depth ?? -1) >= depth) above.pop();
    above.push({ depth, text: bare });
    return [{ section: above[0]!.text, path: above.map((it) => it.text).join(' › ') }];
  });
}

function secretsProven(after: string, wanted: Wanted, { driver }: ConfigChange): PushCheck {
  const name = 'secrets';
  const checks = secretsOn(after, wanted, driver);
  if (checks.length === 0) return { name, passed: true, told: [told('CHECK_SECRETS_NONE')] };
  const differs = checks.filter(({ verdict }) => verdict === 'differs');
  if (differs.length > 0) {
    const places = differs.map(({ where }) => where.join(' › '));
    return { name, passed: false, told: [told('CHECK_SECRETS_DIFFER', { places: shown(places) })] };
  }
  const proven = checks.filter(({ verdict }) => verdict === 'equal').length;
  const unknown = checks.length - proven;
  const rest = unknown === 0 ? [] : [told('CHECK_SECRETS_UNKNOWN', { unknown })];
  return { name, passed: true, told: [told('CHECK_SECRETS_PROVEN', { proven }), ...rest] };
}
