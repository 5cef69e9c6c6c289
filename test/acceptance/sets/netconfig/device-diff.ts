import {
  differenceOf,
  futureOf,
  parseConfig,
  type ConfigRules,
  type ConfigTree,
  type DifferenceLine,
} from '#netconfig';
import type { Judge } from '../../harness/acceptance-set.js';
import { filesOf, platformOf, rulesFor, textOf, type NetconfigCase } from './case.js';
import { listDifferences } from './trees.js';

/**
 * What a device itself says of two configurations: `merge_good.diff` is the way back from the merged one to the first,
 * `new_good.diff` the way from the first to the new one. Compared are the added and removed lines with their signs; the
 * lines around them and what only ends a section say nothing, for all platforms alike.
 */
export const deviceDiff: Judge<NetconfigCase> = async (one, { folder, emit }) => {
  const rules = rulesFor(one);
  const input = (name: string): Promise<string> =>
    textOf(folder, filesOf(one.input).find((file) => file.endsWith(`/${name}`)) ?? name);
  const [backFile = '', forthFile = ''] = filesOf(one.expected);
  const [backText, forthText] = [await textOf(folder, backFile), await textOf(folder, forthFile)];
  if (![backText, forthText].every((text) => /^ *[+-]/m.test(text)))
    return { notJudgeable: 'the device answers with commands of its own, not with a difference' };
  const read = async (name: string): Promise<ConfigTree> => parseConfig(await input(name), rules);
  const [first, merge, next] = [
    await read('initial.conf'),
    await read('merge_good.conf'),
    await read('new_good.conf'),
  ];
  const back = differenceOf(futureOf(first, merge, rules), first, rules);
  const forth = differenceOf(first, next, rules);
  emit({ back: linesOf(back), forth: linesOf(forth) });
  const judged = (ours: readonly DifferenceLine[], text: string): string[] => {
    const headings = new Set(headingsOf(ours).flatMap((heading) => [`+ ${heading}`, `- ${heading}`]));
    const theirs = signed(text, rules, platformOf(one)).filter((line) => !headings.has(line));
    return listDifferences(linesOf(ours), theirs);
  };
  return [
    ...judged(back, backText).map((line) => `way back: ${line}`),
    ...judged(forth, forthText).map((line) => `new: ${line}`),
  ];
};

function linesOf(lines: readonly DifferenceLine[]): string[] {
  const sign = { same: '', added: '+ ', removed: '- ' };
  return lines.flatMap(({ state, text, children }) => [
    ...(state === 'same' ? [] : [`${sign[state]}${text}`]),
    ...linesOf(children),
  ]);
}

/** Sections that both sides have and that something changed in: some devices give them the sign of what they head. */
function headingsOf(lines: readonly DifferenceLine[]): string[] {
  return lines
    .filter(({ state, changed }) => state === 'same' && changed)
    .flatMap(({ text, children }) => [text, ...headingsOf(children)]);
}

/** The signed lines of a device's difference; in braces, each group is read in the section that its heading names. */
function signed(text: string, rules: ConfigRules, platform: string): string[] {
  const groups = text.split(/^(?=\[edit)/m);
  return groups.flatMap((group) => {
    const sections = /^\[edit ?([^\]]*)\]/.exec(group)?.[1]?.split(' ').filter(Boolean) ?? [];
    const rows = [...group.matchAll(/^ *([+-])(?![+-]{2} )(.*)$/gm)];
    if (platform !== 'junos')
      return rows.flatMap(([, sign = '', row = '']) =>
        /^[\s!]*$/.test(row) ? [] : [`${sign} ${row.trim()}`],
      );
    return ['+', '-'].flatMap((sign) => {
      const own = rows.filter((row) => row[1] === sign).map((row) => row[2]);
      if (own.length === 0) return [];
      const whole = [...sections.map((name) => `${name} {`), ...own, ...sections.map(() => '}')].join('\n');
      return parseConfig(whole, rules).map((line) => `${sign} ${line.text}`);
    });
  });
}
