/** One file that another program reads. */
export interface ExportFile {
  /** A plain file name. */
  readonly name: string;
  readonly text: string;
}

/** What the exports can be. */
export const ipExportFormats = ['kea', 'isc-dhcp', 'bind', 'hosts', 'ansible', 'acl'] as const;
export type IpExportFormat = (typeof ipExportFormats)[number];

export interface IpExportOptions {
  /** Whose tables: a VRF's id; null for the global table. */
  readonly vrfId: string | null;
  /** DNS domain of the forward zone. */
  readonly domain: string;
  /** Serial of the zones (RFC 1982), for instance the day and a count: 2026112200. */
  readonly serial: number;
  /** Only DHCP scopes of this server; null: all of them. */
  readonly server: string | null;
}
