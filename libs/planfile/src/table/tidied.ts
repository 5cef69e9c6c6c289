import { mediaNames } from '#cabling';
import type { Column } from '../sheets/columns.js';
import type { CellValue, StrangeCell } from '../sheets/sheet.js';
import { plainHeading, type TableKind } from './roles.js';

type Cell = CellValue | StrangeCell;

const STATUS: Readonly<Record<string, string>> = {
  installe: 'installed',
  pose: 'installed',
  'en service': 'installed',
  connected: 'installed',
  teste: 'tested',
  recette: 'tested',
  prevu: 'planned',
  'a poser': 'planned',
  depose: 'retired',
  retire: 'retired',
  stock: 'stock',
  actif: 'active',
  active: 'active',
};

// prettier-ignore
const ADDRESSING_STATUS: Readonly<Record<string, string>> = {
  actif: 'active', active: 'active', 'en service': 'active', utilise: 'active', used: 'active', reserve: 'reserved', reserved: 'reserved', prevu: 'reserved', planned: 'reserved',
  obsolete: 'deprecated', deprecie: 'deprecated', 'hors service': 'deprecated', offline: 'deprecated', retire: 'deprecated', deprecated: 'deprecated',
  conteneur: 'container', container: 'container', bloc: 'container', dhcp: 'dhcp', dynamique: 'dhcp', dynamic: 'dhcp',
};

// prettier-ignore
const VLAN_ROLES: Readonly<Record<string, string>> = {
  administration: 'management', admin: 'management', gestion: 'management', mgmt: 'management', utilisateurs: 'user', utilisateur: 'user', users: 'user', data: 'user', bureautique: 'user',
  voix: 'voice', telephonie: 'voice', toip: 'voice', voip: 'voice', serveurs: 'server', serveur: 'server', servers: 'server', imprimantes: 'printer', imprimante: 'printer', printers: 'printer',
  objets: 'iot', gtb: 'iot', videosurveillance: 'video', cameras: 'video', 'wi fi': 'wifi', invites: 'guest', invite: 'guest', visiteurs: 'guest', quarantaine: 'quarantine', 'native inutilise': 'native-unused',
  interconnexion: 'transit', autre: 'other',
};

const RANGE_ROLES: Readonly<Record<string, string>> = {
  dynamique: 'dhcp',
  dynamic: 'dhcp',
  'pool dhcp': 'dhcp',
  'dhcp pool': 'dhcp',
  etendue: 'dhcp',
  scope: 'dhcp',
  reserve: 'reserved',
  statique: 'populated',
  static: 'populated',
  occupe: 'populated',
  used: 'populated',
};

const TRUTH: Readonly<Record<string, boolean>> = {
  oui: true,
  yes: true,
  vrai: true,
  x: true,
  non: false,
  no: false,
  faux: false,
};

/** Kinds whose empty cells people fill with a stroke. */
const isAddressing = (kind: TableKind): boolean => kind !== 'cable' && kind !== 'port' && kind !== 'device';

/** What people write, as the field has it: `2,50 m`, `Cat. 6A`, `posé`, `VLAN 120`. Identifiers stay to the letter; the spaces
 * around them, which nobody sees in a spreadsheet, go. */
export function tidied(kind: TableKind, role: string, column: Column, cell: Cell): Cell {
  // A spreadsheet that made a number of an identifier did it before us; digits are still its letters.
  if (typeof cell === 'number' && column.type === 'text' && Number.isSafeInteger(cell) && role !== 'label')
    return String(cell);
  if (typeof cell !== 'string') return cell;
  const text = cell.trim();
  if (text === '') return null;
  if (isAddressing(kind)) {
    if (/^(-|–|—|n\/a)$/i.test(text)) return null;
    if (role === 'vid' || role === 'vlan') return vlanNumber(text);
    if (role === 'reservedMac') return macOf(text);
  }
  if (column.type === 'truth') return TRUTH[plainHeading(text)] ?? text.toLowerCase();
  if (column.type === 'number')
    return /^-?\d+([.,]\d+)?\s*(m|u|mbit\/s)?$/i.test(text)
      ? Number.parseFloat(text.replace(',', '.'))
      : text;
  if (role === 'media') return mediaOf(text);
  if (role === 'status')
    return (isAddressing(kind) ? ADDRESSING_STATUS : STATUS)[plainHeading(text)] ?? text.toLowerCase();
  if (role === 'role' && kind === 'vlan') return VLAN_ROLES[plainHeading(text)] ?? text.toLowerCase();
  if (role === 'role' && kind === 'range') return RANGE_ROLES[plainHeading(text)] ?? text.toLowerCase();
  return column.choices.length > 0
    ? (column.choices.find((choice) => choice === text.toLowerCase()) ?? text)
    : text;
}

/** `VLAN 120`, `120 - DON`: the number says it all; a name alone stays. */
const vlanNumber = (text: string): string =>
  /^(?:vlan\s*)?(\d{1,6})(?:\s*[-–:]?\s+\D.*)?$/i.exec(text)?.[1] ?? text;

/** `00-1B-21-AA-00-01`, `001b.21aa.0001` → `00:1b:21:aa:00:01`. */
function macOf(text: string): string {
  const digits = text.replaceAll(/[:.\-\s]/g, '').toLowerCase();
  return /^[0-9a-f]{12}$/.test(digits) ? digits.replaceAll(/(..)(?!$)/g, '$1:') : text;
}

function mediaOf(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll(/categorie|catégorie|category/g, 'cat')
    .replaceAll(/[\s._-]+/g, '');
  return mediaNames.find((name) => name.replaceAll('.', '') === plain) ?? text;
}
