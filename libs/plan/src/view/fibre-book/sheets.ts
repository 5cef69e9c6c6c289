import type { Port } from '#cabling';
import {
  a3,
  cordCode,
  cordColours,
  FAINT,
  GREY,
  INK,
  lines,
  PAPER,
  states,
  type Pen,
  type State,
} from '#drawing';
import { fill, numberText, type Language } from '#findings';
import { refOf, type Comparison } from '../comparison.js';
import { mediaName } from '../device-summary.js';
import { socketName } from '../place-names.js';
import type { SheetPlan } from '../sheet-plan.js';
import { sheetTexts } from '../sheet-texts/texts.js';
import { drawSheetTable, partHeading } from '../tables/sheet-table.js';
import { tableWords } from '../tables/words/words.js';
import { strandLooks } from './colours.js';
import { figuresOf, lossOf } from './loss.js';
import { trunksOf, TUBE, type Splice, type Strand, type Trunk } from './strands.js';

const PITCH = 12.6;
const FIRST = a3.body.y + 21;
/** Left edges and widths of the columns: equipment and panel of A, of B. */
const columns = {
  equipmentA: { x: 24, width: 30 },
  panelA: { x: 84, width: 38 },
  panelB: { x: 272, width: 38 },
  equipmentB: { x: 340, width: 30 },
} as const;

const right = ({ x, width }: { readonly x: number; readonly width: number }): number => x + width;

/** A sheet for each dozen strands of a trunk: every strand with its colour, its splices, its sockets and what is plugged there. */
export function fibreSheets(comparison: Comparison, language: Language): SheetPlan[] {
  const texts = sheetTexts(language).fibre;
  return trunksOf(comparison).flatMap((trunk) => {
    const { cable, strands } = trunk;
    const parts = partsOf(trunk);
    return parts.map((part, index): SheetPlan => {
      const length =
        cable.lengthM === null ? texts.unknownLength : `${numberText(cable.lengthM, language)} m`;
      const params = { cable: cable.label, n: strands.length, media: mediaName(cable.media), length };
      const range =
        parts.length > 1
          ? ` · ${fill(texts.part, { from: part[0]!.number, to: part.at(-1)!.number }, language)}`
          : '';
      return {
        kind: 'fibre',
        name: `fibre-${cable.label}${parts.length > 1 ? `-${index + 1}` : ''}`,
        heading: `${fill(texts.heading, params, language)}${range}`,
        title: `${texts.title} ${cable.label}`,
        question: texts.question,
        scale: '',
        body: (pen) => drawBody(pen, comparison, trunk, part, language),
        legend: (pen) => legend(pen, trunk.perTube, language),
      };
    });
  });
}

/** Strands that stand on one sheet: as many whole tubes as a dozen rows hold, or a dozen of a larger tube. */
function partsOf({ strands, perTube }: Trunk): Strand[][] {
  const each = perTube > TUBE ? TUBE : Math.max(1, Math.floor(TUBE / perTube)) * perTube;
  return Array.from({ length: Math.ceil(strands.length / each) }, (_, index) =>
    strands.slice(index * each, (index + 1) * each),
  );
}

function drawBody(
  pen: Pen,
  comparison: Comparison,
  trunk: Trunk,
  strands: readonly Strand[],
  language: Language,
): void {
  heads(pen, language);
  tubes(pen, strands, language);
  strands.forEach((strand, index) => drawStrand(pen, trunk, strand, FIRST + index * PITCH, language));
  ends(pen, comparison, trunk, strands, 'a', language);
  ends(pen, comparison, trunk, strands, 'b', language);
  lossTable(pen, trunk, strands[0]!, FIRST + strands.length * PITCH + 4, language);
}

