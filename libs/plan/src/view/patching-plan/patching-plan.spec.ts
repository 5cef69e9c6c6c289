import { flatten, overlapsOf, qualityOf, type Scene } from '#drawing';
import fc from 'fast-check';
import { expectGoldenDrawing } from '../../../../../test/support/golden-drawing.js';
import type { Plan } from '../../value/plan.js';
import { Draft, panelPorts, planBetween, portRow } from '../draft.fixture.js';
import { planDrawings } from '../plan-drawings.js';

type Patch = readonly (readonly [panel: number, port: number])[];

const two = (n: number): string => String(n).padStart(2, '0');

/** Rack R: panel P1 over switch sw; cords by panel port and switch port; the first ones were there before. */
function rack(cords: Patch, before: Patch = [], also: (after: Draft) => void = () => undefined): Plan {
  const draft = new Draft();
  draft.place('Site', 'site');
  draft.rack('R', 'Site', 42);
  const copper = panelPorts(24, 'rj45', 'cat6a');
  const panel = draft.type('Panel', 'patch-panel', 1, copper.ports, { maps: copper.maps });
  const access = draft.type('Switch', 'switch', 1, portRow(48, { kind: 'interface', connector: 'rj45' }));
  draft.device('P1', panel, { rackId: 'R', positionU: 42 });
  draft.device('P2', panel, { rackId: 'R', positionU: 41 });
  draft.device('sw', access, { rackId: 'R', positionU: 5 });
  const after = new Draft(draft.objects);
  const plug = (into: Draft, [at, port]: Patch[number]): string =>
    into.cable(`J-${two(at)}`, `P1:${two(at)}`, `sw:${two(port)}`, {
      colour: at % 2 ? 'BE' : 'JN',
      lengthM: 1,
      role: 'cord',
    });
  for (const cord of before) {
    plug(draft, cord);
    plug(after, cord);
  }
  for (const cord of cords) plug(after, cord);
  also(after);
  return planBetween(draft.objects, after.objects, 'Patching');
}

function scenes(plan: Plan): Scene[] {
  return planDrawings(plan, { lang: 'en' })
    .filter(({ kind }) => kind === 'patching-plan')
    .map(({ draw }) => draw().scene);
}

/** Cords drawn in full, and those that end in flags. */
function drawnIn(all: readonly Scene[]): { full: string[]; flags: string[] } {
  const wires = all
    .flatMap(({ nodes }) => [...flatten(nodes)])
    .flatMap((node) => (node.type === 'wire' && !node.sample ? node : []));
  const labels = (flag: boolean): string[] =>
    wires.filter(({ name }) => name.startsWith('flag ') === flag).flatMap(({ cables = [] }) => cables);
  return { full: labels(false).sort(), flags: [...new Set(labels(true))].sort() };
}

describe('Patching plan', () => {
  // prettier-ignore
  it.each<[string, Patch, string[], string[]]>([
    ['[P1:01] --J-01-- [sw:01]', [[1, 1]], ['J-01'], []],
    ['[P1:01..04] ---- [sw:01..04]', [[1, 1], [2, 2], [3, 3], [4, 4]], ['J-01', 'J-02', 'J-03', 'J-04'], []],
    ['[P1:01] -- [sw:09], [P1:02, 03] -- [sw:01, 02]: two drawn, the one that crosses flagged', [[1, 9], [2, 1], [3, 2]], ['J-02', 'J-03'], ['J-01']],
  ])('%s', (_, cords, full, flags) => {
    expect(drawnIn(scenes(rack(cords)))).toEqual({ full, flags });
  });

  it('a cord that was drawn stays drawn when one is added that crosses it', () => {
    const added = scenes(rack([[1, 20]], [[2, 10]]));
    expect(drawnIn(added)).toEqual({ full: ['J-02'], flags: ['J-01'] });
  });

  it('[P1:01] -- past [P2] -- [sw:01] ends in flags at both ends, where [P2:01] -- [sw:02] is patched too', () => {
    const past = rack([[1, 1]], [], (after) => after.cable('K-01', 'P2:01', 'sw:02', { role: 'cord' }));
    expect(drawnIn(scenes(past))).toEqual({ full: ['K-01'], flags: ['J-01'] });
  });

  it('any patching: each cord is drawn or flagged at both ends, nothing crosses or touches', () => {
    const ports = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
    const patching = fc
      .tuple(fc.shuffledSubarray(ports(24)), fc.shuffledSubarray(ports(48), { minLength: 24 }))
      .map(([panel, sw]) => panel.map((at, index) => [at, sw[index]!] as const));
    fc.assert(
      fc.property(patching, (cords) => {
        const all = scenes(rack(cords));
        const { full, flags } = drawnIn(all);
        expect([...full, ...flags].sort()).toEqual(cords.map(([at]) => `J-${two(at)}`).sort());
        for (const scene of all) {
          const quality = qualityOf(scene);
          expect([overlapsOf(quality), quality.crossings, quality.faults]).toEqual([0, 0, []]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is not drawn for racks whose cords stay as they are', () => {
    expect(scenes(rack([], [[1, 1]], (after) => after.place('Hall', 'room', 'Site')))).toHaveLength(0);
    expect(scenes({ ...rack([], [[1, 1]]), project: null })).toHaveLength(1);
  });

  it('a far port whose device has a long name is told by its unit, on the tag and in the list', () => {
    const name = 'A panel that somebody named with eighty characters, which no tag on a cord can hold .';
    const long = rack([[1, 1]], [], (after) =>
      after.put('device', { ...after.objects.device.get('P1'), name }),
    );
    const texts = scenes(long).flatMap(({ nodes }) =>
      [...flatten(nodes)].flatMap((node) => (node.type === 'text' ? node.text : [])),
    );
    expect(texts).toEqual(expect.arrayContaining(['U42:01', 'R U42:01']));
    expect(texts.join(' ')).toContain('A panel that somebody');
  });

  it('golden: a full panel, in order and out of order', () => {
    const inOrder = Array.from({ length: 16 }, (_, at) => [at + 1, at + 1] as const);
    const plan = rack([...inOrder, [17, 40], [18, 30], [19, 31], [24, 20]]);
    const sheet = planDrawings(plan, { lang: 'en' }).find(({ kind }) => kind === 'patching-plan')!;
    expectGoldenDrawing('drawing/patching-plan.svg', sheet.svg({ fonts: 'none' }));
  });
});
