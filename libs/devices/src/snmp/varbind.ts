/** One fact of an SNMP agent, as `#snmp` hands it over: octet strings are bytes, OIDs and IP addresses text. */
export interface Varbind {
  readonly oid: string;
  readonly value: Uint8Array | number | bigint | string | null;
}

export type Value = Varbind['value'];

/** A row of a table: its index (the sub-identifiers after the column) and its columns by number. */
export interface Row {
  readonly index: readonly number[];
  readonly columns: ReadonlyMap<number, Value>;
}

/** The rows of the table with this entry OID (`ifEntry`), in order of appearance. Other facts are left out. */
export function rowsOf(varbinds: readonly Varbind[], entry: string): Row[] {
  const rows = new Map<string, { index: number[]; columns: Map<number, Value> }>();
  const prefix = `${entry}.`;
  for (const { oid, value } of varbinds) {
    if (!oid.startsWith(prefix) || value === null) continue;
    const rest = oid.slice(prefix.length);
    const dot = rest.indexOf('.');
    if (dot < 0) continue;
    const key = rest.slice(dot + 1);
    let row = rows.get(key);
    if (!row) rows.set(key, (row = { index: key.split('.').map(Number), columns: new Map() }));
    row.columns.set(Number(rest.slice(0, dot)), value);
  }
  return [...rows.values()];
}

/** The value of a scalar (`….0` included in the OID), or null. */
export function scalarOf(varbinds: readonly Varbind[], oid: string): Value {
  return varbinds.find((varbind) => varbind.oid === oid)?.value ?? null;
}

/** A count or enumeration; null for what is not a number. Counter64 comes as bytes, most significant first. */
export function numberOf(value: Value | undefined): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Uint8Array) return value.reduce((sum, byte) => sum * 256 + byte, 0);
  return null;
}

/** A display string: UTF-8, or Latin-1 where it is not; what follows a NUL is padding, like spaces around. */
export function textOf(value: Value | undefined): string {
  if (value == null) return '';
  if (!(value instanceof Uint8Array)) return String(value);
  return decode(value).split('\0', 1).join('').trim();
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: older agents send Latin-1, in which every byte is a character.
    return String.fromCharCode(...bytes);
  }
}

/**
 * A MAC address as six lower-case octets with colons. Agents send six bytes, or text: twelve digits, six groups that
 * may have lost their leading zero, or the six bytes spelled with `\x`. null for anything else.
 */
export function macOf(value: Value | undefined): string | null {
  const bytes = bytesOf(value);
  if (bytes?.length === 6) return hexOf(bytes);
  const text = textOf(value)
    .toLowerCase()
    .replaceAll(/\\x(?=[0-9a-f]{2})/g, ' ')
    .trim();
  const groups = text.split(/[:\-\s]/);
  if (groups.length === 6 && groups.every((group) => /^[0-9a-f]{1,2}$/.test(group))) {
    return groups.map((group) => group.padStart(2, '0')).join(':');
  }
  const digits = text.replaceAll(/[.:\-\s]/g, '');
  return /^[0-9a-f]{12}$/.test(digits) ? (digits.match(/../g) ?? []).join(':') : null;
}

/** Octets in hexadecimal with colons. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(':');
}

export function bytesOf(value: Value | undefined): Uint8Array | null {
  return value instanceof Uint8Array ? value : null;
}

/** The numbers of a bit string, from 1, most significant bit first (PortList of RFC 4363). */
export function bitsOf(value: Value | undefined): number[] {
  return Array.from(bytesOf(value) ?? []).flatMap((byte, octet) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => (byte & (0x80 >> bit)) !== 0).map((bit) => octet * 8 + bit + 1),
  );
}