function heads(pen: Pen, language: Language): void {
  const texts = sheetTexts(language).fibre;
  const y = a3.body.y + 6;
  const style = { size: 2.8, bold: true } as const;
  pen.text(columns.equipmentA.x, y, texts.equipmentA, style);
  pen.text(69, y, texts.cord, { ...style, anchor: 'middle' });
  pen.text(columns.panelA.x, y, texts.panelA, style);
  pen.text(197, y, texts.strand, { ...style, anchor: 'middle' });
  pen.text(columns.panelB.x, y, texts.panelB, style);
  pen.text(325, y, texts.cord, { ...style, anchor: 'middle' });
  pen.text(columns.equipmentB.x, y, texts.equipmentB, style);
  pen.text(406, y, texts.loss, { ...style, anchor: 'end' });
  pen.text(406, y + 4, texts.lossBelow, { size: 2.5, fill: GREY, anchor: 'end' });
  pen.across(a3.body.x, 407, y + 6.4, lines.rule);
}

/** Where the strands come out of their tubes, from the left and from the right panel. */
const TUBE_AT = [right(columns.panelA) + 24, columns.panelB.x - 28] as const;

/** A bar in the colour of each tube over its strands, with its number and the name of the colour. */
function tubes(pen: Pen, strands: readonly Strand[], language: Language): void {
  const texts = sheetTexts(language).fibre;
  const { strandColours } = tableWords(language);
  for (const run of runs(strands, ({ tube }) => String(tube))) {
    const { tube } = run.strands[0]!;
    const colour = (tube - 1) % TUBE;
    const y = FIRST + run.from * PITCH - 2.6;
    const height = (run.strands.length - 1) * PITCH + 5.2;
    for (const x of TUBE_AT) {
      pen.box('mark', { x, y, width: 4, height }, { ink: lines.thin, fill: strandLooks[colour]!.fill });
      const name = `${strandColours[colour]} (${strandLooks[colour]!.code})`;
      pen.text(x + 2, y - 1.1, fill(texts.tube, { n: tube, colour: name }, language), {
        size: 2.5,
        anchor: 'middle',
      });
    }
  }
}

function drawStrand(pen: Pen, { cable }: Trunk, strand: Strand, y: number, language: Language): void {
  const words = tableWords(language);
  const look = strandLooks[strand.colour]!;
  const name = `strand ${strand.number}`;
  const boxes = { from: boxName('a', strand.a.socket), to: boxName('b', strand.b.socket) };
  const points = [
    { x: right(columns.panelA), y },
    { x: columns.panelB.x, y },
  ];
  pen.wire({
    name,
    ...boxes,
    points,
    ink: { stroke: look.fill, width: 1.5 },
    casing: { stroke: INK, width: 1.9 },
  });
  if (strand.a.splice) splice(pen, right(columns.panelA) + 11, y, strand.a.splice);
  if (strand.b.splice) splice(pen, columns.panelB.x - 11, y, strand.b.splice);
  pen.tag(
    { x: 197, y },
    [`${strand.number} · ${words.strandColours[strand.colour]} (${look.code})`],
    { size: 2.9, bold: true },
    { wire: name },
  );
  const { plannedDb, limitDb } = lossOf(cable, strand);
  const shown = (db: number | null): string => (db === null ? '–' : numberText(db, language));
  pen.text(406, y + 0.95, `${shown(plannedDb)} / ${shown(limitDb)}`, { size: 2.7, anchor: 'end' });
  cord(pen, strand, 'a', y);
  cord(pen, strand, 'b', y);
}

const boxName = (end: 'a' | 'b', socket: Port | null): string => `${end} ${socket?.id ?? 'none'}`;

/** A splice: a circle with a bar, opaque on its strand; its tray and its number there above it. */
function splice(pen: Pen, x: number, y: number, { tray, number }: Splice): void {
  pen.circle({ x, y }, 1.7, { ink: { stroke: INK, width: 0.35 }, fill: PAPER });
  pen.across(x - 1.1, x + 1.1, y, { stroke: INK, width: 0.5 });
  pen.text(x, y - 2.6, [`${tray}·${number}`, String(number)], {
    size: 2.5,
    anchor: 'middle',
    fill: GREY,
    maxWidth: 18,
  });
}

