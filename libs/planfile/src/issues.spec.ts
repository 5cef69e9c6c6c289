import { renderFinding, type Finding } from '#findings';
import { schemas } from '#plan';
import { z } from 'zod';
import { reportIssue } from './read/issues.js';
import type { Report } from './read/report.js';

/** What a schema has against one field of a kind, as findings. */
function told(schema: z.ZodType, value: unknown): readonly Finding[] {
  const findings: Finding[] = [];
  const report = {
    error: (code: string, place: Finding['where'][number], params: Finding['params']) =>
      findings.push({ code, severity: 'error', where: [place], params }),
  } as unknown as Report;
  const { error } = schema.safeParse(value, { reportInput: true });
  for (const issue of error?.issues ?? []) reportIssue(issue, 'field', { file: 'plan.yaml' }, report);
  return findings;
}

const field = (kind: keyof typeof schemas, name: string): z.ZodType =>
  (schemas[kind] as unknown as { shape: Record<string, z.ZodType> }).shape[name]!;

/** What zod or a schema says in English; no reader of French is to see it. */
const ENGLISH = /Invalid|expected|must match|pattern|like|such as|runs of|address like|unknown token|spaces/;

// [schema] --issue--> [finding] --in French--> no English
describe('what a schema has against a value is said in the reader’s language', () => {
  it.each([
    ['runs of VLAN ids', field('vlanGroup', 'vidRanges'), '20-10', '10-199,400'],
    ['an option of DHCP', field('dhcpScope', 'options'), ['tftp'], '66=10.0.0.5'],
    ['a MAC address', field('port', 'mac'), 'nothing', '00:1b:21:aa:00:01'],
    ['a choice', z.enum(['access', 'trunk']), 'both', 'access / trunk'],
    ['a field that nobody knows', z.strictObject({}), { colour: 1 }, 'colour'],
    ['a rule of our own', z.string().refine(() => false, 'like 7'), 'x', '7'],
  ])('%s', (_, schema, value, says) => {
    const findings = told(schema, value);
    expect(findings).toHaveLength(1);
    for (const finding of findings) {
      const { text, hint } = renderFinding(finding, 'fr');
      expect(`${text} ${hint}`).toContain(says);
      expect(`${text} ${hint}`).not.toMatch(ENGLISH);
    }
  });
});
