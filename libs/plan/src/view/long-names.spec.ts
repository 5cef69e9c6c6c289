import { flatten, overlapsOf, qualityOf } from '#drawing';
import { layerOf, projectHeadSchema, type Plan } from '../value/plan.js';
import { Draft, panelPorts, planBetween, portRow } from './draft.fixture.js';
import { planDrawings, type PlanDrawing } from './plan-drawings.js';

const LIBRARY = 'Bibliothèque universitaire Marguerite-Duras';

/**
 * Racks whose names fill a column of their own: [core] --F-- [UNIV-SR-1A/TO] ══ RO-n, 12 fibres ══ [UNIV-SR-nB/TO] --F-- [sw]; and
 * outlets in a place with a long name. So many rooms that the one-line diagram takes two sheets.
 */
function university(rooms: number): Plan {
  const d = new Draft();
  d.place('Campus', 'site');
  d.place(LIBRARY, 'building', 'Campus');
  const two = (at: number): string => String(at).padStart(2, '0');
  const fibre = {
    ports: [
      ...portRow(24, { kind: 'front', connector: 'lc', media: 'os2' }),
      ...portRow(4, { kind: 'rear', positions: 6 }, (at) => `R${at}`),
    ],
    maps: Array.from({ length: 24 }, (_, at) => ({
      front: two(at + 1),
      rear: `R${Math.floor(at / 6) + 1}`,
      rearPosition: (at % 6) + 1,
    })),
  };
  const copper = panelPorts(24, 'rj45', 'cat6a');
  const one = panelPorts(1, 'rj45', 'cat6a');
  const t = {
    to: d.type('TO-24', 'fibre-panel', 1, fibre.ports, { maps: fibre.maps }),
    panel: d.type('P-24', 'patch-panel', 1, copper.ports, { maps: copper.maps }),
    sw: d.type('SW', 'switch', 1, portRow(24, { kind: 'interface', connector: 'rj45' })),
    out: d.type('O', 'outlet', 0, one.ports, { maps: one.maps }),
  };
  const e = new Draft(d.objects);
  for (let n = 1; n <= rooms; n += 1) {
    e.place(`LT ${n}`, 'room', 'Campus');
    const rack = `UNIV-SR-${n}B`;
    e.rack(rack, `LT ${n}`, 24);
    e.device(`${n} TO`, t.to, { rackId: rack, positionU: 24 });
    e.device(`${n} P`, t.panel, { rackId: rack, positionU: 23 });
    e.device(`${n} sw`, t.sw, { rackId: rack, positionU: 22 });
    for (const kind of ['TO', 'P', 'sw'])
      e.put('device', { ...e.objects.device.get(`${n}_${kind}`), name: kind === 'sw' ? `sw-${n}` : kind });
    if (n > 1)
      e.cable(`RO-${n}`, `1_TO:R${((n - 2) % 4) + 1}`, `${n}_TO:R1`, {
        role: 'trunk',
        media: 'os2',
        strands: 12,
      });
    e.device(`${n}-01`, t.out, { locationId: LIBRARY });
    e.cable(`L-${n}`, `${n}_P:R01`, `${n}-01:R01`, { role: 'horizontal', media: 'cat6a' });
    e.cable(`F-${n}`, `${n}_TO:01`, `${n}_sw:24`, { role: 'cord', colour: 'JF', lengthM: 1 });
    e.cable(`J-${n}`, `${n}_P:01`, `${n}_sw:01`, { role: 'cord', colour: 'BE', lengthM: 1 });
  }
  return planBetween(d.objects, e.objects, 'Campus');
}

const textsOf = ({ draw }: PlanDrawing): string[] =>
  [...flatten(draw().scene.nodes)].flatMap((node) =>
    node.type === 'text' ? [node.text] : node.type === 'tag' ? node.texts.map(({ text }) => text) : [],
  );

const sheetsOf = (plan: Plan, kind: PlanDrawing['kind']): string[][] =>
  planDrawings(plan, { lang: 'fr' })
    .filter((sheet) => sheet.kind === kind)
    .map(textsOf);

