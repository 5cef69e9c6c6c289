import { apply, type ChangeSet } from '#changes';
import { renderFinding } from '#findings';
import type { IpPlanKinds } from '../model/kinds.js';
import { checkIpPlan } from './check.js';
import { factCases } from './fact-cases.fixture.js';
import { ipObjects, told, world } from './ipplan.fixture.js';
import { planCases, type Draft, type World } from './plan-cases.fixture.js';
import { segmentationCases } from './segmentation-cases.fixture.js';
import { ipPlanRules } from './rule-table.js';

const cases = [...planCases, ...segmentationCases, ...factCases];

/** Rows of one length: with fewer arguments than parameters, the runner would pass a callback and wait for it. */
const rows = cases.map(
  ([title, draft, expected, context = {}]): [string, Draft, readonly string[], World] => [
    title,
    draft,
    expected,
    context,
  ],
);

describe('rules of the addressing plan', () => {
  it.each(rows)('%s', (_title, draft, expected, context) => {
    expect(told(ipObjects(draft), world(context))).toEqual(expected);
  });

  it('each rule of the table has a case here or among the cases of continuity', () => {
    const proved = new Set(cases.flatMap(([, , expected]) => expected.map((line) => line.split(' ')[0])));
    const unproved = Object.keys(ipPlanRules).filter((code) => !proved.has(code));
    expect(unproved).toEqual(['IPPLAN_VLAN_INTERRUPTED', 'IPPLAN_VLAN_RENUMBERED']);
  });

  it.each(rows)('%s: every finding reads complete in both languages', (_title, draft, _expected, context) => {
    for (const found of checkIpPlan(ipObjects(draft), world(context))) {
      for (const language of ['en', 'fr'] as const) {
        const { text, hint } = renderFinding(found, language);
        expect(text + hint).not.toMatch(/[{}]/);
      }
    }
  });

  it.each(rows)('%s: a fix heals its finding', (_title, draft, _expected, context) => {
    const objects = ipObjects(draft);
    for (const { code, where, fixes = [] } of checkIpPlan(objects, world(context))) {
      for (const fix of fixes) {
        const healed = apply(objects, fix.changes as ChangeSet<IpPlanKinds>);
        if (!healed.ok) throw new Error(`the fix of ${code} does not apply`);
        const left = checkIpPlan(healed.objects, world(context)).map((it) => [it.code, it.where[0]]);
        expect(left).not.toContainEqual([code, where[0]]);
      }
    }
  });
});
