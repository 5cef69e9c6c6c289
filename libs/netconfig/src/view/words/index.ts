import type { ViewWords } from '../words.js';
import { aosCxWords, eosWords, frrWords, iosWords, iosXrWords, nxosWords } from './cisco.js';
import { procurveWords } from './procurve.js';

/** By platform, as in `ConfigRules`. */
export const viewWords: ReadonlyMap<string, ViewWords> = new Map([
  ['ios-xe', iosWords],
  ['nx-os', nxosWords],
  ['eos', eosWords],
  ['ios-xr', iosXrWords],
  ['frr', frrWords],
  ['aos-cx', aosCxWords],
  ['procurve', procurveWords],
]);
