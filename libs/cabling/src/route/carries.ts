import type { CompatibilityTable } from '../compatibility/table.js';
import type { Connector, MediaFamily } from '../model/media.js';
import type { Face } from '../optics/face.js';

const TWISTED_PAIR: ReadonlySet<Connector> = new Set(['rj45', 'gg45', 'tera', '110']);
const DUPLEX_FIBRE: ReadonlySet<Connector> = new Set([
  'lc',
  'lc-apc',
  'sc',
  'sc-apc',
  'st',
  'fc',
  'e2000',
  'e2000-apc',
]);
const ARRAY_FIBRE: ReadonlySet<Connector> = new Set(['mpo-12', 'mpo-16', 'mpo-24']);
const CAGE: ReadonlySet<Connector> = new Set([
  'sfp',
  'sfp+',
  'sfp28',
  'sfp56',
  'sfp-dd',
  'qsfp+',
  'qsfp28',
  'qsfp56',
  'qsfp-dd',
  'osfp',
  'cfp',
  'cfp2',
  'xfp',
  'x2',
  'gbic',
]);

/** True for a hole that takes a pluggable module. */
export const isCage = (connector: Connector): boolean => CAGE.has(connector);

/** Families that a channel may have from end to end. */
export const channelFamilies = [
  'copper',
  'multimode',
  'singlemode',
] as const satisfies readonly MediaFamily[];
export type ChannelFamily = (typeof channelFamilies)[number];

/** True if a channel of this family can be plugged into the port; a port that tells nothing takes all. */
export function carries({ connector, family: told }: Face, family: ChannelFamily): boolean {
  if (connector && TWISTED_PAIR.has(connector)) return family === 'copper';
  if (told !== null) return told === family;
  if (connector && (DUPLEX_FIBRE.has(connector) || ARRAY_FIBRE.has(connector) || CAGE.has(connector)))
    return family !== 'copper';
  return true;
}

const isArray = ({ connector }: Face): boolean => connector !== null && ARRAY_FIBRE.has(connector);

/**
 * True if there is a cord for two sockets: hybrid cords exist for all but array connectors, which want their like; a row
 * of the plan about the two connectors goes before that.
 */
export function cordMayJoin(a: Face, b: Face, table: CompatibilityTable): boolean {
  if (a.connector !== null && b.connector !== null) {
    const said = table.rowFor('connector', a.connector, b.connector);
    if (said !== undefined) return said;
    if (isArray(a) && isArray(b)) return table.connectorsMate(a.connector, b.connector);
  }
  return true;
}

/** The same for a plain cord, which does not fan an array connector out. */
export const plainCordJoins = (a: Face, b: Face, table: CompatibilityTable): boolean =>
  cordMayJoin(a, b, table) &&
  (isArray(a) === isArray(b) ||
    (a.connector !== null &&
      b.connector !== null &&
      table.rowFor('connector', a.connector, b.connector) === true));
