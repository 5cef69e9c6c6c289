import type { Kind } from '#plan';

/** What a cell holds. Texts are texts, whatever they look like; null is an empty cell. */
export type CellValue = string | number | boolean | null;

/** A cell that cannot be taken as it is: a formula, a date of the spreadsheet program. */
export interface StrangeCell {
  readonly strange: 'formula' | 'date';
  readonly shown: string;
}

/** One sheet of a workbook as plain data; the first row names the columns. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** For writers: what may be chosen in a column (by its number from 0). */
  readonly choices?: Readonly<Record<number, readonly string[]>>;
  /** For writers: columns that hold text, so that nobody's `0012` becomes 12. */
  readonly textColumns?: readonly number[];
}

/** A sheet as it comes from a workbook that anybody may have written. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly (CellValue | StrangeCell)[])[];
}

/** The title of the sheet of each kind, in the order of the workbook. */
// prettier-ignore
export const sheetOf: Readonly<Record<Kind, string>> = {
  location: 'Locations', rack: 'Racks', deviceType: 'Device types', moduleType: 'Module types', transceiverType: 'Transceiver types',
  cableProduct: 'Cable products', cableProfile: 'Cable profiles', compatibility: 'Compatibility', device: 'Devices', module: 'Modules', port: 'Ports', portMap: 'Port maps',
  pathway: 'Pathways', cable: 'Cables', circuit: 'Circuits', aggregate: 'Aggregates', asn: 'ASNs', zone: 'Zones', flow: 'Flows', vrf: 'VRFs', vlanGroup: 'VLAN groups', vlan: 'VLANs', interfaceVlan: 'Interface VLANs',
  vlanTranslation: 'VLAN translations', spanningTree: 'Spanning trees', fhrpGroup: 'FHRP groups', fhrpMember: 'FHRP members',
  prefix: 'Prefixes', range: 'Ranges', dhcpScope: 'DHCP scopes', address: 'Addresses', route: 'Routes', opening: 'Openings',
};

/** Sheets beside those of the kinds. */
export const PROJECT = 'Project';
export const STEPS = 'Steps';
export const WAIVERS = 'Waivers';
export const POLICY = 'Policy';

/** The sheets for what a type holds, a row each; `owner` is the column that names the type. */
export const typeSheets = {
  deviceType: { owner: 'deviceType', ports: 'Type ports', maps: 'Type maps' },
  moduleType: { owner: 'moduleType', ports: 'Module type ports', maps: 'Module type maps' },
} as const;
export type TypeKind = keyof typeof typeSheets;
export const isTypeKind = (kind: Kind): kind is TypeKind => kind in typeSheets;

/**
 * The sheets of the first workbooks, which every workbook has: without one of them it is not whole. What came later, and
 * whatever will, may be lacking; to lack it is to say nothing of its kind.
 */
// prettier-ignore
export const FIRST_SHEETS: ReadonlySet<string> = new Set([
  'Project', 'Steps', 'Locations', 'Racks', 'Device types', 'Type ports', 'Type maps', 'Devices', 'Ports', 'Port maps', 'Pathways',
  'Cables', 'VRFs', 'VLAN groups', 'VLANs', 'Interface VLANs', 'Prefixes', 'Ranges', 'DHCP scopes', 'Addresses', 'Routes',
  'Openings', 'Waivers', 'Policy',
]);

/** Columns in front of the fields: which step, what it does, and to what. */
export const LEAD = ['step', 'action', 'object', 'id'] as const;

/** The column letters of a spreadsheet: 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
