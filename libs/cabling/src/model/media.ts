import { z } from 'zod';

/** Cable media by category (ISO/IEC 11801-1) or fibre type (OM, OS). */
export const mediaNames = [
  'cat3',
  'cat5',
  'cat5e',
  'cat6',
  'cat6a',
  'cat7',
  'cat7a',
  'cat8.1',
  'cat8.2',
  'dac',
  'aoc',
  'om1',
  'om2',
  'om3',
  'om4',
  'om5',
  'os1',
  'os1a',
  'os2',
  'coax',
  'power',
  'console',
  'other',
] as const;
export const mediaField = z.enum(mediaNames);
export type Media = (typeof mediaNames)[number];

/** What a medium is made of. */
export type MediaFamily = 'copper' | 'multimode' | 'singlemode' | 'twinax' | 'coax' | 'power' | 'other';

export function mediaFamily(media: Media): MediaFamily {
  if (media.startsWith('cat') || media === 'console') return 'copper';
  if (media.startsWith('om')) return 'multimode';
  if (media.startsWith('os')) return 'singlemode';
  if (media === 'dac' || media === 'aoc') return 'twinax';
  return media === 'coax' || media === 'power' ? media : 'other';
}

/** How twisted pairs are screened: what is around all of them / what is around each pair (ISO/IEC 11801-1, annex E). */
export const screens = ['u/utp', 'u/ftp', 'f/utp', 's/utp', 'sf/utp', 'f/ftp', 's/ftp', 'sf/ftp'] as const;
export const screenField = z.enum(screens);
export type Screen = (typeof screens)[number];

/** Connectors by their trade names; a port's connector is what is moulded into its face. */
// prettier-ignore
export const connectorNames = [
  'rj45', 'gg45', 'tera', '110', 'lc', 'lc-apc', 'sc', 'sc-apc', 'st', 'fc', 'e2000', 'e2000-apc', 'mpo-12', 'mpo-16', 'mpo-24',
  'sfp', 'sfp+', 'sfp28', 'qsfp+', 'qsfp28', 'cfp', 'c13', 'c14', 'c19', 'c20', 'schuko', 'type-e', 'cee-16', 'cee-32',
  'usb-a', 'usb-c', 'de-9', 'bnc', 'f', 'splice', 'terminal-block', 'other',
  'sfp56', 'sfp-dd', 'qsfp56', 'qsfp-dd', 'osfp', 'cfp2', 'xfp', 'x2', 'gbic', 'rj11', 'rj12', 'usb-b', 'usb-mini', 'usb-micro',
  'db-25', 'mini-din-8', 'c6', 'c8', 'c16', 'c22', 'nema', 'iec-60309', 'dc-terminal', 'hardwired',
] as const;
export const connectorField = z.enum(connectorNames);
export type Connector = (typeof connectorNames)[number];
