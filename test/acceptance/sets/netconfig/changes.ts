import {
  configText,
  differenceOf,
  futureOf,
  parseConfig,
  readTree,
  remediationFor,
  rollbackFor,
  type ConfigRules,
  type ConfigTree,
  type DifferenceLine,
} from '#netconfig';
import type { Judge } from '../../harness/acceptance-set.js';
import { filesOf, inputNotRecorded, rulesFor, textOf, type NetconfigCase } from './case.js';
import { listDifferences, pathsOf } from './trees.js';

type NetconfigJudge = Judge<NetconfigCase>;

/** The tree of a text in the form of the peer: two spaces a level, no section ends. */
const treeOf = async (folder: string, file: string, rules: ConfigRules): Promise<ConfigTree> =>
  parseConfig(await textOf(folder, file), rules);

/** The same for all comparisons of the peer: first whether the case says what is compared. */
const ifRecorded =
  (judge: NetconfigJudge): NetconfigJudge =>
  async (one, context) =>
    (await inputNotRecorded(context.folder, one)) ?? (await judge(one, context));

/**
 * Passes when the text is equal, or when it is proven equivalent: running + ours = intended, and no line is taken away
 * and put back.
 */
export const remediation: NetconfigJudge = ifRecorded(async (one, { folder, emit }) => {
  const rules = rulesFor(one);
  const [runningFile = '', intendedFile = ''] = filesOf(one.input);
  const [expectedFile = ''] = filesOf(one.expected);
  const running = await treeOf(folder, runningFile, rules);
  const intended = await treeOf(folder, intendedFile, rules);
  const ours = remediationFor(running, intended, rules);
  emit(configText(ours));
  const expected = readTree(await textOf(folder, expectedFile), rules);
  const different = listDifferences(pathsOf(ours), pathsOf(expected));
  if (different.length === 0) return [];
  const unproven = [...leadsTo(running, ours, intended, rules), ...needless(ours, intended, rules)];
  return unproven.length === 0 ? [] : [...unproven, ...different];
});

/** running + remediation = intended, and back. The recorded remediation must lead to the same state in our prediction. */
export const circular: NetconfigJudge = ifRecorded(async (one, { folder, emit }) => {
  const rules = rulesFor(one);
  const [runningFile = '', intendedFile = ''] = filesOf(one.input);
  const running = await treeOf(folder, runningFile, rules);
  const intended = await treeOf(folder, intendedFile, rules);
  const forth = remediationFor(running, intended, rules);
  const back = rollbackFor(running, intended, rules);
  emit({ remediation: configText(forth), rollback: configText(back) });
  const reached = futureOf(running, forth, rules);
  return [
    ...leadsTo(running, forth, intended, rules),
    ...leadsTo(reached, back, running, rules),
    ...needless(forth, intended, rules),
    ...needless(back, running, rules),
  ];
});

export const future: NetconfigJudge = ifRecorded(async (one, { folder, emit }) => {
  const rules = rulesFor(one);
  const [runningFile = '', changeFile = ''] = filesOf(one.input);
  const [expectedFile = ''] = filesOf(one.expected);
  const change = readTree(await textOf(folder, changeFile), rules);
  const ours = futureOf(await treeOf(folder, runningFile, rules), change, rules);
  emit(configText(ours));
  return listDifferences(pathsOf(ours), pathsOf(await treeOf(folder, expectedFile, rules)));
});

/** The peer's unified difference: the sign stands between indentation and line, unchanged sections have none. */
export const unifiedDiff: NetconfigJudge = ifRecorded(async (one, { folder, emit }) => {
  const rules = rulesFor(one);
  const [runningFile = '', intendedFile = ''] = filesOf(one.input);
  const [expectedFile = ''] = filesOf(one.expected);
  const difference = differenceOf(
    await treeOf(folder, runningFile, rules),
    await treeOf(folder, intendedFile, rules),
    rules,
  );
  const ours = signedLines(difference, 0);
  emit(ours);
  const expected = (await textOf(folder, expectedFile)).split('\n').filter((line) => line.trim() !== '');
  return listDifferences(ours, expected);
});

function signedLines(difference: readonly DifferenceLine[], depth: number): string[] {
  const sign = { same: '', added: '+ ', removed: '- ' };
  return difference
    .filter(({ changed }) => changed)
    .flatMap((line) => [
      `${'  '.repeat(depth)}${sign[line.state]}${line.text}`,
      ...signedLines(line.children, depth + 1),
    ]);
}

function leadsTo(from: ConfigTree, change: ConfigTree, to: ConfigTree, rules: ConfigRules): string[] {
  return listDifferences(pathsOf(futureOf(from, change, rules)), pathsOf(to)).map(
    (difference) => `after the change, ${difference}`,
  );
}

/** Lines of a section that are taken away and put back, though the section is not one that is entered anew. */
function needless(change: ConfigTree, to: ConfigTree, rules: ConfigRules): string[] {
  const texts = new Set(change.map(({ text }) => text));
  const whole = (text: string): boolean => rules.overwritten.some(({ line }) => line.test(text));
  return change.flatMap(({ text, children }) => [
    ...(texts.has(`${rules.negation} ${text}`) && !whole(text)
      ? [`needlessly removed and added: ${text}`]
      : []),
    ...needless(children, to.find((line) => line.text === text)?.children ?? [], rules),
  ]);
}
