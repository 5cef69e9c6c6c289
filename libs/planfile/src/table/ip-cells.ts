import { IpAddress, ipFaultCode, parseInterface, readIpText, type IpText, type IpTextKind } from '#ipplan';
import type { Id } from '#changes';
import type { PlanObjects } from '#plan';
import type { Cell } from '../read/row.js';
import type { Report } from '../read/report.js';
import type { TableKind } from './roles.js';

type Cells = Map<string, Cell>;

/** The columns of each kind that hold an address, and of which form. */
const IP_FIELDS: Readonly<Partial<Record<TableKind, Readonly<Record<string, IpTextKind>>>>> = {
  prefix: { prefix: 'prefix', gateway: 'address' },
  range: { start: 'address', end: 'address' },
  address: { address: 'interface' },
};

const EXAMPLES: Readonly<Record<IpTextKind, string>> = {
  prefix: '10.40.10.0/24',
  interface: '10.40.10.21/24',
  address: '10.40.10.21',
};

/**
 * Puts the addresses of a row into their canonical text.
 * @param mask what a column of masks says
 * @param lengthOf the length of the recorded network around an address; null where there is none
 * @returns the fields that cannot be read; each is told
 */
export function readIpCells(
  kind: TableKind,
  cells: Cells,
  mask: string | null,
  lengthOf: (address: IpAddress) => number | null,
  report: Report,
): string[] {
  return Object.entries(IP_FIELDS[kind] ?? {}).flatMap(([field, form]) => {
    const cell = cells.get(field);
    if (cell?.node.type !== 'scalar' || cell.node.text === '') return [];
    const { text: value } = cell.node;
    const read = inContext(value, form, mask, lengthOf, kind === 'range');
    if (read.ok) {
      cells.set(field, { ...cell, node: { ...cell.node, text: read.text } });
      return [];
    }
    const code = ipFaultCode(read.fault);
    report.error(code, cell.place, { value, right: read.right ?? '–', example: EXAMPLES[form] });
    return [field];
  });
}

function inContext(
  value: string,
  form: IpTextKind,
  mask: string | null,
  lengthOf: (address: IpAddress) => number | null,
  lengthMayStand: boolean,
): IpText {
  if (form === 'prefix') return readIpText(value, form, mask);
  if (form === 'address') {
    // Other address managers write the ends of a range with the length of its network.
    const full = lengthMayStand && value.includes('/') ? readIpText(value, 'interface') : null;
    return full?.ok ? { ok: true, text: full.text.split('/')[0]! } : readIpText(value, form);
  }
  const told = readIpText(value, form, mask);
  if (told.ok || told.fault !== 'no-length') return told;
  const length = lengthOf(IpAddress.parse(value.trim()));
  return length === null ? told : { ok: true, text: `${readable(value)}/${length}` };
}

const readable = (value: string): string => IpAddress.parse(value.trim()).toString();

/** VLAN numbers that IEEE 802.1Q or switches keep for themselves, or that are none. */
export function isVlanNumber(text: string): boolean {
  if (!/^\d{1,4}$/.test(text)) return false;
  const vid = Number(text);
  return vid >= 1 && vid <= 4094 && (vid < 1002 || vid > 1005);
}

/** The length of the narrowest recorded network of a VRF around an address, looked up by length: no prefix is gone through. */
export function lengthFinder(objects: PlanObjects): (vrfId: Id | null, address: IpAddress) => number | null {
  const lengths = new Map<string, Map<number, Set<bigint>>>();
  for (const { prefix, vrfId, status } of objects.prefix.values()) {
    const read = status === 'container' || status === 'deprecated' ? null : parseInterface(prefix)?.prefix;
    if (!read) continue;
    const key = `${vrfId ?? ''}|${read.version}`;
    const own = lengths.get(key) ?? new Map<number, Set<bigint>>();
    lengths.set(key, own);
    const firsts = own.get(read.length) ?? new Set<bigint>();
    own.set(read.length, firsts);
    firsts.add(read.first);
  }
  const sorted = new Map([...lengths].map(([key, own]) => [key, [...own].toSorted(([a], [b]) => b - a)]));
  return (vrfId, { version, value }) => {
    const bits = version === 4 ? 32 : 128;
    const own = sorted.get(`${vrfId ?? ''}|${version}`) ?? [];
    const found = own.find(([length, firsts]) => {
      const host = BigInt(bits - length);
      return firsts.has((value >> host) << host);
    });
    return found?.[0] ?? null;
  };
}

/** `10.0.0.10-10.0.0.20`, also with spaces, or with `to`, `à`, `…` between; the last may be the end of the first: `10.0.0.10-20`. */
export function spanOf(text: string): (readonly ['start' | 'end', string])[] {
  const [start = '', end = start] = text.split(/\s*(?:-|–|—|…|\bto\b|à)\s*/).map((part) => part.trim());
  const short = /^\d{1,3}$/.test(end) && /^\d+(\.\d+){3}$/.test(start);
  return [
    ['start', start],
    ['end', short ? start.replace(/\d+$/, end) : end],
  ];
}
