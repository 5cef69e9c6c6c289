import { compareNames } from '#cabling';
import { a3, BLUE, FAINT, GREY, INK, lines, PAPER, RED, states, type Pen } from '#drawing';
import { fill, numberText, type Language } from '#findings';
import { refOf, type Comparison } from '../comparison.js';
import { cablesByPathway, fillOf, limitsOf } from '../pathway-fill/fill-of.js';
import { verdictOf, type FillVerdict } from '../pathway-fill/table.js';
import type { SheetPlan } from '../sheet-plan.js';
import { sheetTexts } from '../sheet-texts/texts.js';
import { drawSheetTable, partHeading, tableHeight, type SheetRow } from '../tables/sheet-table.js';
import { tableWords } from '../tables/words/words.js';
import { fillLooks } from '../floors/ways.js';
import type { FloorPlan, FloorPlans } from '../floors/model.js';
import { zonesOf, type OutletSpot, type Zone } from './zones.js';

const CELL = { width: 23, height: 11.6 } as const;
const EACH = 8;
const ZONE_WIDTH = EACH * CELL.width + 6;
const HEAD = 8;
const GAP = 4;
const TOP = a3.body.y + 4;
const ROOM = a3.body.height - 8;
const PLAN_HEIGHT = 104;
/** Name of a place, where several share a sheet. */
const TITLE = 6;
/** What the table of pathways gets at most. */
const TABLE = 40;

/**
 * Where each outlet is, place by place, with the panel port that it leads to; the pathways with their fill. A floor plan
 * stands above its places where one is given; where one was named and is missing, its place says so.
 */
export function outletPlan(
  comparison: Comparison,
  language: Language,
  plans: FloorPlans = new Map(),
): SheetPlan[] {
  const texts = sheetTexts(language).outlets;
  const zones = zonesOf(comparison).flatMap(cut);
  const places = [...new Set(zones.map(({ place }) => place))];
  const sheets = shared(
    places.flatMap((place) =>
      packed(
        zones.filter((zone) => zone.place === place),
        plans.has(place),
      ).map((part, index, { length }): Part => ({
        place,
        zones: part,
        plan: index === 0 && plans.has(place),
        number: length > 1 ? index + 1 : 0,
      })),
    ),
  );
  return sheets.map((rows): SheetPlan => {
    const parts = rows.flat();
    const names = parts.map(({ place }) => place || texts.unnamed);
    const [first] = parts;
    return {
      kind: 'outlets',
      name: `outlets-${names[0]}${first?.number ? `-${first.number}` : ''}`,
      heading: fill(texts.heading, { place: names.join(', ') }, language),
      title: texts.title,
      question: texts.question,
      scale: '',
      body: (pen) => {
        let y = TOP;
        for (const row of rows) {
          const [{ place, plan }] = row;
          if (plan) y = floorPlan(pen, plans.get(place) ?? null, language);
          const top = parts.length > 1 ? y + TITLE : y;
          if (parts.length > 1)
            row.forEach((part, column) =>
              partHeading(pen, columnX(column), y + 3, part.place || texts.unnamed),
            );
          const ends = row.map((part, column) =>
            drawZones(pen, comparison, part.zones, { x: columnX(column), y: top }, language),
          );
          y = Math.max(...ends);
        }
        const all = parts.flatMap((part) => part.zones);
        drawPathways(pen, comparison, all, y + 5, language);
      },
      legend: (pen) =>
        legend(
          pen,
          parts.some(({ place }) => plans.has(place)),
          language,
        ),
    };
  });
}

/** The zones of one place that stand together on a sheet. */
interface Part {
  readonly place: string;
  readonly zones: readonly Zone[];
  /** True: the plan of the place stands above them. */
  readonly plan: boolean;
  /** Of a place on several sheets: which one; 0: it needs only one. */
  readonly number: number;
}

/** What stands from the left to the right of a sheet: a place, or two that have one zone each. */
type Row = readonly [Part, ...Part[]];

const isAlone = ({ plan, number }: Part): boolean => plan || number > 0;

/** Places of one zone stand two by two, the others on rows of their own, in their order. */
function rowsOf(parts: readonly Part[]): Row[] {
  const rows: [Part, ...Part[]][] = [];
  const isNarrow = (part: Part): boolean => !isAlone(part) && part.zones.length === 1;
  for (const part of parts) {
    const last = rows.at(-1);
    if (isNarrow(part) && last?.length === 1 && isNarrow(last[0])) last.push(part);
    else rows.push([part]);
  }
  return rows;
}

/** Small places share a sheet, in their order; a place with a plan has sheets of its own. */
function shared(parts: readonly Part[]): Row[][] {
  const sheets: Row[][] = [];
  for (const row of rowsOf(parts)) {
    const last = sheets.at(-1);
    const together = [...(last ?? []), row];
    const alone = [...(last?.at(-1) ?? []), ...row].some(isAlone);
    if (last && !alone && sheetHeight(together) <= ROOM) last.push(row);
    else sheets.push([row]);
  }
  return sheets;
}

