import {
  a3,
  BLUE,
  FAINT,
  GREY,
  INK,
  lines,
  PAPER,
  RED,
  states,
  type Pen,
  type Point,
  type Rect,
  wrap,
} from '#drawing';
import { fill, numberText, type Language } from '#findings';
import { refOf, type Comparison } from '../comparison.js';
import { roleOf } from '../device-summary.js';
import { cablesByPathway, fillOf, limitsOf } from '../pathway-fill/fill-of.js';
import { verdictOf } from '../pathway-fill/table.js';
import { ranges } from '../ranges.js';
import { drawProofLegend } from '../proof/sign.js';
import type { SheetPlan } from '../sheet-plan.js';
import { sheetTexts } from '../sheet-texts/texts.js';
import { drawSheetTable, partHeading, partNote, tableHeight, type SheetRow } from '../tables/sheet-table.js';
import { tableWords } from '../tables/words/words.js';
import { drawFloor, type DrawnFloor } from './draw-floor.js';
import { floorsOf } from './floors.js';
import { frameIn, planWindow, windowOf, type FloorFrame } from './frame.js';
import { drawOutlet } from './marks.js';
import type { Floor, FloorPlan, FloorPlans } from './model.js';
import { drawWay, fillLooks } from './ways.js';

/** The tables of a floor stand at its right, or under it: whichever lets it be drawn larger. */
const SIDE = 92;
const GAP = 5;
const RULER = 4.5;
/** Heading and notes beside the table of pathways. */
const NOTES = 26;
/** Height of the arrow to the north. */
const NORTH = 17;

interface Laid {
  readonly frame: FloorFrame;
  /** Where the facts stand. */
  readonly facts: Rect;
}

/** A sheet for each floor of which something was measured: to scale, on its plan where one is given. */
export function floorSheets(comparison: Comparison, language: Language, plans: FloorPlans): SheetPlan[] {
  const { floor: texts, proof } = sheetTexts(language);
  return floorsOf(comparison).map((floor): SheetPlan => {
    const plan = planOf(floor, plans);
    const { frame, facts } = laid(floor, plan);
    const scale = `1 : ${frame.scale}`;
    return {
      kind: 'outlets',
      name: `floor-${floor.path}`,
      heading: `${fill(texts.heading, { place: floor.path }, language)}${comparison.proofs ? ` · ${proof.suffix}` : ''}`,
      title: comparison.proofs
        ? `${fill(texts.heading, { place: floor.path }, language)} · ${proof.suffix}`
        : texts.title,
      question: comparison.proofs ? proof.question : texts.question,
      scale,
      body: (pen) => {
        drawSurround(pen, frame, language);
        const drawn = drawFloor(pen, comparison, floor, plan, frame, language);
        drawNorth(pen, floor, { x: facts.x + facts.width - 8, y: facts.y + 8 });
        drawFacts(pen, comparison, floor, { plan, drawn }, besideNorth(facts, floor), language);
      },
      legend: (pen) => legend(pen, frame, comparison.proofs !== undefined, language),
    };
  });
}

const planOf = ({ path, location }: Floor, plans: FloorPlans): FloorPlan | null =>
  plans.get(path) ?? plans.get(location.floorPlan ?? '') ?? null;

function laid(floor: Floor, plan: FloorPlan | null): Laid {
  const window = windowOf(floor, plan);
  const { x, y, width, height } = { ...a3.body, y: a3.body.y + 2, height: a3.body.height - 3 };
  const below = tableHeight(Math.max(1, floor.ways.length)) + NOTES;
  const beside = { x: x + RULER, y, width: width - SIDE - GAP - RULER, height: height - RULER };
  const above = { x: x + RULER, y, width: width - RULER, height: height - below - GAP - RULER };
  const [a, b] = [frameIn(window, beside), above.height > 40 ? frameIn(window, above) : null];
  if (b && b.scale < a.scale)
    return { frame: b, facts: { x: x + 2, y: y + height - below, width: width - 4, height: below } };
  return { frame: a, facts: { x: x + width - SIDE, y, width: SIDE, height } };
}

/** Round lengths in metres. */
const STEPS = [1, 10, 100, 1000, 10_000].flatMap((ten) => [ten, 2 * ten, 5 * ten]);

