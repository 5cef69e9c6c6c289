import { execFileSync } from 'node:child_process';
import { everything, hostileNames } from '../scenes.fixture.js';
import { drawioOf } from './drawio.js';

interface Cell {
  readonly edge: boolean;
  readonly vertex: boolean;
  readonly label: string | null;
  readonly cable: string | null;
  readonly path: string | null;
  readonly source: string | null;
  readonly target: string | null;
  readonly corners: number;
}

/** What the library of an editor finds in each file: its cells by page. It wants a browser around it, so it runs apart. */
function opened(files: readonly string[]): { errors: number; pages: Cell[][] }[] {
  const input = JSON.stringify(files);
  const out = execFileSync(process.execPath, ['test/support/open-drawio.mjs'], {
    input,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return JSON.parse(out) as { errors: number; pages: Cell[][] }[];
}

describe('draw.io', () => {
  const one = drawioOf([{ name: 'S1', scene: everything() }]);
  const two = drawioOf([
    { name: 'S1', scene: everything() },
    { name: 'S2', scene: everything('RG') },
  ]);
  const hostile = hostileNames.map((name) => drawioOf([{ name, scene: everything(name) }]));
  const files = opened([one, two, ...hostile]);
  const cells = files[0]!.pages[0]!;

  it('[a] --J-1-- [b], [b] --3 cables--: an edge for each cable and one for the legend, held at its boxes', () => {
    const edges = cells.filter(({ edge }) => edge);
    const cables = edges.filter(({ cable }) => cable !== null);
    expect(cables.map(({ cable }) => cable)).toEqual(['J-1', 'L-1', 'L-2', 'SR2']);
    expect(edges).toHaveLength(5);
    const [cord] = cables;
    expect([cord!.source === null, cord!.target === null, cord!.source === cord!.target]).toEqual([
      false,
      false,
      false,
    ]);
    expect(cord!.corners).toBe(2);
  });

  it('keeps the layers and the names of objects', () => {
    expect(cells.map(({ label }) => label)).toEqual(expect.arrayContaining(['racks SR2', 'links', 'SR2 é']));
    expect(cells.some(({ path }) => path === 'SR2')).toBe(true);
  });

  it.each(hostileNames.map((name, index) => [name, index] as const))(
    'shows the hostile name %j as text and nothing else',
    (_, index) => {
      const file = hostile[index]!;
      const tags = [...file.matchAll(/<([a-zA-Z!]+)/g)].map(([, tag]) => tag);
      expect(new Set(tags)).toEqual(
        new Set([
          'mxfile',
          'diagram',
          'mxGraphModel',
          'root',
          'mxCell',
          'object',
          'mxGeometry',
          'mxPoint',
          'Array',
        ]),
      );
      expect(file).not.toContain('html=1');
      const { errors, pages } = files[index + 2]!;
      expect([errors, pages[0]!.filter(({ edge }) => edge).length]).toEqual([0, 5]);
    },
  );

  it('has a page for each sheet, and ids that are never used twice', () => {
    const ids = [...two.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id).filter((id) => id !== '0');
    expect(new Set(ids).size).toBe(ids.length);
    expect(files[1]!.pages).toHaveLength(2);
  });
});
