import { coverageOf } from '../coverage/coverage.js';
import type { KnownRecord } from '../coverage/known-record.js';
import { testRecordSchema, type TestRecord } from '../model/record.js';
import type { TestTarget } from '../bind/target.js';
import { checkTrust } from './check.js';
import { policy, randomBy, target } from './session.fixture.js';

// 8 panels × 24 ports in each of 5 rooms, tested by four teams on five days; trunks of 1,020 short strands, twelve at once.
const COPPER = 960;
const STRANDS = 1020;
const two = (random: () => number, from: number, span: number, steps: number): number =>
  from + Math.floor(random() * steps) * (span / steps);
const clock = (day: number, second: number): string =>
  `2026-11-${16 + day}T${new Date(second * 1000).toISOString().slice(11, 19)}`;

function copper(random: () => number): { targets: TestTarget[]; records: TestRecord[] } {
  const targets = Array.from({ length: COPPER }, (_, i) =>
    target(i, { linkId: `c${i}`, place: `Halle/${Math.floor(i / 192)}` }),
  );
  const seconds = Array.from({ length: 20 }, () => 7 * 3600 + Math.floor(random() * 600));
  const records = targets.map((one, i) => {
    const [team, day] = [Math.floor(i / 24) % 4, Math.floor(i / 24 / 16)];
    const slot = team * 5 + day;
    // Half a minute a link, and minutes to the next panel.
    seconds[slot] = seconds[slot]! + 25 + Math.floor(random() * 40) + (i % 24 === 0 ? 240 : 0);
    const lengthM = Math.round((one.plannedLengthM! + (random() - 0.5) * 2) * 10) / 10;
    const failed = random() < 0.02;
    const figure = (parameter: string) => ({
      parameter,
      subject: '12-36',
      value: null,
      margin: Math.round(two(random, failed ? -2 : 1, 8, 60) * 10) / 10,
    });
    const measurements = ['A', 'B', 'C', 'D'].map(figure);
    return testRecordSchema.parse({
      identifier: one.names[0],
      testedAt: clock(day, seconds[slot]),
      result: 'pass',
      limitName: 'TIA Cat 6A Perm. Link',
      lengthM,
      testerSerial: `T${team}`,
      operator: `team ${team}`,
      calibratedOn: '2026-03-12',
      measurements,
    });
  });
  return { targets, records };
}

function fibre(random: () => number): { targets: TestTarget[]; records: TestRecord[] } {
  const targets = Array.from({ length: STRANDS }, (_, i) =>
    target(0, {
      linkId: `t${Math.floor(i / 12)}:${(i % 12) + 1}`,
      strand: (i % 12) + 1,
      names: [`TR-${Math.floor(i / 12)}/${(i % 12) + 1}`],
      family: 'multimode',
      limit: '',
      plannedLengthM: 20,
      place: 'Halle/0',
    }),
  );
  const records = targets.flatMap((one, i) => {
    const second = 8 * 3600 + Math.floor(i / 12) * 90 + Math.floor((i % 12) / 2);
    // A loss has some ten values: most strands share theirs with a hundred others.
    const loss = (nm: number) =>
      testRecordSchema.parse({
        identifier: one.names[0],
        testedAt: clock(4, second),
        result: 'pass',
        lengthM: 20.1,
        testerSerial: 'F1',
        measurements: ['main', 'remote'].flatMap((end) => [
          {
            parameter: 'LOSS',
            subject: `${nm} nm`,
            end,
            value: Math.round(two(random, 0.1, 0.2, 20) * 100) / 100,
            margin: 0.7,
          },
          { parameter: 'ORL', subject: `${nm} nm`, end, value: 35 },
        ]),
      });
    return [loss(850), loss(1300)];
  });
  return { targets, records };
}

/** Everything that is said of a session in which nobody did anything wrong. */
function said(seed: number): string[] {
  const random = randomBy(seed);
  const parts = [copper(random), fibre(random)];
  const targets = parts.flatMap((part) => part.targets);
  const byName = new Map(targets.map(({ names, linkId }) => [names[0], linkId]));
  const records = parts
    .flatMap((part) => part.records)
    .map((record, i): KnownRecord => ({
      id: `r${i}`,
      record,
      linkId: byName.get(record.identifier) ?? null,
      method: 'exact',
      candidates: [],
    }));
  const findings = [
    ...coverageOf(targets, records, policy).findings,
    ...checkTrust({ records, targets, policy }),
  ];
  return findings.map(
    ({ code, where }) =>
      `${code} ${where
        .map(({ path }) => path)
        .slice(0, 4)
        .join(' ')}`,
  );
}

it('of 3,000 honest tests of five testers on five days nothing is said', () => {
  expect(said(1)).toEqual([]);
});
