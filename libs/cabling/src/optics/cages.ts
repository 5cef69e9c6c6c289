import type { CompatibilityTable } from '../compatibility/table.js';
import type { Connector } from '../model/media.js';

/** Cages of one width, each takes the modules of those before it (SFF-8432, SFF-8402; QSFP MSA). */
const SERIES: readonly (readonly Connector[])[] = [
  ['sfp', 'sfp+', 'sfp28', 'sfp56', 'sfp-dd'],
  ['qsfp+', 'qsfp28', 'qsfp56', 'qsfp-dd'],
];

/** Holes for pluggable modules; other connectors are soldered to what is behind them. */
const CAGES: ReadonlySet<Connector> = new Set([...SERIES.flat(), 'gbic', 'xfp', 'x2', 'cfp', 'cfp2', 'osfp']);

/** True of a hole that a pluggable module goes into. */
export const isCage = (connector: Connector): boolean => CAGES.has(connector);

/** True if a module goes into a cage and works there: a row of the plan says it, or the cage is as new as the module. */
export function fitsCage(module: Connector, cage: Connector, table: CompatibilityTable): boolean {
  const said = table.rowFor('connector', module, cage);
  if (said !== undefined) return said;
  const series = SERIES.find((one) => one.includes(module) && one.includes(cage));
  return series ? series.indexOf(module) <= series.indexOf(cage) : module === cage;
}