/** The edge of what is shown, with metres along two of its sides. */
function drawSurround(pen: Pen, { box, window, mm }: FloorFrame, language: Language): void {
  pen.group({ layer: 'frame' }, () => {
    pen.box('area', box, { ink: lines.thin });
    const step = STEPS.find((metres) => mm(metres) >= 12) ?? 100_000;
    const style = { size: 2.5, fill: GREY } as const;
    for (let at = Math.ceil(window.left / step) * step; at <= window.right; at += step) {
      const x = box.x + mm(at - window.left);
      pen.rule({ x, y: box.y + box.height }, { x, y: box.y + box.height + 1 }, lines.thin);
      pen.text(x, box.y + box.height + 3.4, numberText(at + 0, language), { ...style, anchor: 'middle' });
    }
    for (let at = Math.ceil(window.low / step) * step; at <= window.high; at += step) {
      const y = box.y + box.height - mm(at - window.low);
      pen.rule({ x: box.x - 1, y }, { x: box.x, y }, lines.thin);
      pen.text(box.x - 1.4, y + 0.9, numberText(at + 0, language), { ...style, anchor: 'end' });
    }
  });
}

/** In a narrow column the facts begin under the arrow to the north. */
function besideNorth(facts: Rect, { location }: Floor): Rect {
  if (location.northDeg === null || facts.width > SIDE) return facts;
  return { ...facts, y: facts.y + NORTH, height: facts.height - NORTH };
}

/** An arrow to the north, where the place says where it is. */
function drawNorth(pen: Pen, { location }: Floor, { x, y }: Point): void {
  if (location.northDeg === null) return;
  const angle = (location.northDeg * Math.PI) / 180;
  const turned = (dx: number, dy: number): Point => ({
    x: x + dx * Math.cos(angle) - dy * Math.sin(angle),
    y: y + dx * Math.sin(angle) + dy * Math.cos(angle),
  });
  pen.group({ layer: 'frame' }, () => {
    pen.circle({ x, y }, 6, { ink: lines.thin });
    pen.polygon([turned(0, -5), turned(2, 2.4), turned(0, 1.2)], {
      closed: true,
      ink: lines.thin,
      fill: INK,
    });
    pen.polygon([turned(0, -5), turned(-2, 2.4), turned(0, 1.2)], {
      closed: true,
      ink: lines.thin,
      fill: PAPER,
    });
    const letter = turned(0, 4.2);
    pen.text(letter.x, letter.y + 0.9, 'N', { size: 2.6, bold: true, anchor: 'middle' });
  });
}

function drawFacts(
  pen: Pen,
  comparison: Comparison,
  floor: Floor,
  { plan, drawn }: { readonly plan: FloorPlan | null; readonly drawn: DrawnFloor },
  at: Rect,
  language: Language,
): void {
  const texts = sheetTexts(language);
  let y = at.y + 3.6;
  if (floor.ways.length > 0) {
    partHeading(pen, at.x, y, texts.outlets.pathways);
    const columns = texts.floor.columns.map((title, index) =>
      index === 0 ? { title, bold: true } : { title },
    );
    const room = Math.max(1, Math.floor((at.height - tableHeight(0) - NOTES) / 5));
    const rows = wayRows(comparison, floor, language);
    y =
      drawSheetTable(pen, columns, rows.slice(0, room), {
        x: at.x,
        y: y + 2.6,
        width: Math.min(at.width, 190),
      }) + 7;
  }
  for (const line of [
    ...countLines(comparison, floor, language),
    ...noteLines(floor, plan, drawn, language),
  ]) {
    for (const part of wrap(line, at.width - (at.width > SIDE ? 20 : 0), { size: 2.5 })) {
      if (y > at.y + at.height) return;
      partNote(pen, at.x, y, part, at.width);
      y += 3.6;
    }
    y += 0.8;
  }
}

function wayRows(comparison: Comparison, { ways }: Floor, language: Language): SheetRow[] {
  const words = tableWords(language);
  const by = cablesByPathway(comparison.after);
  return ways.map(({ pathway, state }) => {
    const now = fillOf(comparison.after, pathway, by.get(pathway.id) ?? []);
    const verdict = verdictOf(comparison, pathway, now);
    const { high, full } = limitsOf(comparison, pathway, now.cables.length);
    const limit = verdict === 'full' ? full : high;
    return {
      ...(comparison.proofs ? {} : { swatch: fillLooks[verdict] }),
      ref: refOf(state === 'removed' ? comparison.before : comparison.after, 'pathway', pathway.id),
      ...(verdict === 'full' ? { colour: RED } : {}),
      cells: [
        pathway.name,
        String(now.cables.length),
        now.percent === null ? '–' : `${numberText(now.percent, language)} %`,
        fill(words.pathwayVerdicts[verdict], { limit }, language),
      ],
    };
  });
}

