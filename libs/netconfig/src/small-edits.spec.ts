import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  commandText,
  futureOf,
  parseConfig,
  remediationFor,
  rollbackFor,
  rulesOf,
  sameLines,
  type ConfigTree,
} from './index.js';
import { remakes, smallEdits, type Edit } from './small-edits.fixture.js';

const test = join(import.meta.dirname, '../../../test');
const running = (platform: string): string =>
  readFileSync(join(test, 'fixtures/netconfig', `${platform}.txt`), 'utf8');

function edited(platform: string, [title, ...replacements]: Edit): string {
  return replacements.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${platform}: nothing to edit for “${title}”: ${from}`);
    return text.replace(from, () => to);
  }, running(platform));
}

/** Each line of a configuration with the sections that it is in. */
const lines = (tree: ConfigTree, above = ''): readonly string[] =>
  tree.flatMap(({ text, children }) => [`${above}${text}`, ...lines(children, `${above}${text} / `)]);

/** A change, one typed line after the other. */
const steps = (change: ConfigTree): readonly ConfigTree[] =>
  change.flatMap(({ text, children }) =>
    children.length === 0
      ? [[{ text, children }]]
      : steps(children).map((step) => [{ text, children: step }]),
  );

describe.each(Object.entries(smallEdits))('small edits on %s', (platform, edits) => {
  const rules = rulesOf(platform);
  const from = parseConfig(running(platform), rules);
  const all = [...edits.map((edit) => [null, edit] as const), ...(remakes[platform] ?? [])];
  const typed = all.map(([thing, edit]) => {
    const to = parseConfig(edited(platform, edit), rules);
    return { thing, title: edit[0], to, change: remediationFor(from, to, rules) };
  });

  it.each(typed)('$title: the circle closes', ({ to, change }) => {
    const there = futureOf(from, change, rules);
    expect(lines(there).toSorted()).toEqual(lines(to).toSorted());
    expect(sameLines(futureOf(there, rollbackFor(from, to, rules), rules), from)).toBe(true);
    expect(remediationFor(there, to, rules)).toEqual([]);
  });

  // A half-typed change is a configuration too: the one that the network runs on until the next line comes.
  it.each(typed)('$title: what stays is there after each line', ({ thing, to, change }) => {
    const wanted = new Set(lines(to));
    const isRemade = (line: string): boolean => thing !== null && line.includes(thing);
    const stays = lines(from).filter((line) => wanted.has(line) && !isRemade(line));
    let now = from;
    for (const step of steps(change)) {
      now = futureOf(now, step, rules);
      const there = new Set(lines(now));
      expect(stays.filter((line) => !there.has(line))).toEqual([]);
    }
  });

  it('is typed as the recording says', () => {
    const text = typed.map(({ title, change }) => `### ${title}\n${commandText(change, rules)}`).join('\n');
    const file = join(test, 'golden/netconfig/small-edits', `${platform}.txt`);
    if (process.env['BRASSAGE_GOLDEN'] === 'write') {
      mkdirSync(join(test, 'golden/netconfig/small-edits'), { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});