describe('Long names', () => {
  const plan = university(5);

  it.each(['port-faces', 'patching-plan'] as const)(
    'six fibres to [UNIV-SR-2B/TO] are named once over a bracket, with rack and range (%s)',
    (kind) => {
      const texts = sheetsOf(plan, kind).flat();
      expect(texts).toContain('UNIV-SR-2B/TO:01–06');
      expect(texts).toContain('UNIV-SR-1B/TO:07–12');
      expect(texts.filter((text) => /^….*TO:0[2-6]/.test(text))).toEqual([]);
    },
  );

  it('a place says its name in the lines that it takes', () => {
    expect(sheetsOf(plan, 'one-line').flat()).toEqual(
      expect.arrayContaining(['Bibliothèque universitaire', 'Marguerite-Duras']),
    );
  });

  it('what leads to another sheet says its rack: every rack has a TO', () => {
    const sheets = sheetsOf(university(9), 'one-line');
    expect(sheets.length).toBeGreaterThan(1);
    const elsewhere = sheets.flat().filter((text) => text.startsWith('Sur d’autres feuilles'));
    expect(elsewhere.join(' ')).toMatch(/UNIV-SR-\dB\/TO – UNIV-SR-\dB\/TO : RO-\d/);
    expect(elsewhere.join(' ')).not.toMatch(/: TO – TO/);
  });

  it('the title block holds offices and projects as long as they are', () => {
    const head = projectHeadSchema.parse({
      id: 'p',
      code: 'UNIV-2026-EXT-0003',
      name: 'Raccordement des trois bâtiments de l’extension orientale du campus universitaire',
      client: 'Direction du patrimoine immobilier et logistique de l’université',
      drawnBy: 'bureau d’études courants faibles',
      approvedBy: 'directeur des systèmes d’information',
    });
    const project = { ...plan.project!, ...head, steps: plan.project!.steps, changes: plan.project!.changes };
    const sheets = planDrawings({ ...plan, project }, { lang: 'fr', qr: () => ['10', '01'] });
    const inBlock = new Set<string>([head.client, head.name, head.drawnBy, head.approvedBy]);
    for (const { name, draw } of sheets) {
      const { scene, findings } = draw();
      const cut = findings.map(({ params }) => params?.['text']).filter((text) => inBlock.has(String(text)));
      expect([name, cut, overlapsOf(qualityOf(scene))]).toEqual([name, [], 0]);
    }
    // Under the code, the document in two lines: the number of the sheet is never cut.
    const texts = textsOf(sheets[1]!);
    expect(texts).toEqual(
      expect.arrayContaining(['directeur des systèmes', 'd’information', 'UNIV-2026-EXT-0003-', 'S2']),
    );
  });
});

describe('The present, without a project', () => {
  const plan = university(2);
  const layer = layerOf(plan, 'after');
  const present: Plan = { ...plan, project: null, present: layer.ok ? layer.objects : plan.present };

  it('has its port faces too: [P:01] --J-1-- [01 sw-1]', () => {
    const texts = sheetsOf(present, 'port-faces').flat();
    expect(texts).toEqual(expect.arrayContaining(['J-1 BE', 'sw-1:01', 'P:01', 'UNIV-SR-2B/TO:01–06']));
    expect(texts.some((text) => text.includes('neuf'))).toBe(false);
  });

  it('is counted, not compared', () => {
    const [title] = sheetsOf(present, 'title-page');
    expect(title).toContain('Ce que contient le site');
    expect(title).not.toContain('Ajouté');
  });

  it('its racks stand at the head of their sheet', () => {
    const racks = planDrawings(present, { lang: 'fr' }).find(({ kind }) => kind === 'elevations')!;
    const floor = [...flatten(racks.draw().scene.nodes)].filter(
      (node) => node.type === 'text' && node.text.startsWith('3 U occupées'),
    );
    expect(floor.map((node) => node.type === 'text' && node.at.y < 150)).toEqual([true, true]);
  });
});
