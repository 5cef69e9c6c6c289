import type { Vlan } from '#ipplan';
import { a3, type Pen } from '#drawing';
import type { Language } from '#findings';
import type { Comparison } from '../comparison.js';
import type { SheetPlan } from '../sheet-plan.js';
import { sheetTexts } from '../sheet-texts/texts.js';
import { layer2Legend } from './legend.js';
import { drawUpstream, PANEL_HEIGHT, slotPitch, type Panel } from './panel.js';
import { switchingOf, type SwitchingView, type SwitchLink } from './switching.js';
import { drawVlanTable, vlanTableHeight } from './vlan-table.js';

/** VLANs that fit side by side. */
const MOST_VLANS = 36;
const GAP = 4;

/**
 * Which VLANs each link between switches carries: every VLAN has its place on every link, so that a missing one leaves a
 * hole. Then the VLANs of the site, and whether each reaches its gateway.
 */
export function layer2(comparison: Comparison, language: Language): SheetPlan[] {
  const view = switchingOf(comparison);
  if (view.vlans.length === 0) return [];
  const texts = sheetTexts(language).layer2;
  const carried = view.vlans
    .map(({ vlan }) => vlan)
    .filter(({ id }) => view.links.some(({ carriage }) => carriage.get(id) !== 'absent'));
  const blocks = chunks(carried, MOST_VLANS).flatMap((vlans) => rowsOf(view, vlans));
  const sheets = packed(view, blocks);
  return sheets.map(({ rows, table }, index): SheetPlan => ({
    kind: 'layer-2',
    name: sheets.length > 1 ? `layer-2-${index + 1}` : 'layer-2',
    heading: `${texts.heading}${rows.length > 0 ? ` · ${namesOf(rows)}` : ` · ${texts.vlans}`}`,
    title: texts.title,
    question: texts.question,
    scale: '',
    body: (pen) => drawBody(pen, comparison, view, rows, table, language),
    legend: (pen) => layer2Legend(pen, language),
  }));
}

/** A row of links that hang from the same devices. */
interface Row {
  readonly vlans: readonly Vlan[];
  readonly links: readonly SwitchLink[];
}

/** Links below the same devices, as many side by side as fit. */
function rowsOf(view: SwitchingView, vlans: readonly Vlan[]): Row[] {
  const byUpstream = new Map<string, SwitchLink[]>();
  for (const link of view.links) {
    const key = link.upstreamDevices.map(({ id }) => id).join('\n');
    byUpstream.set(key, [...(byUpstream.get(key) ?? []), link]);
  }
  const width = slotPitch(vlans.length) * vlans.length + 6;
  const most = Math.max(1, Math.floor((a3.body.width + GAP) / (width + GAP)));
  return [...byUpstream.values()].flatMap((links) =>
    chunks(links, most).map((part) => ({ vlans, links: part })),
  );
}

/** Rows and the tail of the VLAN table by sheet. */
function packed(view: SwitchingView, rows: readonly Row[]): { rows: Row[]; table: readonly number[] }[] {
  const sheets: { rows: Row[]; table: number[] }[] = [];
  const room = a3.body.height - 4;
  let used = Infinity;
  for (const row of rows) {
    if (used + PANEL_HEIGHT > room) {
      sheets.push({ rows: [], table: [] });
      used = 0;
    }
    sheets.at(-1)!.rows.push(row);
    used += PANEL_HEIGHT + 6;
  }
  let left = view.vlans.map((_, index) => index);
  while (left.length > 0) {
    const fits = used === Infinity ? 0 : Math.floor((room - used - vlanTableHeight(0)) / 5.4);
    const isWhole = fits >= left.length;
    if (isWhole || used === Infinity || sheets.at(-1)!.rows.length === 0) {
      if (!isWhole || used === Infinity) {
        sheets.push({ rows: [], table: [] });
        used = 0;
      }
      const take = Math.max(1, Math.floor((room - used - vlanTableHeight(0)) / 5.4));
      sheets.at(-1)!.table.push(...left.slice(0, take));
      left = left.slice(take);
      used = room;
    } else used = Infinity;
  }
  return sheets;
}

function drawBody(
  pen: Pen,
  comparison: Comparison,
  view: SwitchingView,
  rows: readonly Row[],
  table: readonly number[],
  language: Language,
): void {
  let y = a3.body.y + 2;
  for (const { vlans, links } of rows) {
    const pitch = slotPitch(vlans.length);
    const width = pitch * vlans.length + 6;
    const panels = links.map((link, index): Panel => ({
      link,
      x: a3.body.x + 1 + index * (width + GAP),
      width,
      pitch,
      vlans,
    }));
    drawUpstream(pen, comparison, view, panels, y, language);
    y += PANEL_HEIGHT + 6;
  }
  if (table.length > 0)
    drawVlanTable(
      pen,
      comparison,
      table.map((index) => view.vlans[index]!),
      y + 2,
      language,
    );
}

/** `Po1, Po2, Po11`: the links of a sheet by their lower ends. */
function namesOf(rows: readonly Row[]): string {
  return [
    ...new Set(rows.flatMap(({ links }) => links.map(({ downstreamDevice }) => downstreamDevice.name))),
  ].join(', ');
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  const count = Math.ceil(list.length / size);
  const each = Math.ceil(list.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => list.slice(index * each, (index + 1) * each));
}
