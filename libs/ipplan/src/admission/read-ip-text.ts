import { bitsOf, IpAddress } from '../algebra/ip-address.js';
import { IpPrefix } from '../algebra/ip-prefix.js';

/** What a text shall be: an address alone, an address with the length of its prefix, or a prefix. */
export type IpTextKind = 'address' | 'interface' | 'prefix';

/**
 * Why a text is none. `leading-zero`: 010.1.1.1, which some programs read as octal · `mapped`: ::ffff:1.2.3.4, an IPv4
 * address in disguise · `zone`: fe80::1%eth0, which means something on one machine only · `host-bits`: 10.0.0.5/24 for a
 * prefix · `no-length`: nobody says how long the prefix is · `length`: one that there is not, or that is not wanted ·
 * `mask`: 255.0.255.0, with holes · `unreadable`: no address at all.
 */
export type IpTextFault =
  'leading-zero' | 'mapped' | 'zone' | 'host-bits' | 'no-length' | 'length' | 'mask' | 'unreadable';

export type IpText =
  | { readonly ok: true; readonly text: string }
  /** `right`: what was most likely meant; null when nobody can know. */
  | { readonly ok: false; readonly fault: IpTextFault; readonly right: string | null };

const failed = (fault: IpTextFault, right: string | null = null): IpText => ({ ok: false, fault, right });

/**
 * Reads what people type for an address or a prefix, a mask in place of a length included (`10.0.0.0/255.255.255.0`,
 * `10.0.0.0 255.255.255.0`), and gives the canonical text. What is doubtful is refused with the reason, never guessed.
 *
 * @param length what holds where the text says no length: digits or a mask; null: nobody says
 */
export function readIpText(written: string, kind: IpTextKind, length: string | null = null): IpText {
  const text = written.replaceAll('\u00a0', ' ').trim();
  const [, host = '', told] = /^([^\s/]+)(?:\s*\/\s*|\s+)?(\S+)?$/.exec(text) ?? [];
  const address = addressOf(host);
  if (!(address instanceof IpAddress)) return withLength(address, told);
  if (kind === 'address')
    return told === undefined || Number(told) === bitsOf(address.version)
      ? { ok: true, text: address.toString() }
      : failed('length', address.toString());
  const wanted = told ?? length;
  if (wanted === null || wanted === '') return failed('no-length');
  const bits = lengthOf(wanted.replace(/^\//, ''), address);
  if (typeof bits === 'string') return failed(bits);
  const prefix = IpPrefix.around(address, bits);
  if (kind === 'interface') return { ok: true, text: `${address.toString()}/${bits}` };
  return prefix.first === address.value
    ? { ok: true, text: prefix.toString() }
    : failed('host-bits', prefix.toString());
}

/** The fault of the address, its correction with the length that was told. */
function withLength(fault: IpText, told: string | undefined): IpText {
  if (fault.ok || fault.right === null || told === undefined) return fault;
  return { ...fault, right: `${fault.right}/${told}` };
}

function addressOf(text: string): IpAddress | IpText {
  const zone = text.indexOf('%');
  if (zone >= 0)
    return IpAddress.tryParse(text.slice(0, zone))
      ? failed('zone', text.slice(0, zone))
      : failed('unreadable');
  const address = IpAddress.tryParse(text);
  if (address)
    return isMapped(address)
      ? failed('mapped', new IpAddress(4, address.value & 0xffff_ffffn).toString())
      : address;
  const octets = /^(\d{1,4})\.(\d{1,4})\.(\d{1,4})\.(\d{1,4})$/.exec(text)?.slice(1).map(Number);
  if (!octets || octets.some((octet) => octet > 255)) return failed('unreadable');
  return failed('leading-zero', octets.join('.'));
}

/** ::ffff:0:0/96 (RFC 4291, 2.5.5.2). */
export const isMapped = ({ version, value }: IpAddress): boolean => version === 6 && value >> 32n === 0xffffn;

/** Bits of a length or of a mask; a fault where it is neither. */
function lengthOf(text: string, { version }: IpAddress): number | 'length' | 'mask' {
  if (/^(0|[1-9]\d{0,2})$/.test(text)) return Number(text) <= bitsOf(version) ? Number(text) : 'length';
  const mask = version === 4 ? IpAddress.tryParse(text) : null;
  if (!mask) return 'length';
  // A mask is ones and then zeros: its complement is one less than a power of two.
  const wildcard = 0xffff_ffffn - mask.value;
  return (wildcard & (wildcard + 1n)) === 0n
    ? 32 - (wildcard === 0n ? 0 : wildcard.toString(2).length)
    : 'mask';
}
