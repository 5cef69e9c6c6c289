// node test/support/open-drawio.mjs: opens draw.io files (a JSON list of texts on standard input) with the library of an
// editor, and tells the cells of each page as JSON.
import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';

const window = new Window();
for (const name of ['document', 'navigator', 'DOMParser', 'Element', 'Node', 'XMLSerializer', 'HTMLElement'])
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
globalThis.window = window;

// happy-dom 21 leaves the names of attributes empty, which a real browser does not.
Object.defineProperty(window.Attr.prototype, 'nodeName', {
  get() {
    return this.name;
  },
});
Object.defineProperty(window.Attr.prototype, 'nodeValue', {
  get() {
    return this.value;
  },
});
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
  const errors = new window.DOMParser()
    .parseFromString(file, 'text/xml')
    .getElementsByTagName('parsererror').length;
  return {
    errors,
    pages: [...file.matchAll(/<mxGraphModel[^]*?<\/mxGraphModel>/g)].map(([xml]) => pageOf(xml)),
  };
};
process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(read)));
process.exit(0);
