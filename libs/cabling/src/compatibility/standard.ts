import type { Connector, Media } from '../model/media.js';

/** Connectors that mate though they are called differently; each mates with itself. */
export const standardMates: readonly (readonly [Connector, Connector])[] = [
  // IEC 60603-7-7 keeps the RJ45 plug; IEC 61076-3-104 does not.
  ['rj45', 'gg45'],
  ['rj45', 'rj11'],
  ['rj45', 'rj12'],
  ['rj11', 'rj12'],
  // Cages of one form factor take the older transceivers (SFF-8432, SFF-8402).
  ['sfp', 'sfp+'],
  ['sfp', 'sfp28'],
  ['sfp+', 'sfp28'],
  ['sfp28', 'sfp56'],
  ['sfp+', 'sfp56'],
  ['sfp56', 'sfp-dd'],
  ['sfp28', 'sfp-dd'],
  ['qsfp+', 'qsfp28'],
  ['qsfp28', 'qsfp56'],
  ['qsfp56', 'qsfp-dd'],
  ['qsfp28', 'qsfp-dd'],
  ['c13', 'c14'],
  ['c19', 'c20'],
];

/** Media that may meet in one channel without harm, though the weaker sets what it can do (ISO/IEC 11801-1, 6.2). */
export const standardJoins: readonly (readonly [Media, Media])[] = [
  ['om2', 'om3'],
  ['om3', 'om4'],
  ['om3', 'om5'],
  ['om4', 'om5'],
  ['om2', 'om4'],
  ['os1', 'os1a'],
  ['os1', 'os2'],
  ['os1a', 'os2'],
];
