import {
  BLUE,
  FAINT,
  GREY,
  INK,
  lines,
  PAPER,
  RED,
  states,
  type Ink,
  type Pen,
  type Rect,
  type State,
} from '#drawing';
import { fill, numberText, type Language } from '#findings';
import { refOf, typeOf, type Comparison, type Side } from './comparison.js';
import {
  clashesOf,
  footU,
  placedIn,
  unitNumber,
  type Clash,
  type Placed,
  type RackPanel,
} from './rack-contents.js';
import { drawDevice } from './rack-device.js';
import { wordsOf } from './words/words.js';

// One rack seen from one side, at 1:10. Rack 60 wide, device 48.26 (19 in); unit numbers in the left post, the letter of
// the state in the right one.

export const PANEL_WIDTH = 60;
/** One unit at 1:10. */
export const UNIT = 4.445;
/** The tallest rack that one panel holds; taller ones are cut into parts. */
export const MOST_UNITS = 48;
const POST = 6;
const DEVICE_WIDTH = 48.26;

/** Draws a panel that stands on `floor`, its left edge at `x`. */
export function drawRackPanel(
  pen: Pen,
  comparison: Comparison,
  panel: RackPanel,
  x: number,
  floor: number,
  language: Language,
): void {
  const { rack, part } = panel;
  const words = wordsOf(language);
  const rackState = comparison.stateOf('rack', rack.id);
  const height = (part.to - part.from) * UNIT;
  const area = { x, y: floor - height, width: PANEL_WIDTH, height };
  const absent =
    (panel.side === 'before' && rackState === 'new') || (panel.side === 'after' && rackState === 'removed');
  const side = panel.side === 'after' ? comparison.after : comparison.before;
  const ref = refOf(rackState === 'new' ? comparison.after : comparison.before, 'rack', rack.id);
  pen.group({ layer: `rack-${panel.side}`, ref, title: rack.name }, () => {
    title(pen, panel, area, language);
    if (absent) {
      pen.box('area', area, { ink: rackState === 'removed' ? states.removed.ink : lines.bare });
      const middle = { x: x + PANEL_WIDTH / 2, y: area.y + height / 2 };
      const [first, second] =
        rackState === 'removed' ? [words.rackRemoved, ''] : [words.bareSite, words.bareSiteNote];
      pen.text(middle.x, middle.y, first, {
        size: 3,
        anchor: 'middle',
        fill: rackState === 'removed' ? RED : GREY,
      });
      pen.text(middle.x, middle.y + 4.6, second, { size: 2.6, anchor: 'middle', fill: GREY });
      return;
    }
    const contents = placedIn(comparison, panel);
    posts(pen, panel, contents, area, panel.side === 'after' ? rackState : 'existing');
    for (const clash of clashesOf(contents)) drawClash(pen, comparison, panel, clash, area, language);
    foot(pen, side, panel, x, floor, language);
  });
}

function title(pen: Pen, { rack, part, side, face }: RackPanel, area: Rect, language: Language): void {
  const words = wordsOf(language);
  const parts =
    part.total > 1 ? ` · ${fill(words.part, { n: part.number, total: part.total }, language)}` : '';
  const y = area.y - 1.8;
  const faceText = pen.text(area.x + PANEL_WIDTH, y, [words[face], words[face].split(',')[0]!], {
    size: 2.6,
    fill: GREY,
    anchor: 'end',
    maxWidth: 26,
  });
  pen.text(area.x, y, [`${rack.name} · ${words[side]}${parts}`, `${rack.name} · ${words[side]}`], {
    size: 3.8,
    bold: true,
    maxWidth: PANEL_WIDTH - faceText - 2,
  });
}

function posts(
  pen: Pen,
  { rack, part }: RackPanel,
  contents: readonly Placed[],
  area: Rect,
  state: State,
): void {
  const isNew = state === 'new';
  const post: Ink = isNew ? { stroke: BLUE, width: 0.25 } : { stroke: FAINT, width: 0.25 };
  for (let unit = part.from; unit < part.to; unit += 1) {
    const y = area.y + area.height - (unit - part.from) * UNIT;
    const covered = contents.some(({ foot, height }) => foot < unit && unit < foot + height);
    if (unit > part.from && !covered) pen.across(area.x + POST, area.x + POST + DEVICE_WIDTH, y, lines.hair);
    const number = unitNumber(rack, unit);
    const strong = number % 5 === 0;
    pen.text(area.x + POST / 2, y - UNIT / 2 + 0.9, String(number).padStart(2, '0'), {
      size: 2.5,
      bold: strong,
      anchor: 'middle',
      fill: strong ? INK : FAINT,
    });
    if (rack.reservedU.includes(number))
      pen.across(area.x + POST + 2, area.x + POST + DEVICE_WIDTH - 2, y - UNIT / 2, lines.stub);
  }
  for (const x of [area.x + POST, area.x + POST + DEVICE_WIDTH])
    pen.rule({ x, y: area.y }, { x, y: area.y + area.height }, post);
  pen.box('area', area, { ink: isNew ? { stroke: BLUE, width: 0.7 } : { stroke: FAINT, width: 0.35 } });
}

