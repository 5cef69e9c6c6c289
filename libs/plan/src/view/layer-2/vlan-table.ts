import { RED, vlanColour, type Pen } from '#drawing';
import { fill, type Language } from '#findings';
import { refOf, type Comparison } from '../comparison.js';
import { ipPlanTables } from '../ip-plan/tables.js';
import { sheetTexts } from '../sheet-texts/texts.js';
import { drawSheetTable, partHeading, tableHeight } from '../tables/sheet-table.js';
import type { VlanReach } from './switching.js';

const PITCH = 5.4;

export const vlanTableHeight = (rows: number): number => 8 + tableHeight(rows, PITCH);

/** The VLANs of the site: networks, gateways, and whether every port that uses one reaches its gateway. */
export function drawVlanTable(
  pen: Pen,
  comparison: Comparison,
  vlans: readonly VlanReach[],
  y: number,
  language: Language,
): void {
  const texts = sheetTexts(language).layer2;
  const facts = new Map(ipPlanTables(comparison.after.objects).vlans.map((row) => [row.id, row]));
  partHeading(pen, 24, y + 4, texts.vlans);
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
        vlan.role,
        row?.prefixes.join(', ') ?? '',
        row?.gateways.join(', ') ?? '',
        users === 0 ? '–' : String(users),
        reachText(users, reached),
      ],
    };
  });
  drawSheetTable(pen, columns, rows, { x: 24, y: y + 7, width: 382, pitch: PITCH });

  function reachText(users: number, reached: number | null): string {
    if (reached === null) return texts.noGateway;
    if (users === 0) return texts.noUsers;
    return reached === users
      ? texts.reached
      : fill(texts.cut, { n: users - reached, total: users }, language);
  }
}