/** How many outlets of each state there are. */
function countLines(comparison: Comparison, { marks }: Floor, language: Language): string[] {
  const texts = sheetTexts(language);
  const outlets = marks.filter(
    ({ device, state }) =>
      roleOf(state === 'removed' ? comparison.before : comparison.after, device) === 'outlet',
  );
  if (outlets.length === 0) return [];
  const parts = (['existing', 'new', 'modified', 'moved', 'removed'] as const).flatMap((state) => {
    const n = outlets.filter((mark) => mark.state === state).length;
    return n > 0 ? [`${n} ${texts.floor.outletStates[state]}`] : [];
  });
  return [
    `${fill(outlets.length === 1 ? texts.outlets.outlet : texts.outlets.outlets, { n: outlets.length }, language)} : ${parts.join(', ')}`,
  ];
}

function noteLines(
  floor: Floor,
  plan: FloorPlan | null,
  { unnamed, rack }: DrawnFloor,
  language: Language,
): string[] {
  const texts = sheetTexts(language).floor;
  const file = floor.location.floorPlan;
  const told: string[] = [texts.noteLabel];
  if (rack !== null) told.push(fill(texts.noteRack, { rack }, language));
  if (file !== null && !plan) told.push(fill(texts.missing, { file }, language));
  else if (!plan) told.push(texts.none);
  else if (!planWindow(floor, plan)) told.push(fill(texts.noScale, { file: file ?? '' }, language));
  if (unnamed.length > 0) told.push(fill(texts.unnamed, { names: ranges(unnamed) }, language));
  return told;
}

function legend(pen: Pen, frame: FloorFrame, isProof: boolean, language: Language): void {
  const texts = sheetTexts(language);
  const { x } = a3.legend;
  if (isProof) drawProofLegend(pen, { x, y: 259 }, language);
  else drawStateLegend(pen, x, language);
  pen.box(
    'mark',
    { x, y: 269.4, width: 4, height: 4 },
    { ink: { ...states.new.ink, width: 0.5 }, fill: states.new.fill },
  );
  pen.text(x + 5.6, 272.4, texts.floor.legendRack, { size: 2.6, maxWidth: 40 });
  pen.circle({ x: x + 49.6, y: 271.4 }, 2, { ink: { stroke: BLUE, width: 0.4 }, fill: states.new.fill });
  pen.text(x + 53.2, 272.4, texts.floor.legendDevice, { size: 2.6, maxWidth: 40 });
  pen.across(x + 95, x + 103, 271.4, { stroke: FAINT, width: 0.13 });
  pen.text(x + 105, 272.4, texts.floor.legendDrop, { size: 2.6, maxWidth: 88 });
  drawScaleBar(pen, { x, y: 281.4 }, frame, language);
}

/** States of outlets and fills of pathways. */
function drawStateLegend(pen: Pen, x: number, language: Language): void {
  const texts = sheetTexts(language);
  const words = texts.layer2.states;
  (['existing', 'new', 'modified', 'moved', 'removed'] as const).forEach((state, index) => {
    const at = { x: x + 2 + index * 38, y: 258.4 };
    drawOutlet(pen, at, state);
    pen.text(at.x + 3.4, at.y + 0.9, words[state], { size: 2.6, maxWidth: 30 });
  });
  const looks = [
    ['fine', fill(texts.outlets.fine, { n: 40 }, language)],
    ['high', texts.outlets.high],
    ['full', texts.outlets.full],
    ['unknown', texts.outlets.unknown],
  ] as const;
  looks.forEach(([verdict, text], index) => {
    const at = { x: x + index * 47.5, y: 265 };
    drawWay(pen, [at, { x: at.x + 8, y: at.y }], 'new', verdict);
    pen.text(at.x + 10, at.y + 0.9, text, { size: 2.6, maxWidth: 36 });
  });
}

/** A bar of a round length, in five parts. */
function drawScaleBar(pen: Pen, { x, y }: Point, { mm, scale }: FloorFrame, language: Language): void {
  const part =
    [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200].findLast((metres) => mm(metres) * 5 <= 70) ?? 0.1;
  for (let at = 0; at < 5; at += 1)
    pen.box(
      'mark',
      { x: x + at * mm(part), y: y - 2, width: mm(part), height: 1.6 },
      { ink: lines.thin, fill: at % 2 === 0 ? INK : PAPER },
    );
  const metres = (value: number): string => `${numberText(value, language)} m`;
  pen.text(x + mm(part) * 5 + 3, y, `${metres(part * 5)} (5 × ${metres(part)}) · 1 : ${scale}`, {
    size: 2.6,
  });
}
