import { cableSchema } from '#cabling';
import { readFileSync } from 'node:fs';
import type { Plan } from '#plan';
import { Names } from '../names.js';
import { readPlan } from '../read/read-plan.js';
import { insertCables } from './insert-cables.js';

const read = (text: string): Plan => {
  let count = 0;
  const { plan, findings } = readPlan(text, { file: 'plan.yaml', newId: () => `n${(count += 1)}` });
  if (!plan) throw new Error(JSON.stringify(findings));
  return plan;
};
const portId = (plan: Plan, name: string): string =>
  [...plan.present.port.values()].find((port) => port.name === name)!.id;
const cord = (plan: Plan, label: string, a: string, b: string) =>
  cableSchema.parse({
    id: label.trim().replaceAll(/\W/g, '-'),
    label,
    media: 'cat6a',
    lengthM: 0.5,
    a: [{ portId: portId(plan, a) }],
    b: [{ portId: portId(plan, b) }],
  });

const SMALL = `# Two switches, by hand.
brassage: 1
name: Small
present:
  locations:
    - { name: Hall, kind: room, devices: [{ name: sw, type: SW }] } # the only one
  deviceTypes:
    - { manufacturer: G, model: SW, ports: [{ name: 'e[1-9]', kind: interface }, { name: 'x[1-2]', kind: interface }] }
  cables:
    - { label: J-1, a: 'sw:e1', b: 'sw:e2' } # first
    # the last one
    - label: J-2
      a: sw:e3
      b: sw:e4

  # addresses come later
  vlans: []
`;

describe('cables written into the text of a plan', () => {
  it('stand behind the others, and not a letter of the rest changes', () => {
    const plan = read(SMALL);
    const text = insertCables(SMALL, [cord(plan, 'J-3', 'e5', 'e6')], new Names(plan.present), null)!;
    expect(text.replace(/^.*J-3.*\n/m, '')).toBe(SMALL);
    expect(text.split('\n')[14]).toBe(
      '    - { label: J-3, a: Hall/sw:e5, b: Hall/sw:e6, media: cat6a, lengthM: 0.5 }',
    );
    expect([...read(text).present.cable.values()].map(({ label }) => label)).toEqual(['J-1', 'J-2', 'J-3']);
  });

  it.each(['0012', '1E05', 'yes', '#9', 'a: b', "d'or", '[1-3]', 'é « ü »', '- x', '{x}', '~', '"q"'])(
    'a label such as %s comes back to the letter',
    (label) => {
      const plan = read(SMALL);
      const text = insertCables(SMALL, [cord(plan, label, 'e5', 'e6')], new Names(plan.present), null)!;
      expect([...read(text).present.cable.values()].map((it) => it.label)).toContain(label);
    },
  );

  it('a block without cables gets a list', () => {
    const without = SMALL.replace(/ {2}cables:[^]*?(?=\n\n)/, '').replace('\n\n\n', '\n');
    const plan = read(without);
    const text = insertCables(without, [cord(plan, 'J-3', 'e5', 'e6')], new Names(plan.present), null)!;
    expect([...read(text).present.cable.values()].map((it) => it.label)).toEqual(['J-3']);
    expect(text).toContain('# addresses come later');
  });

  it('a step of the example: all its comments stay', () => {
    const text = readFileSync('examples/atelier-nord/plan.yaml', 'utf8');
    const plan = read(text);
    const [a, b] = [portId(plan, 'GigabitEthernet1/0/1'), portId(plan, 'GigabitEthernet1/0/2')];
    const cable = cableSchema.parse({ id: 'new', label: 'J-9999', a: [{ portId: a }], b: [{ portId: b }] });
    for (const step of [2]) {
      const made = insertCables(text, [cable], new Names(plan.present), step)!;
      expect(made.replace(/^.*J-9999.*\n/m, '')).toBe(text);
      const { project } = read(made);
      expect(
        project!.changes
          .filter(({ change }) => change.kind === 'cable' && change.after?.label === 'J-9999')
          .map((it) => it.step),
      ).toEqual([step]);
    }
  });

  it.each([
    [
      'flow lists',
      SMALL.replace(/ {2}cables:[^]*?(?=\n\n)/, '  cables: [{ label: J-1, a: "sw:e1", b: "sw:e2" }]'),
      null,
    ],
    ['no such step', SMALL, 3],
    ['no YAML', '- what', null],
  ])('%s: the whole plan must be written anew', (_title, text, step) => {
    const plan = read(SMALL);
    expect(insertCables(text, [cord(plan, 'J-3', 'e5', 'e6')], new Names(plan.present), step)).toBeNull();
  });
});