/** Rows, their headings, and the table of the pathways that they use. */
function sheetHeight(rows: readonly Row[]): number {
  const zones = rows.flat().flatMap((part) => part.zones);
  const pathways = new Set(zones.flatMap(({ route }) => route.map(({ id }) => id))).size;
  const table = pathways === 0 ? 0 : Math.min(TABLE, 10 + tableHeight(pathways));
  const height = (row: Row): number => TITLE + Math.max(...row.map((part) => zonesHeight(part.zones)));
  return rows.reduce((sum, row) => sum + height(row), table);
}

function zonesHeight(zones: readonly Zone[]): number {
  let height = 0;
  for (let at = 0; at < zones.length; at += 2)
    height += Math.max(...zones.slice(at, at + 2).map(heightOf)) + GAP;
  return height;
}

/** A zone that is higher than half a sheet, in parts. */
function cut(zone: Zone): Zone[] {
  const most = 6 * EACH;
  return Array.from({ length: Math.max(1, Math.ceil(zone.spots.length / most)) }, (_, index) => ({
    ...zone,
    spots: zone.spots.slice(index * most, (index + 1) * most),
  }));
}

const heightOf = ({ spots }: Zone): number => HEAD + Math.ceil(spots.length / EACH) * CELL.height + 2;

/** Two zones side by side, row by row; the table of pathways needs room too. */
function packed(zones: readonly Zone[], hasPlan: boolean): Zone[][] {
  const sheets: Zone[][] = [];
  let used = Infinity;
  for (let at = 0; at < zones.length; at += 2) {
    const pair = zones.slice(at, at + 2);
    const height = Math.max(...pair.map(heightOf)) + GAP;
    if (used + height > ROOM - TABLE) {
      used = sheets.length === 0 && hasPlan ? PLAN_HEIGHT : 0;
      sheets.push([]);
    }
    sheets.at(-1)!.push(...pair);
    used += height;
  }
  return sheets;
}

function floorPlan(pen: Pen, plan: FloorPlan | null, language: Language): number {
  const texts = sheetTexts(language).outlets;
  const room = { x: 24, y: TOP, width: 382, height: PLAN_HEIGHT - 6 };
  if (plan?.kind === 'picture') {
    const { mime, bytes, widthPx, heightPx } = plan;
    const width = Math.min(room.width, (room.height * widthPx) / heightPx);
    pen.picture({ mime, bytes, x: room.x, y: room.y, width, height: (width * heightPx) / widthPx });
    return TOP + PLAN_HEIGHT;
  }
  pen.box('cell', room, { ink: lines.stub, fill: PAPER });
  pen.text(215, TOP + room.height / 2, `${texts.underlay} ?`, { size: 8, fill: FAINT, anchor: 'middle' });
  pen.text(215, TOP + room.height / 2 + 8, texts.underlayMissing, { size: 3, fill: GREY, anchor: 'middle' });
  return TOP + PLAN_HEIGHT;
}

/** Where the left or the right half of a sheet begins. */
const columnX = (column: number): number => 24 + column * (ZONE_WIDTH + GAP - 2);

function drawZones(
  pen: Pen,
  comparison: Comparison,
  zones: readonly Zone[],
  from: { readonly x: number; readonly y: number },
  language: Language,
): number {
  let { y } = from;
  for (let at = 0; at < zones.length; at += 2) {
    const pair = zones.slice(at, at + 2);
    pair.forEach((zone, index) =>
      drawZone(pen, comparison, zone, from.x + columnX(index) - columnX(0), y, language),
    );
    y += Math.max(...pair.map(heightOf)) + GAP;
  }
  return y;
}

function drawZone(
  pen: Pen,
  comparison: Comparison,
  zone: Zone,
  x: number,
  y: number,
  language: Language,
): void {
  const texts = sheetTexts(language).outlets;
  const height = heightOf(zone);
  pen.box('area', { x, y, width: ZONE_WIDTH, height }, { ink: lines.room });
  const last = zone.route.at(-1);
  if (last) {
    const verdict = verdictFor(comparison, last.id);
    pen.box(
      'mark',
      { x: x + 1.2, y: y + HEAD, width: 2, height: height - HEAD - 2 },
      { ink: lines.thin, fill: fillLooks[verdict] },
    );
  }
  const name = pen.text(x + 3, y + 5.6, zone.name, { size: 4.2, bold: true, maxWidth: 50 });
  const free = zone.spots.filter(({ user }) => !user).length;
  const route = zone.route.map((pathway) => pathway.name).join(' > ');
  const facts = [
    fill(zone.spots.length === 1 ? texts.outlet : texts.outlets, { n: zone.spots.length }, language),
    free > 0 ? `${texts.free} ${free}` : '',
    route,
  ].filter(Boolean);
  pen.text(x + 6 + name, y + 5.4, facts.join(' · '), {
    size: 2.7,
    fill: GREY,
    maxWidth: ZONE_WIDTH - name - 9,
  });
  zone.spots.forEach((spot, index) =>
    drawSpot(
      pen,
      comparison,
      spot,
      x + 4.5 + (index % EACH) * CELL.width,
      y + HEAD + Math.floor(index / EACH) * CELL.height,
      texts.free,
    ),
  );
}

