import { compareNames, type Cable } from '#cabling';
import {
  BLUE,
  cordCode,
  cordColours,
  GREY,
  INK,
  lines,
  measureText,
  PAPER,
  RED,
  type Pen,
  type Rect,
} from '#drawing';
import { numberText, type Language } from '#findings';
import { refOf, type Comparison, type Side } from '../comparison.js';
import { endName, standsAt } from '../place-names.js';
import { abbreviated } from '../port-names.js';
import { partHeading } from '../tables/sheet-table.js';
import { wordsOf } from '../words/words.js';
import type { PatchFace } from './face.js';

const SIZE = 2.6;
const PITCH = 4.6;
const HEAD = 6.5;
const SWATCH = 6;
const GAP = 3;
const BETWEEN = 9;

/** One cord as a line: its number, one end, the other, colour with length. */
interface Line {
  readonly cord: Cable;
  readonly cells: readonly string[];
  readonly removed: boolean;
  readonly isNew: boolean;
}

/** The cords of a sheet as they are listed under its faces: how many columns of lines, and how high they are. */
export interface CordList {
  readonly lines: readonly Line[];
  readonly widths: readonly number[];
  readonly columns: number;
  readonly height: number;
}

/** The cords of some faces, each once, in order of their numbers, in as many columns as a width holds. */
export function cordListOf(
  comparison: Comparison,
  faces: readonly PatchFace[],
  width: number,
  language: Language,
): CordList {
  const cords = new Map<string, Line>();
  for (const { face } of faces.flatMap(({ sockets }) => sockets))
    if (face.cord) cords.set(face.cord.id, lineOf(comparison, face.cord, face.freed, language));
  const listed = [...cords.values()].sort((a, b) => compareNames(a.cord.label, b.cord.label));
  const widths = [0, 1, 2, 3].map((cell) =>
    Math.max(
      0,
      ...listed.map(({ cells }) => measureText(cells[cell] ?? '', { size: SIZE, bold: cell === 0 })),
    ),
  );
  const one = SWATCH + widths.reduce((sum, cell) => sum + cell + GAP, 0);
  const columns = Math.max(1, Math.min(listed.length, Math.floor((width + BETWEEN) / (one + BETWEEN))));
  const fits = one <= width && listed.length > 0;
  const height = fits ? HEAD + Math.ceil(listed.length / columns) * PITCH : Infinity;
  return { lines: listed, widths, columns, height };
}

function lineOf(comparison: Comparison, cord: Cable, removed: boolean, language: Language): Line {
  const side = removed ? comparison.before : comparison.after;
  const length = cord.lengthM === null ? '' : `${numberText(cord.lengthM, language)} m`;
  const state = comparison.stateOf('cable', cord.id);
  const code = cordCode(cord.colour) ?? cord.colour ?? '';
  const facts = removed ? wordsOf(language).removedCord : [code, length].filter(Boolean).join(' ');
  return {
    cord,
    cells: [cord.label, endText(side, cord.a), endText(side, cord.b), facts],
    removed,
    isNew: state === 'new' || state === 'moved',
  };
}

/** Wider than this a name takes the columns beside it. */
const WIDEST = 60;

/** An end by name; a long name by rack, unit and port, which is where one looks for it. */
function endText(side: Side, end: Cable['a']): string {
  const name = endName(side, end) || '–';
  if (measureText(name, { size: SIZE }) <= WIDEST) return name;
  const places = end.map(({ portId }) => {
    const port = side.objects.port.get(portId);
    const device = port && side.objects.device.get(port.deviceId);
    const at = device && device.rackId !== null && device.positionU !== null ? standsAt(side, device) : null;
    return port && at !== null ? `${at}:${abbreviated(port)}` : null;
  });
  return places.includes(null) ? name : places.join(' + ');
}

/** Draws the list; columns are filled one after the other. */
export function drawCordList(
  pen: Pen,
  comparison: Comparison,
  { lines: listed, widths, columns }: CordList,
  { x, y, width }: Pick<Rect, 'x' | 'y' | 'width'>,
  language: Language,
): void {
  partHeading(pen, x, y + 2.6, wordsOf(language).cordList);
  const rows = Math.ceil(listed.length / columns);
  const step = (width + BETWEEN) / columns;
  listed.forEach(({ cord, cells, removed, isNew }, index) => {
    const left = x + Math.floor(index / rows) * step;
    const base = y + HEAD + (index % rows) * PITCH + 3;
    const ref = refOf(removed ? comparison.before : comparison.after, 'cable', cord.id);
    pen.group({ layer: 'table', ref, title: cord.label }, () => {
      const code = cordCode(cord.colour);
      const fill = code ? cordColours[code]! : PAPER;
      pen.box('mark', { x: left, y: base - 2, width: 4.2, height: 2 }, { ink: lines.thin, fill });
      let at = left + SWATCH;
      cells.forEach((text, cell) => {
        const colour = removed ? RED : cell === 0 && isNew ? BLUE : cell === 3 ? GREY : INK;
        pen.text(at, base, text, { size: SIZE, bold: cell === 0, fill: colour });
        at += widths[cell]! + GAP;
      });
      pen.across(left, left + step - BETWEEN, base + 1.3, lines.hair);
    });
  });
}
