import { compareNames, type Rack } from '#cabling';
import { a3, BLUE, GREY, INK, lines, RED, states, type Pen, type State } from '#drawing';
import { fill, type Language } from '#findings';
import { pathOf } from '../value/path.js';
import { changeRows, drawChangeList, rowsThatFit, type ChangeRow } from './change-list.js';
import type { Comparison } from './comparison.js';
import type { RackPanel, RackPart } from './rack-contents.js';
import { drawRackPanel, MOST_UNITS, PANEL_WIDTH, UNIT } from './rack-panel.js';
import { restRows } from './proof/rest-rows.js';
import { drawProofLegend } from './proof/sign.js';
import type { SheetPlan } from './sheet-plan.js';
import { sheetTexts } from './sheet-texts/texts.js';
import { wordsOf } from './words/words.js';

const SLOTS = 6;
const PITCH = 64.4;
const LEFT = 24;
/** Where racks stand: low enough for the tallest panel, higher when all are lower. */
const FLOOR = 228;
const LOWEST_FLOOR = 240.4;

/**
 * Rack elevations at 1:10: every rack that the project touches, before and after side by side, front and rear, with the
 * list of its changes; then the racks that stay as they are. As many sheets as it takes.
 */
export function elevations(comparison: Comparison, language: Language): SheetPlan[] {
  const words = wordsOf(language);
  const { proof } = sheetTexts(language);
  const groups = racksInOrder(comparison).map((rack) => panelsOf(comparison, rack));
  return pack(groups).flatMap((panels) => {
    const racks = [...new Map(panels.map(({ rack }) => [rack.id, rack])).values()];
    const rows = (comparison.proofs ? restRows : changeRows)(
      comparison,
      racks.map(({ id }) => id),
      language,
    );
    const changed = panels.some(({ side }) => side !== 'present');
    const names = racks.map(({ name }) => name).join(', ');
    const head = {
      kind: 'elevations',
      heading: `${words.elevations}${comparison.proofs ? ` · ${proof.suffix}` : ''} · ${names}`,
      title: comparison.proofs
        ? `${words.elevations} · ${proof.suffix}`
        : changed
          ? words.elevationsTitle
          : words.elevationsPresent,
      question: comparison.proofs
        ? proof.question
        : changed
          ? words.elevationsQuestion
          : words.elevationsQuestionPresent,
      scale: '1 : 10',
      legend: (pen: Pen) => (comparison.proofs ? proofLegend(pen, language) : legend(pen, changed, language)),
    } as const;
    const beside = placeBeside(panels, rows);
    const isHigh = beside !== null || rows.length === 0;
    const high = Math.min(LOWEST_FLOOR, a3.body.y + 10 + tallest(panels) * UNIT);
    const floor = isHigh ? high : floorOf(panels);
    const place = beside ?? placeForList(panels, floor, rows);
    const shown = place ? rows : [];
    const title = comparison.proofs ? proof.rest : words.changeList;
    const sheet: SheetPlan = {
      ...head,
      name: `elevations-${racks.map(({ name }) => name).join('-')}`,
      body: (pen) => {
        drawFloor(pen, panels.length, floor);
        panels.forEach((panel, slot) =>
          drawRackPanel(pen, comparison, panel, LEFT + slot * PITCH, floor, language),
        );
        if (place && shown.length > 0) drawChangeList(pen, shown, place, title);
      },
    };
    return [sheet, ...(place ? [] : listSheets(rows, head, racks, title, language))];
  });
}

/** Racks that the project touches first, then the others; each by place and name. */
function racksInOrder(comparison: Comparison): Rack[] {
  const all = new Map([...comparison.before.objects.rack, ...comparison.after.objects.rack]);
  const key = (rack: Rack): string => {
    const side = comparison.after.objects.rack.has(rack.id) ? comparison.after : comparison.before;
    return `${pathOf(side.objects, 'location', rack.locationId)}/${rack.name}`;
  };
  const touched = (rack: Rack): number => (comparison.stateOf('rack', rack.id) === 'existing' ? 1 : 0);
  return [...all.values()].sort((a, b) => touched(a) - touched(b) || compareNames(key(a), key(b)));
}

