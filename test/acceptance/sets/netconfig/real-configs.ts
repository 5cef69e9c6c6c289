import {
  commandText,
  differenceOf,
  futureOf,
  maskSecrets,
  parseConfig,
  remediationFor,
  sameLines,
} from '#netconfig';
import type { Judge } from '../../harness/acceptance-set.js';
import { filesOf, rulesFor, textOf, type NetconfigCase } from './case.js';

/**
 * A real configuration has no expected result; what must hold of every one does: it is read and printed without loss,
 * does not differ from itself, is reached from nothing by its own remediation as predicted, and masking is final.
 */
export const realConfig: Judge<NetconfigCase> = async (one, { folder, emit }) => {
  const rules = rulesFor(one);
  const [input = ''] = filesOf(one.input);
  const text = await textOf(folder, input);
  const tree = parseConfig(text, rules);
  const printed = commandText(tree, rules);
  emit(printed);
  const masked = maskSecrets(text, rules);
  const held: readonly [string, boolean][] = [
    ['printed and read again, it is the same', sameLines(parseConfig(printed, rules), tree)],
    ['it does not differ from itself', !differenceOf(tree, tree, rules).some((line) => line.changed)],
    ['it needs nothing to become itself', remediationFor(tree, tree, rules).length === 0],
    [
      'its remediation from nothing leads to it',
      sameLines(futureOf([], remediationFor([], tree, rules), rules), tree),
    ],
    ['masking twice changes nothing', maskSecrets(masked, rules) === masked],
  ];
  return held.filter(([, holds]) => !holds).map(([invariant]) => `not so: ${invariant}`);
};
