import type { Vlan } from '#ipplan';
import { a3, measureText, type Pen } from '#drawing';
import type { Language } from '#findings';
import type { Comparison } from '../comparison.js';
import type { SheetPlan } from '../sheet-plan.js';
import { sheetTexts } from '../sheet-texts/texts.js';
import { layer2Legend } from './legend.js';
import { drawUpstream, PANEL_HEIGHT, slotPitch, type Panel } from './panel.js';
import { switchingOf, type SwitchingView, type SwitchLink } from './switching.js';
import { drawVlanTable, vlanTableHeight, vlanTableWidth } from './vlan-table.js';

/** VLANs that fit side by side. */
const MOST_VLANS = 36;
const GAP = 4;
/** Between links that hang from different devices, and beside the VLAN table. */
const BETWEEN = 8;

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
  const sheets = packed(view, blocks, vlanTableWidth(comparison, view.vlans, language));
  return sheets.map((sheet, index): SheetPlan => ({
    kind: 'layer-2',
    name: sheets.length > 1 ? `layer-2-${index + 1}` : 'layer-2',
    heading: `${texts.heading}${sheet.rows.length > 0 ? ` · ${namesOf(sheet.rows)}` : ` · ${texts.vlans}`}`,
    title: texts.title,
    question: texts.question,
    scale: '',
    body: (pen) => drawBody(pen, comparison, view, sheet, language),
    legend: (pen) => layer2Legend(pen, language),
  }));
}

/** Links that hang from the same devices, drawn side by side under one bar. */
interface Group {
  readonly vlans: readonly Vlan[];
  /** Distance of two VLANs. */
  readonly pitch: number;
  readonly links: readonly SwitchLink[];
}

/** Groups that stand side by side. */
interface Row {
  readonly groups: readonly Group[];
  readonly width: number;
}

interface Sheet {
  readonly rows: Row[];
  /** The part of the VLAN table that stands here; `beside`: at the right of this row, else below all. */
  readonly table: number[];
  beside?: number;
}

const linkWidth = (pitch: number, vlans: readonly Vlan[]): number => pitch * vlans.length + 6;

const widthOf = ({ vlans, links, pitch }: Group): number =>
  links.length * (linkWidth(pitch, vlans) + GAP) - GAP;

/** A link this wide says all that a link has to say. */
const ROOMY = 64;

/** The usual distance of two VLANs; where all links have room in one row, that of whole names. */
function pitchFor(vlans: readonly Vlan[], links: number): number {
  const usual = slotPitch(vlans.length);
  const names = Math.max(...vlans.map(({ name }) => measureText(name, { size: 2.5, bold: false }))) + 1.6;
  const room = ((a3.body.width + BETWEEN) / links - BETWEEN - 6) / vlans.length;
  return Math.max(usual, Math.min(room, Math.max(names, (ROOMY - 6) / vlans.length)));
}

/** Links below the same devices, as many side by side as fit; small groups share a row. */
function rowsOf(view: SwitchingView, vlans: readonly Vlan[]): Row[] {
  const byUpstream = new Map<string, SwitchLink[]>();
  for (const link of view.links) {
    const key = link.upstreamDevices.map(({ id }) => id).join('\n');
    byUpstream.set(key, [...(byUpstream.get(key) ?? []), link]);
  }
  const pitch = pitchFor(vlans, view.links.length);
  const one = linkWidth(pitch, vlans);
  const most = Math.max(1, Math.floor((a3.body.width + GAP) / (one + GAP)));
  const rows: Row[] = [];
  for (const links of [...byUpstream.values()].flatMap((all) => chunks(all, most))) {
    const group = { vlans, links, pitch };
    const last = rows.at(-1);
    const width = last ? last.width + BETWEEN + widthOf(group) : Infinity;
    if (last && width <= a3.body.width) rows[rows.length - 1] = { groups: [...last.groups, group], width };
    else rows.push({ groups: [group], width: widthOf(group) });
  }
  return rows;
}

/** Rows and the parts of the VLAN table by sheet; the table stands beside a short row where it fits. */
function packed(view: SwitchingView, rows: readonly Row[], tableWidth: number): Sheet[] {
  const sheets: Sheet[] = [];
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
  const all = view.vlans.map((_, index) => index);
  if (vlanTableHeight(all.length) <= PANEL_HEIGHT)
    for (const sheet of sheets) {
      const beside = sheet.rows.findIndex(({ width }) => a3.body.width - width - BETWEEN >= tableWidth);
      if (beside < 0) continue;
      sheet.table.push(...all);
      sheet.beside = beside;
      return sheets;
    }
  let left = all;
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
  { rows, table, beside }: Sheet,
  language: Language,
): void {
  let y = a3.body.y + 2;
  const listed = table.map((index) => view.vlans[index]!);
  rows.forEach(({ groups, width }, index) => {
    let x = a3.body.x;
    for (const group of groups) {
      drawUpstream(pen, comparison, view, panelsOf(group, x), y, language);
      x += widthOf(group) + BETWEEN;
    }
    if (index === beside) {
      const place = { x: a3.body.x + width + BETWEEN, y, width: a3.body.width - width - BETWEEN };
      drawVlanTable(pen, comparison, listed, place, language);
    }
    y += PANEL_HEIGHT + 6;
  });
  if (beside === undefined && listed.length > 0)
    drawVlanTable(pen, comparison, listed, { x: a3.body.x, y: y + 2, width: a3.body.width }, language);
}

function panelsOf({ vlans, links, pitch }: Group, left: number): Panel[] {
  const width = linkWidth(pitch, vlans);
  return links.map((link, index) => ({ link, x: left + index * (width + GAP), width, pitch, vlans }));
}

/** `acc-1, acc-2`: the devices at the lower ends of the links of a sheet. */
function namesOf(rows: readonly Row[]): string {
  const links = rows.flatMap(({ groups }) => groups).flatMap((group) => group.links);
  return [...new Set(links.map(({ downstreamDevice }) => downstreamDevice.name))].join(', ');
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  const count = Math.ceil(list.length / size);
  const each = Math.ceil(list.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => list.slice(index * each, (index + 1) * each));
}
