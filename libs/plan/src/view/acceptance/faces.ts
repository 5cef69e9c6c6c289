import { compareText, type LinkCoverage, type TestTarget } from '#certification';
import { GREY, INK, lines, Pen, type Scene } from '#drawing';
import { drawMark } from './marks.js';
import { toneOf } from './tones.js';

/** A link and what is proven of it. */
export interface ProvenLink {
  readonly target: TestTarget;
  readonly row: LinkCoverage;
}

const WIDTH = 178;
const CELL = { width: 13.2, height: 11.5 };
const PER_ROW = 12;

/** The links of each panel, by its path; trunks without a panel port by their own name. */
export function linksByPanel(
  links: readonly ProvenLink[],
): readonly (readonly [string, readonly ProvenLink[]])[] {
  const groups = new Map<string, ProvenLink[]>();
  for (const link of links) {
    const name =
      link.target.strand === null && link.target.panelPath !== ''
        ? link.target.panelPath
        : link.target.fields.label;
    const group = groups.get(name);
    if (group) group.push(link);
    else groups.set(name, [link]);
  }
  return [...groups].toSorted(([a], [b]) => compareText(a, b));
}

/**
 * A panel's face as its links are proven: a cell per port in the order of the ports, with its margin. Trunks without a
 * panel port stand under their own name, a cell per strand.
 */
export function faceScenes(
  links: readonly ProvenLink[],
): readonly { readonly name: string; readonly scene: Scene }[] {
  return linksByPanel(links).map(([name, group]) => ({ name, scene: faceScene(name, group) }));
}

function faceScene(name: string, links: readonly ProvenLink[]): Scene {
  const pen = new Pen();
  const rows = Math.ceil(links.length / PER_ROW);
  const height = rows * (CELL.height + 1) + 3;
  pen.box('area', { x: 0, y: 0, width: WIDTH, height }, { ink: lines.thin, fill: '#FAFAFA' });
  pen.text(2, 7, name, { size: 3.2, bold: true, maxWidth: 16 });
  for (const [i, link] of links.entries()) {
    const x = 19 + (i % PER_ROW) * CELL.width;
    const y = 2 + Math.floor(i / PER_ROW) * (CELL.height + 1);
    cell(pen, x, y, link);
  }
  return { width: WIDTH, height, title: name, nodes: pen.drawn };
}

function cell(pen: Pen, x: number, y: number, { target, row }: ProvenLink): void {
  const tone = toneOf(row.state);
  const box = { x, y, width: CELL.width - 1, height: CELL.height };
  const missing = row.state === 'missing' || row.state === 'not-required';
  pen.box('node', box, {
    fill: tone.fill,
    ink: { stroke: tone.ink, width: 0.3, ...(missing ? { dash: [1, 0.8] } : {}) },
  });
  const label = target.strand === null ? target.fields.port || target.fields.label : String(target.strand);
  pen.text(x + 1, y + 3.6, label, { size: 2.9, bold: true, fill: INK, maxWidth: box.width - 5 });
  if (tone.mark !== null) drawMark(pen, tone.mark, x + box.width - 3.9, y + 1.2, tone.ink);
  const figure = row.marginDb === null ? '' : `${row.marginDb > 0 ? '+' : ''}${row.marginDb.toFixed(1)}`;
  pen.text(x + box.width / 2, y + 9.2, figure || '–', {
    size: 2.9,
    anchor: 'middle',
    fill: figure === '' ? GREY : tone.ink,
  });
}
