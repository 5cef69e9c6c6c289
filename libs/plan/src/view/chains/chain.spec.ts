import { compare } from '../comparison.js';
import { Draft, panelPorts } from '../draft.fixture.js';
import { planDrawings } from '../plan-drawings.js';
import { chainThrough, type ChainLink } from './chain.js';

/** [sw:1] --J1-- [P:01][R01] --H1-- [A:ntu] ~FT-0012~ [B:ntu] --W2-- [B:wan]: an access line behind a panel. */
function plant(far: Record<string, unknown> = { zPortId: 'B:ntu' }) {
  const d = new Draft();
  d.place('S', 'site');
  d.rack('R', 'S', 42);
  const panel = panelPorts(1, 'rj45', 'cat6a');
  const p = d.type('PP', 'patch-panel', 1, panel.ports, { maps: panel.maps });
  const sw = d.type('SW', 'switch', 1, [{ name: '1', kind: 'interface', connector: 'rj45' }]);
  const ce = d.type('CE', 'router', 1, [
    { name: 'wan', kind: 'interface', connector: 'rj45' },
    { name: 'ntu', kind: 'circuit', connector: 'rj45' },
  ]);
  d.device('sw', sw, { rackId: 'R', positionU: 1 });
  d.device('P', p, { rackId: 'R', positionU: 2 });
  d.device('A', ce, { rackId: 'R', positionU: 3 });
  d.device('B', ce, { rackId: 'R', positionU: 4 });
  d.cable('J1', 'sw:1', 'P:01', { media: 'cat6a' });
  d.cable('H1', 'P:R01', 'A:ntu', { media: 'cat6a', role: 'horizontal' });
  d.cable('W2', 'B:ntu', 'B:wan', { media: 'cat6a' });
  d.put('circuit', {
    id: 'X',
    name: 'FT-0012',
    provider: 'Opérateur',
    service: 'MPLS',
    aPortId: 'A:ntu',
    ...far,
  });
  return { name: 'S', present: d.objects, project: null, waivers: [], policy: {} };
}

const told = (far?: Record<string, unknown>): string[] => {
  const side = compare(plant(far)).after;
  const { stops, links, lead } = chainThrough(side, side.objects.port.get('P:01')!);
  const nameOf = (link: ChainLink): string =>
    link.kind === 'cable' ? link.cable.label : `~${link.circuit.name}~`;
  const names = links.map(nameOf);
  return [
    ...(lead ? ['…', nameOf(lead)] : []),
    ...stops.flatMap(({ id }, index) => [id, names[index] ?? '|']),
  ];
};

const sheet = (far?: Record<string, unknown>): string =>
  planDrawings(plant(far), { lang: 'en' })
    .find(({ kind }) => kind === 'links')!
    .svg();

describe('a path as one line', () => {
  it('the line of a provider joins its two sockets, as a cable does', () => {
    expect(told()).toEqual(['B:wan', 'W2', 'B:ntu', '~FT-0012~', 'A:ntu', 'H1', 'P:01', 'J1', 'sw:1', '|']);
  });

  it('a line out of a provider’s network leads to its first socket', () => {
    expect(told({ zNetwork: 'MPLS Nord' })).toEqual([
      '…',
      '~FT-0012~',
      'A:ntu',
      'H1',
      'P:01',
      'J1',
      'sw:1',
      '|',
    ]);
  });

  it('so does a cable whose other end hangs loose', () => {
    const plan = plant({});
    const h1 = plan.present.cable.get('H1')!;
    (plan.present.cable as Map<string, typeof h1>).set('H1', { ...h1, b: [] });
    const side = compare(plan).after;
    const { stops, links, lead } = chainThrough(side, side.objects.port.get('P:01')!);
    expect(lead).toMatchObject({ cable: { label: 'H1' } });
    expect(stops.map(({ id }) => id)).toEqual(['P:01', 'sw:1']);
    expect(links).toMatchObject([{ cable: { label: 'J1' } }]);
  });

  it('the end-to-end sheet names the line, who sells it and the network behind it', () => {
    expect(sheet()).toContain('FT-0012 – Opérateur');
    expect(sheet({ zNetwork: 'MPLS Nord' })).toContain('MPLS Nord');
  });
});
