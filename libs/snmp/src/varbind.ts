/**
 * One fact of an agent, uninterpreted. `type` is the name of the ASN.1 type as net-snmp says it (`OctetString`,
 * `Integer`, `Counter64`, `OID` …). Octet strings, opaque values and Counter64 are bytes, OIDs and IP addresses text,
 * all others numbers.
 */
export interface RawVarbind {
  readonly oid: string;
  readonly type: string;
  readonly value: Buffer | number | string | null;
}

/** True when `oid` lies below `root`, in whole sub-identifiers: 1.3.6.10 is not below 1.3.6.1. */
export function isBelow(root: string, oid: string): boolean {
  return oid.startsWith(`${root}.`);
}

/** Order of two OIDs as agents must give them: sub-identifier by sub-identifier, the shorter first. */
export function compareOids(left: string, right: string): number {
  const a = left.split('.');
  const b = right.split('.');
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const order = Number(a[i]) - Number(b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
