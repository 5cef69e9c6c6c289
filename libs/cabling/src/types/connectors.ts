import { connectorNames, type Connector } from '../model/media.js';
import type { PortTemplate } from '../model/port.js';

/** The library's connector and port types in our words, exact ones first. */
// prettier-ignore
const EXACT: Readonly<Record<string, Connector>> = {
  '8p8c': 'rj45', 'rj-45': 'rj45', 'rj-11': 'rj11', 'rj-12': 'rj12', '110-punch': '110', bnc: 'bnc', f: 'f', splice: 'splice', gg45: 'gg45',
  lc: 'lc', 'lc-upc': 'lc', 'lc-pc': 'lc', 'lc-apc': 'lc-apc', sc: 'sc', 'sc-upc': 'sc', 'sc-pc': 'sc', 'sc-apc': 'sc-apc',
  st: 'st', fc: 'fc', 'fc-upc': 'fc', 'fc-pc': 'fc', lsh: 'e2000', 'lsh-pc': 'e2000', 'lsh-upc': 'e2000', 'lsh-apc': 'e2000-apc', mpo: 'mpo-12',
  'usb-a': 'usb-a', 'usb-b': 'usb-b', 'usb-c': 'usb-c', 'de-9': 'de-9', 'db-25': 'db-25', 'mini-din-8': 'mini-din-8',
  'dc-terminal': 'dc-terminal', hardwired: 'hardwired', 'ita-f': 'schuko', 'ita-e': 'type-e', other: 'other',
};

/** Families, by the beginning or the end of the type. */
const PATTERNS: readonly (readonly [RegExp, Connector])[] = [
  [/^usb-mini/, 'usb-mini'],
  [/^usb-micro/, 'usb-micro'],
  [/^iec-60309-/, 'iec-60309'],
  [/^nema-/, 'nema'],
  [/-qsfpdd$/, 'qsfp-dd'],
  [/-sfpdd$/, 'sfp-dd'],
  [/-(osfp|osfp-rhs)$/, 'osfp'],
  [/-qsfp28$/, 'qsfp28'],
  [/-qsfp56$/, 'qsfp56'],
  [/-qsfpp$/, 'qsfp+'],
  [/-sfp28$/, 'sfp28'],
  [/-sfp56$/, 'sfp56'],
  [/-sfpp$/, 'sfp+'],
  [/-sfp$/, 'sfp'],
  [/-cfp2$/, 'cfp2'],
  [/-(cfp|cfp4|cpak)$/, 'cfp'],
  [/-xfp$/, 'xfp'],
  [/-x2$/, 'x2'],
  [/-gbic$/, 'gbic'],
  [/base-(t|tx|t1)$/, 'rj45'],
  [/base-(fx|sx|lx|sr|lr)/, 'lc'],
];

/** The connector of a type; null when we have no word for it. */
export function connectorOf(type: string): Connector | null {
  const exact = EXACT[type];
  if (exact) return exact;
  const iec = connectorNames.find((name) => `iec-60320-${name}` === type);
  if (iec) return iec;
  return PATTERNS.find(([pattern]) => pattern.test(type))?.[1] ?? null;
}

/** The connector and the polish of a port type of the library or of NetBox; null when we have no word for it. */
export function libraryConnector(
  type: string,
): { readonly connector: Connector; readonly polish: PortTemplate['polish'] } | null {
  const connector = connectorOf(type);
  return connector && { connector, polish: polishOf(type) };
}

/** What an interface type of the library or of NetBox makes of an interface. */
export function libraryInterface(
  type: string,
  poeMode: string,
  poeType: string,
): Pick<PortTemplate, 'type' | 'speedMbps' | 'poe'> {
  return { type: interfaceTypeOf(type), speedMbps: speedOf(type), poe: poeOf(poeMode, poeType) };
}

/** How a fibre connector's end face is ground, where the type says it (`lc-apc`). */
export function polishOf(type: string): PortTemplate['polish'] {
  const [, polish] = /-(pc|upc|apc)$/.exec(type) ?? [];
  return polish === 'pc' || polish === 'upc' || polish === 'apc' ? polish : null;
}

const WIRELESS = /^(ieee802\.1[15]|other-wireless|lte|[345]g$|gsm|cdma)/;

/** What sort of interface a type is. */
export function interfaceTypeOf(type: string): PortTemplate['type'] {
  if (type === 'lag') return 'lag';
  if (type === 'virtual' || type === 'bridge') return 'virtual';
  return WIRELESS.test(type) ? 'wireless' : 'physical';
}

/** Speed of an Ethernet type in Mbit/s (`1000base-t`, `2.5gbase-t`); null for all others. */
export function speedOf(type: string): number | null {
  const [, number, giga] = /^(\d+(?:\.\d+)?)(g?)base/.exec(type) ?? [];
  return number === undefined ? null : Number(number) * (giga ? 1000 : 1);
}

/** Class of an IEEE 802.3 PoE type at its fullest; passive feeding has none. */
const POE_CLASS: Readonly<Record<string, number>> = {
  'type1-ieee802.3af': 3,
  'type2-ieee802.3at': 4,
  'type3-ieee802.3bt': 6,
  'type4-ieee802.3bt': 8,
};

/** PoE of an interface; an active mode without a type is taken as the oldest, 802.3af. */
export function poeOf(mode: string, type: string): PortTemplate['poe'] {
  const powerClass = type === '' ? 3 : POE_CLASS[type];
  return (mode === 'pse' || mode === 'pd') && powerClass !== undefined ? { role: mode, powerClass } : null;
}
