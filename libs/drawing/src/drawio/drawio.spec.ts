import { execFileSync } from 'node:child_process';
import { everything, hostileNames } from '../scenes.fixture.js';
import { drawioOf } from './drawio.js';

// The library of an editor opens the files in a process of its own: it wants a browser around it.
const editor = `
import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
const window = new Window();
for (const name of ['document', 'navigator', 'DOMParser', 'Element', 'Node', 'XMLSerializer', 'HTMLElement'])
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
globalThis.window = window;
// happy-dom 21 leaves the names of attributes empty, which a real browser does not.
Object.defineProperty(window.Attr.prototype, 'nodeName', { get() { return this.name; } });
Object.defineProperty(window.Attr.prototype, 'nodeValue', { get() { return this.value; } });
const { GraphDataModel, ModelXmlSerializer } = await import('@maxgraph/core');
const pageOf = (xml) => {
  const model = new GraphDataModel();
  new ModelXmlSerializer(model).import(xml);
  return Object.values(model.cells).map((cell) => ({
    edge: cell.isEdge(),
    vertex: cell.isVertex(),
    label: cell.value?.getAttribute?.('label') ?? cell.value ?? null,
    cable: cell.value?.getAttribute?.('cable') ?? null,
    path: cell.value?.getAttribute?.('path') ?? null,
    source: cell.getTerminal(true)?.id ?? null,
    target: cell.getTerminal(false)?.id ?? null,
    corners: cell.geometry?.points?.length ?? 0,
  }));
};
const read = (file) => {
  const errors = new window.DOMParser().parseFromString(file, 'text/xml').getElementsByTagName('parsererror').length;
  return { errors, pages: [...file.matchAll(/<mxGraphModel[^]*?<\\/mxGraphModel>/g)].map(([xml]) => pageOf(xml)) };
};
process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(read)));
process.exit(0);
`;

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

/** What an editor finds in each file: its cells by page. */
function opened(files: readonly string[]): { errors: number; pages: Cell[][] }[] {
  const input = JSON.stringify(files);
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', editor], { input, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } }); // prettier-ignore
  return JSON.parse(out) as { errors: number; pages: Cell[][] }[];
}

describe('draw.io', () => {
  const one = drawioOf([{ name: 'S1', scene: everything() }]);
  const two = drawioOf([{ name: 'S1', scene: everything() }, { name: 'S2', scene: everything('RG') }]); // prettier-ignore
  const hostile = hostileNames.map((name) => drawioOf([{ name, scene: everything(name) }]));
  const files = opened([one, two, ...hostile]);
  const cells = files[0]!.pages[0]!;

  it('[a] --J-1-- [b], [b] --3 cables--: an edge for each cable and one for the legend, held at its boxes', () => {
    const edges = cells.filter(({ edge }) => edge);
    const cables = edges.filter(({ cable }) => cable !== null);
    expect(cables.map(({ cable }) => cable)).toEqual(['J-1', 'L-1', 'L-2', 'SR2']);
    expect(edges).toHaveLength(5);
    const [cord] = cables;
    expect([cord!.source === null, cord!.target === null, cord!.source === cord!.target]).toEqual([false, false, false]); // prettier-ignore
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
      expect(new Set(tags)).toEqual(new Set(['mxfile', 'diagram', 'mxGraphModel', 'root', 'mxCell', 'object', 'mxGeometry', 'mxPoint', 'Array'])); // prettier-ignore
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
