import type { TestRecord } from '../model/record.js';
import type { KnownRecord } from './known-record.js';

/** A part of a fibre link that a test proves: a wavelength, from one end or not said from which. */
interface Part {
  readonly wavelength: string;
  readonly end: 'main' | 'remote' | null;
}

/** The parts that a test is of; null: it is of the whole link, as every test of copper is. */
function partsOf({ measurements, otdr }: TestRecord): readonly Part[] | null {
  if (otdr)
    return [
      {
        wavelength: String(otdr.wavelengthNm),
        end: otdr.direction && (otdr.direction === 'a-b' ? 'main' : 'remote'),
      },
    ];
  const parts = measurements.flatMap(({ parameter, subject, end }): Part[] => {
    const wavelength = parameter === 'LOSS' ? /\b(\d{3,4})\b/.exec(subject)?.[1] : undefined;
    return wavelength === undefined ? [] : [{ wavelength, end }];
  });
  return parts.length > 0 ? parts : null;
}

/** What a test is of, as text: two tests of one moment with other parts are not the same test. */
export const partsKey = (record: TestRecord): string =>
  (partsOf(record) ?? []).map(({ wavelength, end }) => `${wavelength}${end ?? ''}`).join(' ');

/**
 * The tests of a link that count, of all in order of time: the last one, and before it each that is of a wavelength or a
 * direction that none after it is of. A test that says nothing (a trace without verdict, a test that was broken off) counts
 * only where no test says anything.
 */
export function countingOf(records: readonly KnownRecord[]): readonly KnownRecord[] {
  const said = records.filter(({ record }) => record.result !== 'unknown');
  const all = said.length > 0 ? said : records;
  const counting: KnownRecord[] = [];
  const later: Part[] = [];
  for (const known of all.toReversed()) {
    const parts = partsOf(known.record);
    const covered =
      counting.length > 0 &&
      (parts === null || parts.every((part) => later.some((one) => overlaps(one, part))));
    if (covered) continue;
    counting.unshift(known);
    if (parts === null) break;
    later.push(...parts);
  }
  return counting;
}

const overlaps = (a: Part, b: Part): boolean =>
  a.wavelength === b.wavelength && (a.end === null || b.end === null || a.end === b.end);

/** Whether two tests are of the same part of a link, so that one may repeat or contradict the other. */
export function sameParts(a: TestRecord, b: TestRecord): boolean {
  const [x, y] = [partsOf(a), partsOf(b)];
  return x === null || y === null || x.some((one) => y.some((other) => overlaps(one, other)));
}
