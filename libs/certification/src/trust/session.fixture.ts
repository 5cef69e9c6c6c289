import type { TestTarget } from '../bind/target.js';
import { coverageOf } from '../coverage/coverage.js';
import type { KnownRecord } from '../coverage/known-record.js';
import { coveragePolicySchema, type CoveragePolicy } from '../coverage/policy.js';
import { testRecordSchema, type TestRecord } from '../model/record.js';
import { checkTrust } from './check.js';

export const LINKS = 48;

/** Two panels of 24 outlets in one room; planned lengths that are told apart from each other. */
export const targets: readonly TestTarget[] = Array.from({ length: LINKS }, (_, i) => target(i));

/** Link `i` of the generated plant: `L-1001` at `SR2/P1:01`. */
export function target(i: number, more: Partial<TestTarget> = {}): TestTarget {
  const [panel, port] = [`P${Math.floor(i / 24) + 1}`, String((i % 24) + 1).padStart(2, '0')];
  const label = `L-${1001 + i}`;
  const outlet = `T1-${String(i + 1).padStart(2, '0')}`;
  return {
    linkId: `c${i}`,
    cableId: `c${i}`,
    strand: null,
    names: [label, `SR2/${panel}:${port}`, `${panel}-${port}`, outlet],
    plannedLengthM: 20 + ((i * 37) % 60),
    required: true,
    limit: 'Cat6A permanent link',
    changedOn: '2026-11-10',
    family: 'copper',
    media: 'cat6a',
    product: 'Nordlyne U/FTP',
    panelPath: `SR2/${panel}`,
    place: 'Halle Nord/104',
    ends: [`SR2/${panel}:${port}`, `${outlet}:1`],
    fields: {
      label,
      site: 'Atelier',
      building: 'Nord',
      floor: '',
      room: '104',
      rack: 'SR2',
      panel,
      port,
      outlet,
      strand: '',
    },
    ...more,
  };
}

export const policy: CoveragePolicy = coveragePolicySchema.parse({
  worksFrom: '2026-11-16',
  worksUntil: '2026-11-20',
});

/** An honest session over all links: noise in every figure, minutes between tests. `seed` makes another of the same. */
export function honestSession(seed: number): TestRecord[] {
  const random = randomBy(seed);
  let second = 8 * 3600;
  return targets.map(({ names, plannedLengthM }) => {
    second += 60 + Math.floor(random() * 60);
    const lengthM = Math.round((plannedLengthM! + (random() - 0.5) * 2) * 10) / 10;
    const delay = lengthM / (0.299792458 * 0.69);
    const figure = (parameter: string, subject: string) => {
      const [limit, margin] = [30, Math.round((2 + random() * 6) * 10) / 10];
      return {
        parameter,
        subject,
        frequencyMhz: Math.round(1000 + random() * 4000) / 10,
        value: limit + margin,
        limit,
        margin,
      };
    };
    // prettier-ignore
    const measurements = [
      ...['12-36', '12-45', '36-78'].map((pairs) => figure('XTALK', pairs)),
      ...['12', '36', '45', '78'].map((pair) => figure('RLX', pair)),
      ...['12', '36', '45', '78'].map((subject, i) => ({ parameter: 'DELAY', subject, value: Math.round((delay + i * 2) * 10) / 10, unit: 'ns' })),
      { parameter: 'SKEW', value: 6, unit: 'ns' },
    ];
    return testRecordSchema.parse({
      identifier: names[0],
      testedAt: `2026-11-18T${clock(second)}`,
      result: 'pass',
      limitName: 'TIA Cat 6A Perm. Link',
      lengthM,
      nvpPercent: 69,
      tester: 'MX-500',
      testerSerial: '00417',
      operator: 'team A',
      calibratedOn: '2026-03-12',
      measurements,
    });
  });
}

const clock = (second: number): string => new Date(second * 1000).toISOString().slice(11, 19);

/** Everything that is said of a session, in codes with the identifiers concerned. */
export function judged(records: readonly TestRecord[], all: readonly TestTarget[] = targets): string[] {
  const byName = new Map(all.map(({ names, linkId }) => [names[0], linkId]));
  const known = records.map((record, i): KnownRecord => {
    const linkId = byName.get(record.identifier) ?? null;
    return { id: `r${i}`, record, linkId, method: linkId === null ? null : 'exact', candidates: [] };
  });
  const findings = [
    ...coverageOf(all, known, policy).findings,
    ...checkTrust({ records: known, targets: all, policy }),
  ];
  return findings
    .map(({ code, where }) => `${code} ${where.map((place) => place.path).join(' ')}`)
    .toSorted();
}

/** Mulberry32: small, seeded, the same everywhere. */
export function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