function cord(pen: Pen, strand: Strand, end: 'a' | 'b', y: number): void {
  const { cord: cable, equipment, socket } = strand[end];
  if (!cable || !socket) return;
  const [from, to] =
    end === 'a'
      ? [right(columns.equipmentA), columns.panelA.x]
      : [right(columns.panelB), columns.equipmentB.x];
  const code = cordCode(cable.colour) ?? 'JF';
  const name = `cord ${cable.id} ${strand.number}`;
  const equip = equipment ? { [end === 'a' ? 'from' : 'to']: `equipment ${end} ${equipment.id}` } : {};
  pen.wire({
    name,
    ...equip,
    [end === 'a' ? 'to' : 'from']: boxName(end, socket),
    points: [
      { x: from, y },
      { x: to, y },
    ],
    ink: { stroke: cordColours[code]!, width: 0.9 },
    casing: { stroke: INK, width: 1.2 },
  });
  pen.tag(
    { x: (from + to) / 2, y },
    [cable.label],
    { size: 2.7, bold: true, maxWidth: to - from - 4 },
    { wire: name },
  );
}

/** Boxes of sockets and of equipment: neighbours that share one stand in one box. */
function ends(
  pen: Pen,
  comparison: Comparison,
  trunk: Trunk,
  strands: readonly Strand[],
  end: 'a' | 'b',
  language: Language,
): void {
  const texts = sheetTexts(language).fibre;
  const [panel, device] =
    end === 'a' ? [columns.panelA, columns.equipmentA] : [columns.panelB, columns.equipmentB];
  for (const run of runs(strands, ({ [end]: it }) => it.socket?.id ?? '')) {
    const { socket, cord: cable } = run.strands[0]![end];
    const box = {
      ...panel,
      y: FIRST + run.from * PITCH - 4.6,
      height: (run.strands.length - 1) * PITCH + 9.2,
    };
    if (!socket) {
      pen.text(panel.x + panel.width / 2, box.y + box.height / 2 + 1, texts.noSocket, {
        size: 2.6,
        fill: FAINT,
        anchor: 'middle',
      });
      continue;
    }
    socketBox(pen, comparison, trunk, socket, box, boxName(end, socket));
    run.strands.forEach(({ side }, index) => {
      if (!side) return;
      const y = FIRST + (run.from + index) * PITCH + 0.95;
      pen.text(panel.x + 2.2, y, side, { size: 2.6, bold: true, fill: GREY });
    });
    if (!cable)
      pen.text(device.x + 1, box.y + box.height / 2 + 1, texts.spare, {
        size: 2.6,
        fill: FAINT,
        maxWidth: device.width + 24,
      });
  }
  for (const run of runs(strands, ({ [end]: it }) => it.equipment?.id ?? '')) {
    const { equipment } = run.strands[0]![end];
    if (!equipment) continue;
    const box = {
      ...device,
      y: FIRST + run.from * PITCH - 4.6,
      height: (run.strands.length - 1) * PITCH + 9.2,
    };
    socketBox(pen, comparison, trunk, equipment, box, `equipment ${end} ${equipment.id}`);
  }
}

interface Run {
  readonly from: number;
  readonly strands: Strand[];
}

/** Neighbouring strands with the same key. */
function runs(strands: readonly Strand[], key: (strand: Strand) => string): Run[] {
  const found: Run[] = [];
  strands.forEach((strand, index) => {
    const last = found.at(-1);
    const before = last?.strands[0];
    if (last && before && key(before) === key(strand) && key(strand) !== '') last.strands.push(strand);
    else found.push({ from: index, strands: [strand] });
  });
  return found;
}

