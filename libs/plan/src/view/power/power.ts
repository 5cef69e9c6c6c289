import { a3, GREY, INK, type Pen } from '#drawing';
import { numberText, type Language } from '#findings';
import { chainPitch, drawChainRows, ROWS_PER_SHEET, type RowHeads } from '../chains/draw-rows.js';
import type { ChainRow } from '../chains/rows.js';
import { refOf, type Comparison } from '../comparison.js';
import { linkOf } from '../link-sheet/link-sheets.js';
import { deviceName, socketName, standsAt } from '../place-names.js';
import type { SheetPlan } from '../sheet-plan.js';
import { sheetTexts } from '../sheet-texts/texts.js';
import { drawSheetTable, partHeading, tableHeight } from '../tables/sheet-table.js';
import { feedsOf, loadsOf, type Feed, type SourceLoad } from './feeds.js';

/** Between the lines and the loads, in mm. */
const APART = 12;
/** Sources that are listed. */
const MOST_LOADS = 36;

/** What feeds each device in the racks, one inlet a line; then the load of every strip, UPS and source. */
export function powerSheets(comparison: Comparison, language: Language): SheetPlan[] {
  const texts = sheetTexts(language).power;
  const feeds = feedsOf(comparison);
  if (feeds.every(({ steps }) => steps.length === 0)) return [];
  const rows = feeds.map((feed, index) => rowOf(comparison, feed, feeds[index - 1], language));
  const loads = loadsOf(comparison.after, feeds);
  const room = Math.floor((loads.length * 5 + 22) / 8.7);
  const count = Math.ceil((rows.length + room) / ROWS_PER_SHEET);
  const each = count === 1 ? rows.length : ROWS_PER_SHEET;
  return Array.from({ length: count }, (_, index): SheetPlan => {
    const part = rows.slice(index * each, (index + 1) * each);
    return {
      kind: 'power',
      name: count > 1 ? `power-${index + 1}` : 'power',
      heading: texts.heading,
      title: texts.title,
      question: texts.question,
      scale: '',
      body: (pen) => {
        const below = index === count - 1 ? tableHeight(Math.min(MOST_LOADS, loads.length)) + 2 * APART : 0;
        const pitch = chainPitch(part.length, a3.body.height - 8 - below);
        const place = { pitch, first: index * each + 1 };
        const end = part.length > 0 ? drawChainRows(pen, part, headsOf(language), place) : a3.body.y - 4;
        if (index === count - 1) drawLoads(pen, comparison, loads, end + APART, language);
      },
      legend: (pen) => legend(pen, language),
    };
  });
}

/** Source at the left, device at the right: the device stands in the same column in every line. */
function rowOf(
  comparison: Comparison,
  { device, inlet, steps, loadW }: Feed,
  previous: Feed | undefined,
  language: Language,
): ChainRow {
  const side = comparison.after;
  const texts = sheetTexts(language).power;
  const stop = (id: string, portId: string, name: readonly string[]) => ({
    name,
    state: comparison.stateOf('device', id),
    ref: refOf(side, 'port', portId),
    framed: true,
  });
  const up = steps.toReversed();
  const rack = device.rackId ? (side.objects.rack.get(device.rackId)?.name ?? '') : '';
  const own = deviceName(side, device);
  return {
    stops: [
      ...up.map(({ outlet }) => stop(outlet.deviceId, outlet.id, [socketName(side, outlet)])),
      stop(device.id, inlet.id, [`${own}:${inlet.name}`, own]),
    ],
    links: up.map(({ cord }) => linkOf(comparison, cord, language)),
    at: up.length,
    openEnd: '',
    cells: [
      rack,
      device.positionU === null ? '' : `U${device.positionU}`,
      steps.length === 0 ? texts.none : loadW === null ? '–' : numberText(loadW, language),
    ],
    tick: false,
    apart: previous !== undefined && previous.device.rackId !== device.rackId,
  };
}

function headsOf(language: Language): RowHeads {
  const texts = sheetTexts(language).power;
  return {
    number: texts.number,
    stop: (distance) => (distance === 0 ? texts.device : texts.feed),
    link: () => texts.cord,
    cells: [
      { title: texts.rack, width: 22 },
      { title: 'U', width: 12 },
      { title: texts.load, width: 40 },
    ],
    tick: '',
  };
}

function drawLoads(
  pen: Pen,
  comparison: Comparison,
  loads: readonly SourceLoad[],
  y: number,
  language: Language,
): void {
  const texts = sheetTexts(language).power;
  const side = comparison.after;
  partHeading(pen, 24, y, texts.sums);
  const rows = loads.slice(0, MOST_LOADS).map(({ device, feeds, loadW }) => ({
    ref: refOf(side, 'device', device.id),
    cells: [deviceName(side, device), standsAt(side, device), String(feeds), numberText(loadW, language)],
  }));
  const columns = texts.sumColumns.map((title, index) =>
    index > 1 ? { title, align: 'end' as const } : { title },
  );
  drawSheetTable(pen, columns, rows, { x: 24, y: y + 3, width: 170 });
}

function legend(pen: Pen, language: Language): void {
  const texts = sheetTexts(language).power;
  const { x } = a3.legend;
  pen.wire({
    name: 'legend',
    points: [
      { x, y: 258 },
      { x: x + 13, y: 258 },
    ],
    ink: { stroke: '#9A9A9A', width: 0.9 },
    casing: { stroke: INK, width: 1.2 },
  });
  pen.text(x + 15, 259, texts.legendCord, { size: 2.6 });
  pen.text(x, 266, texts.note, { size: 2.6, maxWidth: a3.legend.width });
  pen.text(x, 271, texts.noteNone, { size: 2.6, fill: GREY, maxWidth: a3.legend.width });
}
