import { readFileSync } from 'node:fs';
import { renderFinding } from '#findings';
import { layerOf, type Plan } from '#plan';
import { planToSheets, readPlan, sheetsToPlan, writePlan } from './index.js';

function read(text: string, file = 'plan.yaml'): Plan {
  let next = 0;
  const { plan, findings } = readPlan(text, { file, newId: () => `n${(next += 1)}` });
  expect(findings.map((finding) => Object.values(renderFinding(finding, 'en')).join(' · '))).toEqual([]);
  return plan!;
}

const example = (name: string): string => readFileSync(`examples/${name}/plan.yaml`, 'utf8');

describe.each(['atelier-nord', 'lab'])('examples/%s', (name) => {
  const plan = read(example(name));

  it('is a plan whose extension fits its present', () => {
    expect(plan.project).not.toBeNull();
    expect(layerOf(plan, 'after').ok).toBe(true);
  });

  it('YAML → plan → YAML with ids → plan is the same plan', () => {
    expect(read(writePlan(plan, { ids: true }))).toEqual(plan);
  });

  it('YAML → plan → sheets → plan → YAML loses nothing', () => {
    let next = 0;
    const { plan: back, findings } = sheetsToPlan(planToSheets(plan), {
      file: 'plan.xlsx',
      newId: () => `s${(next += 1)}`,
    });
    expect(findings.map((finding) => Object.values(renderFinding(finding, 'en')).join(' · '))).toEqual([]);
    expect(writePlan(back!)).toBe(writePlan(plan));
  });

  it('plan → sheets with ids → plan is the same plan', () => {
    const { plan: back } = sheetsToPlan(planToSheets(plan, { ids: true }), {
      file: 'plan.xlsx',
      newId: () => 'new',
    });
    expect(back).toEqual(plan);
  });

  it('the canonical text is a fixed point, whatever the ids', () => {
    const text = writePlan(plan);
    expect(writePlan(read(text))).toBe(text);
  });
});
