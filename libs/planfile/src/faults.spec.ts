import { readFileSync } from 'node:fs';
import { renderFinding, type Language } from '#findings';
import { expectGolden } from '../../../test/support/golden.js';
import { readPlan } from './index.js';

let next = 0;
const newId = (): string => `n${(next += 1)}`;

function told(text: string, language: Language = 'en'): string[] {
  const { plan, findings } = readPlan(text, { file: 'plan.yaml', newId });
  expect(plan === null).toBe(findings.length > 0);
  return findings.map((finding) => {
    const { place, text: said, hint, code } = renderFinding(finding, language);
    return `${place}\n  ${code}: ${said}\n  → ${hint}`;
  });
}

const codes = (text: string): string[] =>
  readPlan(text, { file: 'plan.yaml', newId }).findings.map(({ code }) => code);

describe('a file with one of everything that people get wrong', () => {
  const broken = readFileSync('test/fixtures/planfile/broken.yaml', 'utf8');

  it.each<Language>(['en', 'fr'])('is explained in %s, all faults at once', (language) => {
    expectGolden(`planfile/broken.${language}.txt`, `${told(broken, language).join('\n')}\n`);
  });
});

describe('what is no plan at all', () => {
  it.each([
    ['', ['PLANFILE_EMPTY']],
    ['# nothing', ['PLANFILE_EMPTY']],
    ['- a\n- b', ['PLANFILE_MAP']],
    ['brassage: 1\nname: [unclosed', ['PLANFILE_YAML']],
    ['\tbrassage: 1', ['PLANFILE_YAML']],
    ['name: x', ['PLANFILE_VERSION_MISSING']],
    ['brassage: 7\nname: x', ['PLANFILE_VERSION']],
    ['brassage: 1', ['PLANFILE_MISSING']],
    ['brassage: 1\nname: a\nname: b', ['PLANFILE_KEY_TWICE']],
    ['brassage: 1\nname: !!js/function x', ['PLANFILE_ALIAS', 'PLANFILE_MISSING']],
    ['brassage: 1\nname: &a x\nclient: *a', ['PLANFILE_MISSING', 'PLANFILE_ALIAS', 'PLANFILE_ALIAS']],
    [
      `brassage: 1\nname: x\npresent: ${'['.repeat(40)}${']'.repeat(40)}`,
      ['PLANFILE_TOO_DEEP', 'PLANFILE_MAP'],
    ],
  ])('%j is told', (text, expected) => {
    expect(codes(text).toSorted()).toEqual(expected.toSorted());
  });

  it('an alias bomb costs nothing', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}]`,
    );
    const before = process.cpuUsage();
    expect(codes(`l0: &l0 x\n${levels.join('\n')}`)).toContain('PLANFILE_ALIAS');
    // Of the processor, in microseconds: the clock would count what else the machine does.
    const { user, system } = process.cpuUsage(before);
    expect(user + system).toBeLessThan(1_000_000);
  });
});

describe('identifiers stay what is written', () => {
  it.each(['0012', '1E05', 'yes', '010', '0x1F', '1.10', '12:30', 'null-1', 'on', 'TRUE', '2026-03-16'])(
    'a cable called %s',
    (label) => {
      const { plan } = readPlan(`{brassage: 1, name: x, present: {cables: [{label: ${label}}]}}`, {
        file: 'p',
        newId,
      });
      expect([...plan!.present.cable.values()].map((cable) => cable.label)).toEqual([label]);
    },
  );
});

describe('references', () => {
  const plant = (cable: string): string => `
brassage: 1
name: x
present:
  deviceTypes: [{ manufacturer: M, model: P, ports: [{ name: '1', kind: front }] }]
  locations:
    - name: A
      kind: site
      racks: [{ name: R, heightU: 4, devices: [{ name: P1, type: P }] }]
      devices: [{ name: P1, type: P }]
    - name: B
      kind: site
      racks: [{ name: R, heightU: 4, devices: [{ name: P1, type: P }, { name: 'odd/na:me', type: P }] }]
  cables: [{ label: J, a: '${cable}' }]`;

  it.each([
    ['B/R/P1:1', []],
    ['R/odd/na:me:1', []],
    ['odd/na:me:1', []],
    ['A/P1:1', []],
    ['R/P1:1', ['PLANFILE_AMBIGUOUS']],
    ['P1:1', ['PLANFILE_AMBIGUOUS']],
    ['/P1:1', ['PLANFILE_UNKNOWN_NEAR']],
    ['P9:1', ['PLANFILE_UNKNOWN_NEAR']],
  ])('%s', (reference, expected) => {
    expect(codes(plant(reference))).toEqual(expected);
  });

  it('an ambiguous one lists whole paths', () => {
    const [finding] = readPlan(plant('R/P1:1'), { file: 'p', newId }).findings;
    expect(finding!.params['candidates']).toEqual(['A/R/P1:1', 'B/R/P1:1']);
  });
});