/** The panels of one rack: before and after, front and rear; one side where nothing changes. */
function panelsOf(comparison: Comparison, rack: Rack): RackPanel[] {
  const state = comparison.stateOf('rack', rack.id);
  const views: Pick<RackPanel, 'face' | 'side'>[] = [];
  if (state === 'existing') {
    views.push({ face: 'front', side: 'present' });
    if (rearMounted(comparison, rack)) views.push({ face: 'rear', side: 'present' });
  } else {
    views.push({ face: 'front', side: 'before' }, { face: 'front', side: 'after' });
    if (rearChanges(comparison, rack)) views.push({ face: 'rear', side: 'before' });
    if (state !== 'removed') views.push({ face: 'rear', side: 'after' });
  }
  return views.flatMap((view) => partsOf(rack).map((part) => ({ rack, part, ...view })));
}

function rearMounted(comparison: Comparison, rack: Rack): boolean {
  return [comparison.before, comparison.after].some((side) =>
    (side.devicesIn.get(rack.id) ?? []).some(({ face }) => face === 'rear'),
  );
}

/** True when a device at the back comes, goes or moves: then the back is drawn before, too. */
function rearChanges(comparison: Comparison, rack: Rack): boolean {
  return (comparison.before.devicesIn.get(rack.id) ?? []).some(
    ({ id, face }) => face === 'rear' && comparison.stateOf('device', id) !== 'existing',
  );
}

/** A rack in as few equal parts as fit the sheet, from the top. */
function partsOf(rack: Rack): RackPart[] {
  const total = Math.ceil(rack.heightU / MOST_UNITS);
  const each = Math.ceil(rack.heightU / total);
  return Array.from({ length: total }, (_, index) => ({
    from: Math.max(0, rack.heightU - (index + 1) * each),
    to: rack.heightU - index * each,
    number: index + 1,
    total,
  }));
}

/**
 * Panels by sheet, high racks at the left; a rack stays on one sheet unless it needs more than a whole one. A rack that
 * nothing changes stands beside changed ones only where the list of changes keeps two places.
 */
function pack(groups: readonly (readonly RackPanel[])[]): RackPanel[][] {
  const sheets: (readonly RackPanel[])[][] = [];
  for (const group of groups) {
    const last = sheets.at(-1);
    const isMixed = (last?.[0]?.[0]?.side !== 'present') !== (group[0]?.side !== 'present');
    const fits = last && [...last, group].flat().length <= SLOTS - (isMixed ? 2 : 0);
    if (fits) last.push(group);
    else for (let at = 0; at < group.length; at += SLOTS) sheets.push([group.slice(at, at + SLOTS)]);
  }
  return sheets.map((sheet) => sheet.toSorted((a, b) => tallest(b) - tallest(a)).flat());
}

const tallest = (panels: readonly RackPanel[]): number => Math.max(...panels.map(units));
const units = ({ part }: RackPanel): number => part.to - part.from;

function floorOf(panels: readonly RackPanel[]): number {
  const height = tallest(panels) * UNIT;
  return Math.min(LOWEST_FLOOR, Math.max(FLOOR, a3.body.y + 6 + height));
}

/** Room for the list at the right of the racks, so that it and they begin at one height; null: it is too narrow or too low. */
function placeBeside(panels: readonly RackPanel[], rows: readonly ChangeRow[]) {
  if (SLOTS - panels.length < 3 || rows.length === 0) return null;
  const x = LEFT + panels.length * PITCH;
  const place = {
    x,
    y: a3.body.y + 7,
    width: LEFT + (SLOTS - 1) * PITCH + PANEL_WIDTH - x,
    height: a3.body.height - 10,
  };
  return rowsThatFit(place) >= rows.length && tallest(panels) * UNIT < a3.body.height - 24 ? place : null;
}

/** The widest room for the list: above the low racks at the right, or in the free slots beside them; null: none. */
function placeForList(panels: readonly RackPanel[], floor: number, rows: readonly ChangeRow[]) {
  for (let slots = SLOTS; slots >= 2; slots -= 1) {
    const first = SLOTS - slots;
    const below = panels.slice(first);
    const bottom = below.length > 0 ? floor - Math.max(...below.map(units)) * UNIT - 10 : floor;
    const x = LEFT + first * PITCH;
    const place = {
      x,
      y: a3.body.y + 4,
      width: LEFT + (SLOTS - 1) * PITCH + PANEL_WIDTH - x,
      height: bottom - a3.body.y - 4,
    };
    if (slots < 3 && below.length > 0) continue;
    if (rowsThatFit(place) >= rows.length) return place;
  }
  return null;
}

