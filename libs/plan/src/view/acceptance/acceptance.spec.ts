import {
  coveragePolicySchema,
  standardPack,
  testRecordSchema,
  type KeptTest,
  type TestTarget,
} from '#certification';
import { printable, type FlowBlock } from '#drawing';
import { acceptanceDocument } from './document.js';
import { acceptanceInput, type AcceptanceFacts } from './compose.js';

const target = (linkId: string, more: Partial<TestTarget>): TestTarget => ({
  linkId,
  cableId: linkId,
  strand: null,
  names: [linkId],
  plannedLengthM: 30,
  required: true,
  limit: 'Cat6A permanent link',
  changedOn: null,
  family: 'copper',
  media: 'cat6a',
  product: '',
  panelPath: 'SR2/P1',
  place: '',
  ends: ['SR2/P1:01', 'T1:1'],
  fields: {
    label: linkId,
    site: '',
    building: '',
    floor: '',
    room: '',
    rack: 'SR2',
    panel: 'P1',
    port: '01',
    outlet: 'T1',
    strand: '',
  },
  ...more,
});
const fibre = (linkId: string): TestTarget =>
  target(linkId, { family: 'singlemode', media: 'os2', limit: '', panelPath: '', plannedLengthM: 900 });
const kept = (linkId: string, more: object): KeptTest => ({
  id: `${linkId}-${JSON.stringify(more).length}`,
  record: testRecordSchema.parse({
    identifier: linkId,
    result: 'pass',
    testedAt: '2026-11-18T10:00:00',
    ...more,
  }),
  linkId,
  method: 'exact',
  discarded: '',
});
const trace = (direction: 'a-b' | 'b-a', lossDb: number) => ({
  result: 'unknown',
  testedAt: '2026-11-18T14:00:00',
  otdr: {
    wavelengthNm: 1310,
    direction,
    refractiveIndex: 1.468,
    spacingM: 10,
    levelsDb: Array.from({ length: 95 }, (_, i) => -i / 200),
    events: [
      { distanceM: 0, code: '1F' },
      { distanceM: 450, lossDb, code: '0F' },
      { distanceM: 900, code: '1E', reflectanceDb: -40 },
    ],
  },
});

/** Everything that a document says, a line for each row of a table. */
function said(facts: Partial<AcceptanceFacts>): string {
  const all: AcceptanceFacts = {
    plan: { name: 'Nord', project: null },
    language: 'fr',
    targets: [],
    tests: [],
    aliases: {},
    policy: coveragePolicySchema.parse({}),
    reserves: [],
    testers: [],
    pack: standardPack,
    files: [],
    fileOf: new Map(),
    model: 'm',
    ...facts,
  };
  const text = acceptanceDocument(acceptanceInput(all)).blocks.flatMap(linesOf).join('\n');
  // What the bundled font lacks is a box on paper.
  expect(printable(text.replaceAll('\n', ' ')).missing).toEqual([]);
  return text;
}

function linesOf(block: FlowBlock): string[] {
  if (block.type === 'table')
    return [
      block.columns.map(({ title }) => title),
      ...block.rows.map((row) =>
        row.map((cell) => (typeof cell === 'object' ? (cell?.text ?? '') : String(cell))),
      ),
    ].map((row) => row.join(' | '));
  if (block.type === 'facts') return block.rows.map((row) => row.join(': '));
  if (block.type === 'figure') return [`[${block.scene.title}]`];
  return 'text' in block ? [block.text] : [];
}

it('counts the links of each panel by state, in the reader’s words', () => {
  const text = said({
    targets: [target('L-1', {}), target('L-2', {}), target('L-3', { panelPath: 'SR2/P2' })],
    tests: [kept('L-1', { marginDb: 3 }), kept('L-3', { result: 'fail', marginDb: -1 })],
    policy: coveragePolicySchema.parse({ referenceMethod: 'one-cord' }),
  });
  expect(text).toContain('Panneau | Liens à prouver | Non testé | Échec | Succès | Prouvés');
  expect(text).toContain(
    'SR2/P1 | 2 | 1 |  | 1 | 50 %\nSR2/P2 | 1 |  | 1 |  | 0 %\nEnsemble | 3 | 1 | 1 | 1 | 33,3 %',
  );
  expect(text).toContain('3 × Cat 6A · Cat6A lien permanent');
  expect(text).toContain('une jarretière');
});

it('shows a fibre with all its wavelengths, and its traces with the mean of both directions', () => {
  const loss = (nm: number, value: number) => ({
    measurements: [{ parameter: 'LOSS', subject: `${nm} nm`, value }],
  });
  const text = said({
    targets: [fibre('F-1')],
    tests: [
      kept('F-1', loss(1310, 0.42)),
      kept('F-1', loss(1550, 0.3)),
      kept('F-1', trace('a-b', 0.3)),
      kept('F-1', trace('b-a', -0.06)),
    ],
  });
  expect(text).toContain('État: Succès');
  expect(text).toMatch(/1310( nm)? \| 0,42/);
  expect(text).toMatch(/1550( nm)? \| 0,3/);
  expect(text).toContain(
    '[Courbe OTDR A vers B]\n[Courbe OTDR B vers A]\nÉvénements OTDR, 1310 nm | À (m) | A vers B (dB) | B vers A (dB) | Moyenne (dB)',
  );
  expect(text).toContain('2 | 450 | 0,3 | -0,06 | 0,12');
});
