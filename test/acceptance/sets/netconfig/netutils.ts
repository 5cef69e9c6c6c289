import { idsOf } from '#devices';
import {
  complianceOf,
  linesMissingIn,
  maskSecrets,
  parseConfig,
  readTree,
  type ConfigTree,
} from '#netconfig';
import { z } from 'zod';
import type { Judge } from '../../harness/acceptance-set.js';
import { readJson } from '../../harness/read-json.js';
import { filesOf, rulesFor, textOf, type NetconfigCase } from './case.js';
import { listDifferences, pathsOf, plain } from './trees.js';

type NetconfigJudge = Judge<NetconfigCase>;

/** Lines of the intended configuration that the base does not have. */
export const diff: NetconfigJudge = async (one, { folder, emit }) => {
  const rules = rulesFor(one);
  const [base = '', intended = ''] = filesOf(one.input);
  const [expected = ''] = filesOf(one.expected);
  const read = async (file: string): Promise<ConfigTree> => readTree(await textOf(folder, file), rules);
  const ours = linesMissingIn(await read(base), await read(intended));
  emit(ours);
  return listDifferences(pathsOf(ours), pathsOf(await read(expected)));
};

const treeSchema = z.array(z.object({ line: z.string().nullable(), parents: z.array(z.string()) }));

/** What only ends a section or the text; the peer takes it for a line in some sections and not in others. */
const END = /^(?:\}|end(?:-set|-policy)?|return|exit|exit-address-family|peer-public-key end)?$/;

/** Every line with the lines of the sections that it is in. The peer has rows without a line where comments ended. */
export const configTree: NetconfigJudge = async (one, { folder, emit }) => {
  const [input = ''] = filesOf(one.input);
  const [expected = ''] = filesOf(one.expected);
  const rules = rulesFor(one);
  const tree = readTree(await textOf(folder, input), rules);
  emit(tree);
  const rows = await readJson(folder, expected, treeSchema);
  const theirs = rows.flatMap(({ line, parents }) => {
    const path = parents.map(plain);
    const [first = '', ...rest] = block(line ?? '');
    if (END.test(first) && rest.length === 0) return [];
    // Text of several lines stands below the line that opens it, for some platforms; for others it is one line.
    const isText = rules.blocks.some(({ start }) => start.test(path.at(-1) ?? ''));
    if (isText || rest.length === 0) return [[...path, [first, ...rest].join('\n')].join(' › ')];
    return [[...path, first].join(' › '), [...path, first, rest.join('\n')].join(' › ')];
  });
  return listDifferences(pathsOf(tree), rules.syntax === 'set' ? theirs.flatMap(oneByOne) : theirs);
};

/** `set x [ a b]` says the same as `set x a` and `set x b`, which is how we read it. */
function oneByOne(statement: string): string[] {
  const [, words = '', list] = /^(set .*)\[ ([^\]]+)\]$/.exec(statement) ?? [];
  return list === undefined
    ? [statement]
    : list
        .trim()
        .split(' ')
        .map((item) => `${words}${item}`);
}

/** A block of text line by line, empty lines left out on both sides. */
function block(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(plain);
}

const featuresSchema = z.array(
  z.object({ name: z.string(), ordered: z.boolean(), section: z.array(z.string()) }),
);
const complianceSchema = z.record(
  z.string(),
  z.object({
    compliant: z.boolean(),
    ordered_compliant: z.boolean(),
    unordered_compliant: z.boolean(),
    missing: z.string(),
    extra: z.string(),
    actual: z.string(),
    intended: z.string(),
  }),
);

export const compliance: NetconfigJudge = async (one, { folder, emit }) => {
  const rules = rulesFor(one);
  const [runningFile = '', intendedFile = '', featuresFile = ''] = filesOf(one.input);
  const [expectedFile = ''] = filesOf(one.expected);
  const read = async (file: string): Promise<ConfigTree> => readTree(await textOf(folder, file), rules);
  const [running, intended] = [await read(runningFile), await read(intendedFile)];
  const features = await readJson(folder, featuresFile, featuresSchema);
  const expected = await readJson(folder, expectedFile, complianceSchema);
  const ours = features.map(({ name, ordered, section }) =>
    complianceOf(running, intended, {
      name,
      ordered,
      sections: section.flatMap((start) => [start, `echo "${start}`]),
    }),
  );
  emit(ours);
  return ours.flatMap((result) => {
    const theirs = expected[result.feature];
    if (!theirs) return [`${result.feature}: not expected`];
    const paths = (text: string): string[] => pathsOf(readTree(text, rules));
    const verdicts = [
      ['compliant', result.compliant, theirs.compliant],
      ['same order', result.sameOrder, theirs.ordered_compliant],
      ['same lines', result.sameLines, theirs.unordered_compliant],
    ] as const;
    return [
      ...verdicts.filter(([, is, was]) => is !== was).map(([what, is]) => `${what}: ${is}`),
      ...listDifferences(pathsOf(result.running), paths(theirs.actual)),
      ...listDifferences(pathsOf(result.intended), paths(theirs.intended)),
      ...listDifferences(pathsOf(result.missing), paths(theirs.missing)),
      ...listDifferences(pathsOf(result.extra), paths(theirs.extra)),
    ].map((difference) => `${result.feature}: ${difference}`);
  });
};

/** Our mask has another word than the peer's: what counts is that the same places are masked and nothing else is. */
export const sanitize: NetconfigJudge = async (one, { folder, emit }) => {
  const [input = ''] = filesOf(one.input);
  const [expected = ''] = filesOf(one.expected);
  const ours = maskSecrets(await textOf(folder, input), rulesFor(one));
  emit(ours);
  const masked = (text: string): string[] =>
    text
      .replaceAll(/<(?:masked|REMOVED|removed)>/g, '<>')
      // A value in quotes is one value: the peer writes its line breaks as blanks.
      .replaceAll(/"[^"]*"/g, (value) => value.replaceAll(/\s*\n/g, ' '))
      .split('\n');
  return listDifferences(masked(ours), masked(await textOf(folder, expected)));
};

/** A list of VLANs in several lines. */
export const vlanList: NetconfigJudge = async (one, { folder, emit }) => {
  const [input = ''] = filesOf(one.input);
  const [expected = ''] = filesOf(one.expected);
  const lines = parseConfig(
    `interface X\n${(await textOf(folder, input)).replaceAll(/^/gm, ' ')}`,
    rulesFor({ ...one, platform: 'cisco_ios' }),
  );
  const list = lines[0]?.children[0]?.text ?? '';
  emit(list);
  const ours = idsOf(list.replace(/^.* /, '')).map(String);
  return listDifferences(ours, (await readJson(folder, expected, z.array(z.number()))).map(String));
};
