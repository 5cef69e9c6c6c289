import { mediaFamily, type Connector, type MediaFamily } from '../model/media.js';
import type { Port } from '../model/port.js';

const TWISTED_PAIR: ReadonlySet<Connector> = new Set(['rj45', 'gg45', 'tera', '110']);
const DUPLEX_FIBRE: ReadonlySet<Connector> = new Set([
  'lc', 'lc-apc', 'sc', 'sc-apc', 'st', 'fc', 'e2000', 'e2000-apc',
]); // prettier-ignore
const ARRAY_FIBRE: ReadonlySet<Connector> = new Set(['mpo-12', 'mpo-16', 'mpo-24']);
const CAGE: ReadonlySet<Connector> = new Set([
  'sfp', 'sfp+', 'sfp28', 'sfp56', 'sfp-dd', 'qsfp+', 'qsfp28', 'qsfp56', 'qsfp-dd', 'osfp', 'cfp', 'cfp2', 'xfp', 'x2', 'gbic',
]); // prettier-ignore

/** Families that a channel may have from end to end. */
export const channelFamilies = [
  'copper',
  'multimode',
  'singlemode',
] as const satisfies readonly MediaFamily[];
export type ChannelFamily = (typeof channelFamilies)[number];

type Face = Pick<Port, 'connector' | 'media'>;

/** True if a channel of this family can be plugged into the port; a port that tells nothing takes all. */
export function carries({ connector, media }: Face, family: ChannelFamily): boolean {
  if (connector && TWISTED_PAIR.has(connector)) return family === 'copper';
  const told = media === null ? 'other' : mediaFamily(media);
  if (told !== 'other') return told === family;
  if (connector && (DUPLEX_FIBRE.has(connector) || ARRAY_FIBRE.has(connector) || CAGE.has(connector)))
    return family !== 'copper';
  return true;
}

/** True if one cord can join the two: an array connector wants its like, all others have hybrid cords. */
export function cordJoins(a: Face, b: Face): boolean {
  const isArray = ({ connector }: Face): boolean => connector !== null && ARRAY_FIBRE.has(connector);
  return isArray(a) || isArray(b) ? a.connector === b.connector : true;
}
