import type { TestTarget } from '../bind/target.js';
import type { TestRecord } from '../model/record.js';
import { honestSession, judged, LINKS, randomBy, targets } from './session.fixture.js';

/** A fault planted into a session of 48 links, and exactly what must be said of it. */
interface Planted {
  readonly records: readonly TestRecord[];
  readonly targets?: readonly TestTarget[];
  readonly expected: readonly string[];
}
type Plant = (records: TestRecord[], random: () => number) => Planted;

const other = (random: () => number): number => Math.floor(random() * LINKS);
const altered = (records: TestRecord[], i: number, change: Partial<TestRecord>): TestRecord[] =>
  records.map((record, at) => (at === i ? { ...record, ...change } : record));
const name = (i: number): string => targets[i]!.names[0]!;
/** Places in findings stand in the order of the plan; those of the trust checks in the order of the records. */
const both = (i: number, j: number): string => `${name(Math.min(i, j))} ${name(Math.max(i, j))}`;

const faults: readonly (readonly [string, Plant])[] = [
  ['nothing', (records) => ({ records, expected: [] })],
  [
    'two swapped cables',
    (records, random) => {
      const [i, j] = swappable(random);
      const [a, b] = [records[i]!, records[j]!];
      const swapped = records.map((record, at) =>
        at === i
          ? { ...b, identifier: a.identifier, testedAt: a.testedAt }
          : at === j
            ? { ...a, identifier: b.identifier, testedAt: b.testedAt }
            : record,
      );
      return { records: swapped, expected: [`CERT_LENGTHS_SWAPPED ${both(i, j)}`] };
    },
  ],
  [
    'a channel limit',
    (records, random) => {
      const i = other(random);
      return {
        records: altered(records, i, { limitName: 'TIA Cat 6A Channel' }),
        expected: [`CERT_LIMIT_WRONG ${name(i)}`],
      };
    },
  ],
  [
    'an older category',
    (records, random) => {
      const i = other(random);
      return {
        records: altered(records, i, { limitName: 'ISO11801 PL Class E' }),
        expected: [`CERT_LIMIT_WRONG ${name(i)}`],
      };
    },
  ],
  [
    'copied results',
    (records, random) => {
      const i = other(random);
      const j = sameLength(i, records);
      const { measurements, lengthM } = records[i]!;
      return {
        records: altered(records, j, { measurements, lengthM }),
        expected: [`CERT_RESULTS_COPIED ${both(i, j)}`],
      };
    },
  ],
  [
    'a link worked on after its test',
    (records, random) => {
      const i = other(random);
      const changed = targets.map((target, at) =>
        at === i ? { ...target, changedOn: '2026-11-19' } : target,
      );
      return { records, targets: changed, expected: [`CERT_TEST_STALE ${name(i)}`] };
    },
  ],
  [
    'an expired calibration',
    (records, random) => {
      const i = other(random);
      return {
        records: altered(records, i, { calibratedOn: '2025-11-17' }),
        expected: [`CERT_CALIBRATION_EXPIRED ${name(i)}`],
      };
    },
  ],
  [
    'a missing test',
    (records, random) => {
      const i = other(random);
      return { records: records.filter((_, at) => at !== i), expected: [`CERT_LINK_UNTESTED ${name(i)}`] };
    },
  ],
  [
    'a test of a day without works',
    (records, random) => {
      const i = other(random);
      return {
        records: altered(records, i, { testedAt: '2026-11-23T10:00:00' }),
        expected: [`CERT_DATE_OUTSIDE_WORKS ${name(i)}`],
      };
    },
  ],
  [
    'a test 4 s after another',
    (records, random) => {
      const i = 1 + Math.floor(random() * (LINKS - 1));
      const at = new Date(Date.parse(`${records[i - 1]!.testedAt}Z`) + 4000).toISOString().slice(0, 19);
      return {
        records: altered(records, i, { testedAt: at }),
        expected: [`CERT_TESTS_TOO_QUICK ${both(i - 1, i)}`],
      };
    },
  ],
  [
    'a wrong NVP',
    (records, random) => {
      const i = longLink(random);
      return {
        records: altered(records, i, { nvpPercent: 80 }),
        expected: [`CERT_LENGTH_NOT_DELAY ${name(i)}`],
      };
    },
  ],
  [
    'a retired link',
    (records, random) => {
      const i = other(random);
      const retired = targets.map((target, at) =>
        at === i ? { ...target, retired: true, required: false } : target,
      );
      return { records, targets: retired, expected: [`CERT_RECORD_RETIRED ${name(i)}`] };
    },
  ],
];

/** Two links far enough apart in length, and fitting nobody else's mistake: all others are as planned. */
function swappable(random: () => number): [number, number] {
  for (;;) {
    const [i, j] = [other(random), other(random)];
    if (Math.abs(targets[i]!.plannedLengthM! - targets[j]!.plannedLengthM!) > 12) return [i, j];
  }
}

/** The link next in length, so that a copy is not found by its length alone. */
function sameLength(i: number, records: readonly TestRecord[]): number {
  const away = (at: number): number =>
    Math.abs(records[at]!.lengthM! - targets[i]!.plannedLengthM!) +
    Math.abs(records[i]!.lengthM! - targets[at]!.plannedLengthM!);
  return Array.from({ length: LINKS }, (_, at) => at)
    .filter((at) => at !== i)
    .toSorted((a, b) => away(a) - away(b))[0]!;
}

function longLink(random: () => number): number {
  for (;;) {
    const i = other(random);
    if (targets[i]!.plannedLengthM! > 25) return i;
  }
}

describe('a fault planted into a session of 48 links is found, and nothing else', () => {
  it.each(faults)('%s', (_, plant) => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const planted = plant(honestSession(seed), randomBy(seed * 7919));
      expect([seed, judged(planted.records, planted.targets)]).toEqual([
        seed,
        [...planted.expected].toSorted(),
      ]);
    }
  });

  /** The five that must never be missed, all of them in one session and each on links of its own. */
  it('five at once', () => {
    const five = [
      'two swapped cables',
      'a channel limit',
      'copied results',
      'a link worked on after its test',
      'an expired calibration',
    ];
    const plants = faults.filter(([fault]) => five.includes(fault)).map(([, plant]) => plant);
    for (let seed = 1; seed <= 10; seed += 1) {
      const random = randomBy(seed * 104_729);
      let all: Planted = { records: honestSession(1000 + seed), targets, expected: [] };
      for (const plant of plants) all = together(all, plant, random);
      expect([seed, judged(all.records, all.targets)]).toEqual([seed, [...all.expected].toSorted()]);
    }
  });
});

/** One more fault beside others, on links that none of them is on. */
function together(before: Planted, plant: Plant, random: () => number): Planted {
  const touched = new Set(before.expected.join(' ').match(/L-\d+/g));
  for (;;) {
    const { records, targets: changed, expected } = plant([...before.records], random);
    if (
      expected
        .join(' ')
        .match(/L-\d+/g)
        ?.some((link) => touched.has(link))
    )
      continue;
    return {
      records,
      targets: changed ?? before.targets ?? targets,
      expected: [...before.expected, ...expected],
    };
  }
}
