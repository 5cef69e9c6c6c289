import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderFinding } from '#findings';
import { ipPlanRules, type IpPlanCode } from '#ipplan';
import { faults } from './faults.fixture.js';

// docs/ip-rules.md: every rule with its codes, where it is implemented, and that a fault of it is planted. Written by
// BRASSAGE_GOLDEN=write, then formatted.

const DOC = 'docs/ip-rules.md';
const SOURCES = 'libs/ipplan/src/check';

const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/\.(spec|fixture)\.ts$/.test(name) && name !== 'rule-table.ts')
  .map((name) => ({ name, text: readFileSync(join(SOURCES, name), 'utf8') }))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));

const numberOf = (rule: string): number => Number(rule.slice(1));

/** One row for each code: rule, code, severity, what it is called, the file that tells it, whether one is planted. */
const rows = (Object.entries(ipPlanRules) as [IpPlanCode, (typeof ipPlanRules)[IpPlanCode]][])
  .map(([code, { rule, severity }]) => {
    const { title } = renderFinding({ code, severity, where: [], params: {} }, 'en');
    const files = sources.filter(({ text }) => text.includes(`'${code}'`)).map(({ name }) => `\`${name}\``);
    return [rule, `\`${code}\``, severity, title, files.join(' '), code in faults ? 'yes' : 'no'];
  })
  .toSorted(([a = '', x = ''], [b = '', y = '']) => numberOf(a) - numberOf(b) || (x < y ? -1 : 1));

const HEAD = ['rule', 'code', 'severity', 'what is told', 'told by', 'planted'];
const INTRO = `# The rules of the addressing plan

Every rule V1–V57 with its codes. _Told by_ is below \`${SOURCES}\`; a code that is _planted_ has a fault in
\`libs/plan/src/check/planted/faults.fixture.ts\`, which \`npm run test:planted\` puts into 50 generated plants: it is told at its
place, and nothing besides but what it implies. What is judged and what is not: [ip-plan.md](ip-plan.md).
`;

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

it(`${DOC} says what the table of rules says`, () => {
  if (process.env['BRASSAGE_GOLDEN'] === 'write')
    writeFileSync(DOC, [INTRO, line(HEAD), line(HEAD.map(() => '---')), ...rows.map(line), ''].join('\n'));
  const told = readFileSync(DOC, 'utf8')
    .split('\n')
    .filter((text) => /^\| V\d/.test(text))
    .map((text) =>
      text
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(told).toEqual(rows);
});

it('no rule from V1 to V57 is without a code, no code without a file and a planted fault', () => {
  const rules = new Set(rows.map(([rule]) => rule));
  expect(Array.from({ length: 57 }, (_, n) => `V${n + 1}`).filter((rule) => !rules.has(rule))).toEqual([]);
  expect(rows.filter(([, , , , files, planted]) => files === '' || planted === 'no')).toEqual([]);
});