function drawSpot(
  pen: Pen,
  comparison: Comparison,
  { device, name, panel, user }: OutletSpot,
  x: number,
  y: number,
  free: string,
): void {
  const state = comparison.stateOf('device', device.id);
  const ref = refOf(comparison.after, 'device', device.id);
  pen.group({ layer: `device-${state}`, ref, title: ref.path }, () => {
    const look = states[state];
    pen.box(
      'node',
      { x, y, width: CELL.width - 1.4, height: CELL.height - 1.4 },
      {
        ink: { ...look.ink, width: Math.min(0.5, look.ink.width) },
        fill: state === 'existing' ? look.fill : PAPER,
        name: name,
      },
    );
    const style = { maxWidth: CELL.width - 2.8 } as const;
    pen.symbol('outlet', x + 0.7, y + 0.7, state === 'new' ? BLUE : INK);
    pen.text(x + 5.3, y + 3.4, name, { size: 2.9, bold: true, maxWidth: CELL.width - 7.4 });
    pen.text(x + 1, y + 6.4, [panel, panel.replace(/^[^:]*\//, '')], { ...style, size: 2.6 });
    pen.text(x + 1, y + 9.4, user || free, { ...style, size: 2.6, fill: user ? INK : FAINT });
  });
}

function verdictFor(comparison: Comparison, pathwayId: string): FillVerdict {
  const pathway = comparison.after.objects.pathway.get(pathwayId);
  if (!pathway) return 'unknown';
  return verdictOf(
    comparison,
    pathway,
    fillOf(comparison.after, pathway, cablesByPathway(comparison.after).get(pathwayId) ?? []),
  );
}

/** The pathways that the zones of the sheet use, with their fill in figures and colour. */
function drawPathways(
  pen: Pen,
  comparison: Comparison,
  zones: readonly Zone[],
  y: number,
  language: Language,
): void {
  const texts = sheetTexts(language).outlets;
  const words = tableWords(language);
  const used = new Map(zones.flatMap(({ route }) => route.map((it) => [it.id, it] as const)));
  const pathways = [...used.values()].sort((a, b) => compareNames(a.name, b.name));
  const fits = Math.floor((a3.body.y + a3.body.height - y - tableHeight(0)) / 5) - 1;
  if (pathways.length === 0 || fits < 1) return;
  const byPathway = cablesByPathway(comparison.after);
  const rows = pathways.slice(0, fits).map((pathway): SheetRow => {
    const now = fillOf(comparison.after, pathway, byPathway.get(pathway.id) ?? []);
    const verdict = verdictOf(comparison, pathway, now);
    const { high, full } = limitsOf(comparison, pathway, now.cables.length);
    return {
      swatch: fillLooks[verdict],
      ref: refOf(comparison.after, 'pathway', pathway.id),
      ...(verdict === 'full' ? { colour: RED } : {}),
      cells: [
        pathway.name,
        words.pathwayKinds[pathway.kind],
        String(now.cables.length),
        now.percent === null ? '–' : `${numberText(now.percent, language)} %`,
        fill(words.pathwayVerdicts[verdict], { limit: verdict === 'full' ? full : high }, language),
      ],
    };
  });
  partHeading(pen, 24, y + 2, texts.pathways);
  drawSheetTable(
    pen,
    texts.columns.map((title) => ({ title })),
    rows,
    { x: 24, y: y + 5, width: 220 },
  );
}

function legend(pen: Pen, hasPlan: boolean, language: Language): void {
  const texts = sheetTexts(language).outlets;
  const { x } = a3.legend;
  const looks = [
    [fillLooks.fine, fill(texts.fine, { n: 40 }, language)],
    [fillLooks.high, texts.high],
    [fillLooks.full, texts.full],
    [fillLooks.unknown, texts.unknown],
  ] as const;
  looks.forEach(([colour, text], index) => {
    pen.box('mark', { x: x + index * 48, y: 257, width: 7, height: 2.4 }, { ink: lines.thin, fill: colour });
    pen.text(x + index * 48 + 8.6, 259.2, text, { size: 2.6, maxWidth: 38 });
  });
  pen.symbol('outlet', x, 264, BLUE);
  pen.text(x + 6, 266.8, texts.note, { size: 2.6, maxWidth: a3.legend.width - 6 });
  if (!hasPlan) pen.text(x, 273, texts.underlayMissing, { size: 2.6, fill: GREY, maxWidth: a3.legend.width });
}
