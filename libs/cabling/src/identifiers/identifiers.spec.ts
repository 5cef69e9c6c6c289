import fc from 'fast-check';
import { cablingPolicySchema } from '../check/policy.js';
import { panelRow, Plant, row } from '../plant.fixture.js';
import { LabelSeries } from './label-series.js';
import { identifierPresets } from './presets.js';
import { identifierScheme } from './scheme.js';
import { fillTemplate, readTemplate, templatePattern } from './template.js';

/** Site VAL, building N, floor 1, room A: rack AD02 with panel B at U35; an outlet in room C. */
function plant(): Plant {
  return new Plant()
    .place('VAL', 'site')
    .place('N', 'building', 'VAL')
    .place('1', 'floor', 'N')
    .place('A', 'room', '1')
    .place('C', 'room', '1')
    .rack('AD02', 'A')
    .rack('AD03', 'A')
    .type('panel', 'patch-panel', panelRow(24))
    .type('outlet', 'outlet', [
      ...row(1, { kind: 'front', connector: 'rj45' }),
      ...row(1, { kind: 'rear' }, () => 'R01'),
    ])
    .device('AD02/B', 'panel', 35)
    .device('AD03/B', 'panel', 35)
    .device('C/T1', 'outlet')
    .cable('H C/T1:R01 AD02/B:R04', { role: 'horizontal' })
    .cable('T AD02/B:R05 AD03/B:R05', { role: 'trunk' })
    .cable('J AD02/B:04 AD03/B:04');
}

const named = (
  policy: Record<string, unknown>,
  id: string,
  what: 'horizontal' | 'trunk' | 'cord',
): string | null => {
  const { objects } = plant();
  const scheme = identifierScheme(cablingPolicySchema.parse(policy), objects);
  const template = scheme.templateOf(what);
  return template && fillTemplate(template.pieces, scheme.namesOf('cable', id), 7);
};

describe('identifiers of one cable by each preset: [AD02/B:R04] --H-- [C/T1:R01]', () => {
  it.each([
    ['tia-606-1', 'A-BR04', 'A/A-7'],
    ['tia-606-2', '1A-BR04', '1A/1A-7'],
    ['tia-606-3', 'N-1A-BR04', 'N-1A/N-1A-7'],
    ['tia-606-4', 'VAL-N-1A-BR04', 'VAL-N-1A/VAL-N-1A-7'],
    ['tia-606-grid', '1A.AD02-35:R04/1C.', null],
    ['iso-14763-2', 'A.AD02.B.R04', 'A.AD02/A.AD03-07'],
    ['fr-baie-bandeau-port', 'AD02-B-R04', 'AD02/AD03-07'],
    ['serial', 'L-0007', 'TR-07'],
    ['none', null, null],
  ])('%s: horizontal %s, trunk %s', (identifierPreset, horizontal, trunk) => {
    // Panel ports are named by their number alone; the R of the rear is left out by the padding.
    const wanted = (text: string | null): string | null => text && text.replace('R04', '04');
    if (identifierPreset === 'tia-606-grid') {
      expect(named({ identifierScheme: identifierPreset }, 'T', 'horizontal')).toBe(
        '1A.AD02-35:05/1A.AD03-35:05',
      );
      expect(named({ identifierScheme: identifierPreset }, 'H', 'horizontal')).toBeNull(); // the outlet is in no rack
      return;
    }
    expect(named({ identifierScheme: identifierPreset }, 'H', 'horizontal')).toBe(wanted(horizontal));
    expect(named({ identifierScheme: identifierPreset }, 'T', 'trunk')).toBe(trunk);
  });

  it('the template of the site goes before the preset', () => {
    expect(
      named({ identifierScheme: 'serial', identifierHorizontal: '{room}/{port}' }, 'H', 'horizontal'),
    ).toBe('A/R04');
  });

  it('every preset can be read', () => {
    for (const templates of Object.values(identifierPresets))
      for (const template of Object.values(templates)) expect(readTemplate(template)).not.toBeNull();
  });

  it.each(['{rack', 'rack}', '{nonsense}', '{a.seq}', '{seq:44}', '{seq}-{seq}', '{seq}'.repeat(12)])(
    'refuses %s',
    (template) => {
      expect(readTemplate(template)).toBeNull();
      expect(cablingPolicySchema.safeParse({ identifierCord: template }).success).toBe(false);
    },
  );
});

describe('labels in series', () => {
  const series = (...labels: string[]) => new LabelSeries(labels, { templateOf: () => null });
  const cord = { role: 'cord', media: 'cat6a' } as const;
  const nowhere = () => null;

  it.each([
    ['nothing there', [], 'J-{seq:4}', ['J-0001', 'J-0002']],
    ['after the highest', ['J-0007', 'J-1003'], 'J-{seq:4}', ['J-1004', 'J-1005']],
    ['others do not count', ['JX-9', 'K-5000'], 'J-{seq}', ['J-1', 'J-2']],
    ['no number, taken', ['X'], 'X', ['X.2', 'X.3']],
    ['brackets and dots are no pattern', ['J.1(x)'], 'J.{seq}(x)', ['J.2(x)', 'J.3(x)']],
    ['a name that the plant lacks', [], '{rack}-{seq}', ['J-0001', 'J-0002']],
  ])('%s', (_title, labels, template, expected) => {
    const at = series(...labels);
    expect(expected.map(() => at.labelFor(cord, nowhere, template))).toEqual(expected);
  });

  it('what a template makes, its own pattern takes, and its number comes back', () => {
    const text = fc.string({ minLength: 0, maxLength: 6 }).map((it) => it.replaceAll(/[{}]/g, ''));
    fc.assert(
      fc.property(
        text,
        text,
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 1, max: 5 }),
        (head, tail, number, digits) => {
          const pieces = readTemplate(`${head}{seq:${digits}}${tail}`)!;
          const label = fillTemplate(pieces, nowhere, number)!;
          expect(Number(templatePattern(pieces, nowhere)!.exec(label)?.[1])).toBe(number);
        },
      ),
    );
  });
});