/** Sheets of rows alone, when the list found no room beside its racks. */
function listSheets(
  rows: readonly ChangeRow[],
  head: Omit<SheetPlan, 'name' | 'body'>,
  racks: readonly Rack[],
  title: string,
  language: Language,
): SheetPlan[] {
  const words = wordsOf(language);
  const place = { x: LEFT, y: a3.body.y + 4, width: 382, height: a3.body.height - 6 };
  const each = rowsThatFit(place);
  const sheets: SheetPlan[] = [];
  for (let at = 0; at < rows.length; at += each) {
    sheets.push({
      ...head,
      scale: '',
      name: `elevations-${racks.map(({ name }) => name).join('-')}-changes`,
      body: (pen) =>
        drawChangeList(pen, rows.slice(at, at + each), place, at === 0 ? title : words.changeListMore),
    });
  }
  return sheets;
}

/** The floor that the racks stand on, hatched. */
function drawFloor(pen: Pen, panels: number, floor: number): void {
  const end = LEFT + (panels - 1) * PITCH + PANEL_WIDTH;
  pen.group({ layer: 'floor' }, () => {
    pen.across(LEFT - 1, end + 1, floor + 0.35, lines.frame);
    for (let x = LEFT + 1; x <= end; x += 4)
      pen.rule({ x, y: floor + 0.7 }, { x: x - 1.6, y: floor + 2.3 }, { stroke: INK, width: 0.13 });
  });
}

/** Signs of what is proven, and the scale. */
function proofLegend(pen: Pen, language: Language): void {
  drawProofLegend(pen, { x: a3.legend.x, y: 260 }, language);
  pen.text(a3.legend.x, 274, sheetTexts(language).proof.note, { size: 2.6, maxWidth: a3.legend.width });
  scaleBar(pen);
}

function legend(pen: Pen, changed: boolean, language: Language): void {
  const words = wordsOf(language);
  const shown: readonly State[] = changed
    ? ['existing', 'new', 'modified', 'moved', 'removed']
    : ['existing'];
  shown.forEach((state, index) => {
    const x = a3.legend.x + (index % 3) * 64;
    const y = 258 + Math.floor(index / 3) * 6.4;
    const look = states[state];
    pen.box('mark', { x, y, width: 9, height: 4 }, { ink: look.ink, fill: look.fill });
    if (state === 'modified')
      pen.text(x + 4.5, y + 3, words.stateLetters.modified, { size: 2.7, bold: true, anchor: 'middle' });
    if (state === 'new')
      pen.text(x + 4.5, y + 3, words.stateLetters.new, {
        size: 2.7,
        bold: true,
        anchor: 'middle',
        fill: BLUE,
      });
    if (state === 'moved') pen.symbol('arrow', x + 2.5, y + 0.4, BLUE);
    if (state === 'removed') pen.symbol('cross', x + 2.5, y + 0.4, RED);
    pen.text(x + 10.6, y + 3, words.stateNames[state], { size: 2.6, maxWidth: 52 });
  });
  const note = { size: 2.6, maxWidth: a3.legend.width } as const;
  pen.text(a3.legend.x, 274, changed ? words.elevationsNote : words.elevationsNotePresent, note);
  scaleBar(pen);
  pen.text(a3.legend.x + 96, 281.4, fill(words.portDots, {}, language), { size: 2.6, fill: GREY });
}

function scaleBar(pen: Pen): void {
  pen.across(a3.legend.x, a3.legend.x + 50, 281, lines.rule);
  for (let at = 0; at <= 5; at += 1)
    pen.rule({ x: a3.legend.x + at * 10, y: 280 }, { x: a3.legend.x + at * 10, y: 281 }, lines.rule);
  pen.text(a3.legend.x + 53, 281.4, '500 mm (5 × 100 mm)', { size: 2.6 });
}