function socketBox(
  pen: Pen,
  comparison: Comparison,
  { side }: Trunk,
  port: Port,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  name: string,
): void {
  const state: State = comparison.stateOf('device', port.deviceId);
  const ref = refOf(side, 'port', port.id);
  pen.group({ layer: `device-${state}`, ref, title: ref.path }, () => {
    const ink = state === 'existing' ? { stroke: INK, width: 0.35 } : { ...states[state].ink, width: 0.5 };
    pen.box('node', box, { ink, fill: PAPER, name });
    const text = socketName(side, port);
    const middle = box.y + box.height / 2 + 1;
    pen.text(box.x + box.width / 2, middle, [text, text.replace(/^[^:]*\//, '')], {
      size: 2.8,
      bold: true,
      anchor: 'middle',
      maxWidth: box.width - 6.6,
    });
  });
}

function lossTable(pen: Pen, { cable }: Trunk, strand: Strand, y: number, language: Language): void {
  const texts = sheetTexts(language).fibre;
  const { nm, planned, limit } = figuresOf(cable);
  const { km, connectors, splices, plannedDb, limitDb } = lossOf(cable, strand);
  if (y + 44 > a3.body.y + a3.body.height + 6) return;
  const db = (value: number): string => `${numberText(Math.round(value * 100) / 100, language)} dB`;
  const row = (name: string, count: string, n: number, per: 'alphaPerKm' | 'connector' | 'splice') => ({
    cells: [name, count, db(limit[per]), db(n * limit[per]), db(planned[per]), db(n * planned[per])],
  });
  partHeading(pen, 24, y + 6, fill(texts.lossTitle, { nm: String(nm) }, language));
  const head = texts.lossColumns.map((title, index) =>
    index === 0 ? { title, bold: true } : { title, align: 'end' as const },
  );
  const rows = [
    row(texts.fibre, `${numberText(km, language)} km`, km, 'alphaPerKm'),
    row(texts.connections, String(connectors), connectors, 'connector'),
    row(texts.splices, String(splices), splices, 'splice'),
    {
      cells: [
        texts.total,
        '',
        '',
        limitDb === null ? '–' : db(limitDb),
        '',
        plannedDb === null ? '–' : db(plannedDb),
      ],
      bold: true,
    },
  ];
  drawSheetTable(pen, head, rows, { x: 24, y: y + 9, width: 200 });
}

function legend(pen: Pen, perTube: number, language: Language): void {
  const texts = sheetTexts(language).fibre;
  const { x } = a3.legend;
  pen.wire({
    name: 'legend strand',
    points: [
      { x, y: 258 },
      { x: x + 10, y: 258 },
    ],
    ink: { stroke: '#F2C400', width: 1.5 },
    casing: { stroke: INK, width: 1.9 },
  });
  pen.text(x + 13, 259, texts.legendStrand, { size: 2.6 });
  pen.circle({ x: x + 82, y: 258 }, 1.7, { ink: { stroke: INK, width: 0.35 }, fill: PAPER });
  pen.across(x + 80.9, x + 83.1, 258, { stroke: INK, width: 0.5 });
  pen.text(x + 86, 259, texts.legendSplice, { size: 2.6 });
  pen.text(x, 265.4, texts.legendHalf, { size: 2.6 });
  const names = tableWords(language).strandColours.map(
    (name, index) => `${index + 1} ${name} ${strandLooks[index]!.code}`,
  );
  pen.text(x, 271.4, fill(texts.note, { order: names.slice(0, 6).join(' · ') }, language), {
    size: 2.6,
    fill: GREY,
    maxWidth: a3.legend.width,
  });
  pen.text(x, 276, names.slice(6).join(' · '), { size: 2.6, fill: GREY, maxWidth: a3.legend.width });
  pen.text(x, 281.4, fill(texts.noteTubes, { n: perTube }, language), {
    size: 2.6,
    fill: GREY,
    maxWidth: a3.legend.width,
  });
}