/** More devices than this beside each other could not be read: the panel says how many there are. */
const MOST_LANES = 3;

/** Devices on the same units stand beside each other; a removed one gives way to the one that takes its place. */
function drawClash(
  pen: Pen,
  comparison: Comparison,
  panel: RackPanel,
  { members, lanes }: Clash,
  area: Rect,
  language: Language,
): void {
  const { from, to } = panel.part;
  const rectOf = (foot: number, end: number, lane: number, of: number): Rect => ({
    x: area.x + POST + (lane * DEVICE_WIDTH) / of,
    y: area.y + area.height - (end - from) * UNIT,
    width: DEVICE_WIDTH / of,
    height: (end - foot) * UNIT,
  });
  if (lanes > MOST_LANES) {
    const foot = Math.max(from, Math.min(...members.map(({ placed }) => placed.foot)));
    const end = Math.min(to, Math.max(...members.map(({ placed }) => placed.foot + placed.height)));
    if (end > foot)
      drawCrowd(
        pen,
        members.map(({ placed }) => placed),
        rectOf(foot, end, 0, 1),
        language,
      );
    return;
  }
  let letter = Infinity;
  for (const { placed, lane } of members) {
    const foot = Math.max(placed.foot, from);
    const end = Math.min(placed.foot + placed.height, to);
    if (end <= foot) continue;
    const rect = rectOf(foot, end, lane, lanes);
    const middle = rect.y + rect.height / 2;
    // Beside a rival at the same height there is no room for a second letter; the outline tells the state too.
    const free = Math.abs(letter - middle) > LETTER;
    if (free) letter = middle;
    drawDevice(pen, comparison, panel, placed, rect, free ? area.x + PANEL_WIDTH - 2.87 : null, language);
  }
}

/** Height that the letter of a state takes. */
const LETTER = 2.1;

/** Too many devices on the same units: their number, and their names for the pointer that rests on it. */
function drawCrowd(pen: Pen, crowd: readonly Placed[], rect: Rect, language: Language): void {
  const names = crowd.map(({ device }) => device.name).join(', ');
  const middle = rect.y + rect.height / 2;
  pen.group({ layer: 'clash', title: names }, () => {
    const inner = { x: rect.x + 0.4, y: rect.y + 0.4, width: rect.width - 0.8, height: rect.height - 0.8 };
    pen.box('node', inner, { ink: { stroke: RED, width: 0.5 }, fill: PAPER });
    const text = fill(wordsOf(language).crowd, { n: crowd.length }, language);
    const style = { size: 2.7, bold: true, anchor: 'middle', fill: RED, maxWidth: rect.width - 4 } as const;
    pen.text(rect.x + rect.width / 2, middle + 0.96, text, style);
  });
}

/** Beneath a panel: how full the rack is, and what hangs beside its units. */
function foot(
  pen: Pen,
  side: Side,
  { rack, part, face }: RackPanel,
  x: number,
  floor: number,
  language: Language,
): void {
  if (part.from > 0) return;
  const words = wordsOf(language);
  const cells = new Set<number>();
  const beside: string[] = [];
  for (const device of side.devicesIn.get(rack.id) ?? []) {
    const type = typeOf(side, device);
    const height = type?.heightU || 1;
    const from = footU(rack, device, height);
    if (from === null) beside.push(device.name);
    else if (device.face === face || type?.fullDepth)
      for (let at = from; at < from + height; at += 0.5) cells.add(at);
  }
  const used = cells.size / 2;
  const count = fill(
    words.occupied,
    {
      used: numberText(used, language),
      total: rack.heightU,
      free: numberText(rack.heightU - used, language),
    },
    language,
  );
  pen.text(x, floor + 5.2, count, { size: 2.6, fill: GREY, maxWidth: PANEL_WIDTH });
  if (beside.length > 0)
    pen.text(x, floor + 8.3, fill(words.beside, { names: beside.join(', ') }, language), {
      size: 2.6,
      fill: GREY,
      maxWidth: PANEL_WIDTH,
    });
}
