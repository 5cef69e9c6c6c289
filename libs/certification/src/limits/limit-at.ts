import type { Limit, LimitLine, LimitSegment } from './limit.js';

/** The limit at a frequency in MHz, unrounded, in the limit's unit; null outside the range in which it is defined. */
export function limitAt(limit: Limit, frequencyMhz: number): number | null {
  if (!(frequencyMhz >= limit.fromMhz && frequencyMhz <= limit.toMhz)) return null;
  return lineAt(limit.line, frequencyMhz);
}

/** The line over a list of frequencies; NaN where it is not defined. */
export function limitOver(limit: Limit, frequenciesMhz: readonly number[]): Float64Array {
  return Float64Array.from(frequenciesMhz, (frequencyMhz) => limitAt(limit, frequencyMhz) ?? Number.NaN);
}

function lineAt(line: LimitLine, f: number): number | null {
  if (line.form === 'insertion-loss') return insertionLoss(line, f);
  if (line.form === 'delay') return line.scale * (534 + 36 / Math.sqrt(f)) + 2.5 * line.connectors;
  if (line.form === 'voltage-sum') {
    const above = line.above?.find((segment) => f > segment.fromMhz && within(segment, f));
    return capped(above ? segmentAt(above, f) : voltageSum(line.terms, f), line.capDb);
  }
  const segment = line.segments.find((one) => within(one, f));
  return segment ? capped(segmentAt(segment, f), line.capDb) : null;
}

function insertionLoss(line: Extract<LimitLine, { form: 'insertion-loss' }>, f: number): number {
  const { scale, a, b, c, connectors, connectorDb, deviationDb = 0, floorDb = -Infinity } = line;
  const root = Math.sqrt(f);
  const cable = scale * (a * root + b * f + c / root);
  return Math.max(cable + connectors * connectorDb * root + deviationDb * f * root, floorDb);
}

/** Crosstalk of parts adds as voltages: the worst case that the standards assume. */
function voltageSum(terms: Extract<LimitLine, { form: 'voltage-sum' }>['terms'], f: number): number {
  const decades = Math.log10(f);
  const sum = terms.reduce(
    (all, { count, db, slopeDb }) => all + count * 10 ** (-(db - slopeDb * decades) / 20),
    0,
  );
  return -20 * Math.log10(sum);
}

const within = ({ fromMhz, toMhz }: LimitSegment, f: number): boolean => f >= fromMhz && f <= toMhz;
const segmentAt = ({ db, slopeDb, refMhz }: LimitSegment, f: number): number =>
  db - slopeDb * Math.log10(f / refMhz);
const capped = (value: number, capDb = Infinity): number => Math.min(value, capDb);
