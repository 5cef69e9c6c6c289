import { RED, vlanColour, type Pen } from '#drawing';
import { fill, type Language } from '#findings';
import { refOf, type Comparison } from '../comparison.js';
import { ipPlanTables } from '../ip-plan/tables.js';
import { sheetTexts } from '../sheet-texts/texts.js';
import { plainValue } from '../difference/words/words.js';
import {
  contentWidth,
  drawSheetTable,
  partHeading,
  tableHeight,
  type SheetColumn,
  type SheetRow,
} from '../tables/sheet-table.js';
import type { VlanReach } from './switching.js';

const PITCH = 5.4;

export const vlanTableHeight = (rows: number): number => 8 + tableHeight(rows, PITCH);

/** The VLANs of the site as rows: networks, gateways, and whether every port that uses one reaches its gateway. */
function tableOf(
  comparison: Comparison,
  vlans: readonly VlanReach[],
  language: Language,
): { columns: SheetColumn[]; rows: SheetRow[] } {
  const texts = sheetTexts(language).layer2;
  const facts = new Map(ipPlanTables(comparison.after.objects).vlans.map((row) => [row.id, row]));
  const columns = [
    { title: texts.columns.vlan, bold: true },
    { title: texts.columns.name },
    { title: texts.columns.role },
    { title: texts.columns.prefix },
    { title: texts.columns.gateway },
    { title: texts.columns.users, align: 'end' as const },
    { title: texts.columns.reach },
  ];
  const rows = vlans.map(({ vlan, users, reached }) => {
    const row = facts.get(vlan.id);
    const isCut = reached !== null && reached < users;
    return {
      swatch: vlanColour(vlan.vid),
      ref: refOf(comparison.after, 'vlan', vlan.id),
      ...(isCut ? { colour: RED } : {}),
      cells: [
        String(vlan.vid),
        [vlan.name, vlan.description].filter(Boolean).join(' · '),
        plainValue('role', vlan.role, language),
        row?.prefixes.join(', ') ?? '',
        row?.gateways.join(', ') ?? '',
        users === 0 ? '–' : String(users),
        reachText(users, reached, language),
      ],
    };
  });
  return { columns, rows };
}

function reachText(users: number, reached: number | null, language: Language): string {
  const texts = sheetTexts(language).layer2;
  if (reached === null) return texts.noGateway;
  if (users === 0) return texts.noUsers;
  return reached === users ? texts.reached : fill(texts.cut, { n: users - reached, total: users }, language);
}

/** The width at which nothing in the table is cut. */
export function vlanTableWidth(
  comparison: Comparison,
  vlans: readonly VlanReach[],
  language: Language,
): number {
  const { columns, rows } = tableOf(comparison, vlans, language);
  return contentWidth(columns, rows);
}

/** Draws the VLANs of the site with a heading, from a point down. */
export function drawVlanTable(
  pen: Pen,
  comparison: Comparison,
  vlans: readonly VlanReach[],
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  language: Language,
): void {
  const { columns, rows } = tableOf(comparison, vlans, language);
  partHeading(pen, x, y + 4, sheetTexts(language).layer2.vlans);
  drawSheetTable(pen, columns, rows, { x, y: y + 7, width, pitch: PITCH });
}
