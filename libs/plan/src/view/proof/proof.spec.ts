import { coverageStates, type CoverageState } from '#certification';
import { overlapsOf, qualityOf } from '#drawing';
import { compare } from '../comparison.js';
import { planDrawings } from '../plan-drawings.js';
import { plant } from '../plant.fixture.js';
import { groupOf, proofsAt, proofsOf, worstOf } from './proof.js';
import { proofStatus } from './status.js';

describe('What is proven, on drawings', () => {
  it.each<[CoverageState[], CoverageState | null]>([
    [[], null],
    [['pass', 'not-required'], 'pass'],
    [['pass', 'pass-marginal'], 'pass-marginal'],
    [['stale', 'pass-marginal'], 'stale'],
    [['missing', 'stale'], 'missing'],
    [['missing', 'fail', 'pass'], 'fail'],
  ])('the worst of %j is %s', (states, worst) => {
    expect(worstOf(states)).toBe(worst);
  });

  it('a trunk is as good as its worst strand', () => {
    const rows = [
      { linkId: 'TR:1', state: 'pass' },
      { linkId: 'TR:2', state: 'missing' },
      { linkId: 'L', state: 'pass' },
    ] as const;
    expect([...proofsOf(rows)]).toEqual([
      ['TR', 'missing'],
      ['L', 'pass'],
    ]);
  });

  const cables = [...compare(plant()).after.objects.cable.values()].filter(({ role }) => role !== 'cord');
  const coverage = cables.map(({ id }, n) => ({
    linkId: id,
    state: coverageStates[n % coverageStates.length]!,
  }));
  const sheets = planDrawings(plant(), { lang: 'fr', coverage });

  it('a socket says what its permanent link says, through the back of its panel', () => {
    const side = compare(plant()).after;
    const panel =
      [...side.objects.device.values()].find(({ name }) => name === 'SR2.P1') ??
      [...side.objects.device.values()][0]!;
    const states = proofsAt(side, proofsOf(coverage), panel.id);
    expect(states.length).toBeGreaterThan(0);
    expect(new Set(states.map(groupOf)).size).toBeGreaterThan(2);
  });

  it('pages are told what faces and elevations show: by port through cord and panel, by device', () => {
    const side = compare(plant()).after;
    const { ports, devices } = proofStatus(plant(), coverage);
    const proofs = proofsOf(coverage);
    expect(devices.size).toBeGreaterThan(0);
    for (const [id, states] of devices) expect(states).toEqual(proofsAt(side, proofs, id));
    // [switch port] --cord-- [front][rear] --link--: the switch port shows what its panel shows.
    const patched = [...side.objects.cable.values()].flatMap(({ role, a, b }) => {
      const [near, far] = [a, b].map((ends) => side.objects.port.get(ends[0]?.portId ?? ''));
      return role === 'cord' && near && far && ports.has(far.id) ? [[near, far] as const] : [];
    });
    expect(patched.length).toBeGreaterThan(0);
    for (const [near, far] of patched)
      if (near.kind !== 'front' && far.kind === 'front') expect(ports.get(near.id)).toBe(ports.get(far.id));
    expect(proofStatus(plant(), []).ports.size).toBe(0);
  });

  it('sheets are as sound as the others, and say in words what they say in colour', () => {
    for (const { name, draw } of sheets)
      expect([name, overlapsOf(qualityOf(draw().scene)), qualityOf(draw().scene).faults]).toEqual([
        name,
        0,
        [],
      ]);
    const faces = sheets
      .filter(({ kind }) => kind === 'port-faces')
      .map(({ svg }) => svg({ fonts: 'none' }))
      .join('');
    for (const word of ['SUCCÈS', 'ÉCHEC', 'à tester', 'périmé']) expect(faces).toContain(word);
    // The list of changes gives way to what is left to prove; all other sheets are the same.
    const bare = (list: readonly { name: string }[]): string[] =>
      list.map(({ name }) => name.replace(/^S\d+-/, '')).filter((name) => !name.endsWith('-changes'));
    expect(bare(sheets)).toEqual(bare(planDrawings(plant(), { lang: 'fr' })));
    const elevations = sheets
      .filter(({ kind }) => kind === 'elevations')
      .map(({ svg }) => svg({ fonts: 'none' }))
      .join('');
    for (const word of ['Reste à prouver', 'ÉCHEC : ', 'Élévations · certification'])
      expect(elevations).toContain(word);
    expect(elevations).not.toContain('avant / après');
  });
});
