import type { LinkIdentity } from '../bind/link-identity.js';
import { testRecordSchema } from '../model/record.js';
import { coverageOf, type Coverage } from './coverage.js';
import type { KnownRecord } from './known-record.js';
import { coveragePolicySchema } from './policy.js';

const link = (linkId: string, more: Partial<LinkIdentity> = {}): LinkIdentity => ({
  linkId,
  names: [linkId],
  plannedLengthM: null,
  required: true,
  limit: 'Cat6A permanent link',
  changedOn: null,
  ...more,
});
let count = 0;
const test = (linkId: string | null, more: object = {}): KnownRecord => ({
  id: `r${(count += 1)}`,
  record: testRecordSchema.parse({
    identifier: linkId ?? 'X-9',
    result: 'pass',
    testedAt: '2026-11-18T10:00:00',
    limitName: 'TIA Cat 6A Perm. Link',
    marginDb: 4,
    ...more,
  }),
  linkId,
  method: linkId === null ? null : 'exact',
  candidates: [],
});
const one = (tests: KnownRecord[], more: Partial<LinkIdentity> = {}): Coverage['rows'][number] =>
  coverageOf([link('L-1', more)], tests).rows[0]!;
/** A figure of one wavelength. */
const loss = (nm: number, end: string | null = null) => ({
  measurements: [{ parameter: 'LOSS', subject: `${nm} nm`, end, value: 0.3 }],
});
const codes = ({ findings }: Coverage): string[] => findings.map(({ code }) => code);

describe('the state of a link', () => {
  const fail = { result: 'fail', testedAt: '2026-11-17T10:00:00' };
  // prettier-ignore
  it.each<[string, string, KnownRecord[], Partial<LinkIdentity>?]>([
    ['no test', 'missing', []],
    ['no test, none wanted', 'not-required', [], { required: false }],
    ['a pass', 'pass', [test('L-1')]],
    ['a pass under the name of the class', 'pass', [test('L-1', { limitName: 'ISO PL Class Ea' })]],
    ['a pass*', 'pass-marginal', [test('L-1', { result: 'pass-marginal' })]],
    ['a fail', 'fail', [test('L-1', fail)]],
    ['a fail*', 'fail', [test('L-1', { result: 'fail-marginal' })]],
    ['a fail, then a pass', 'passed-after-retest', [test('L-1'), test('L-1', fail)]],
    ['a pass, then a fail', 'fail', [test('L-1'), test('L-1', { result: 'fail', testedAt: '2026-11-19T10:00:00' })]],
    ['both at once', 'duplicate', [test('L-1'), test('L-1', { result: 'fail' })]],
    ['tested before the last work on it', 'stale', [test('L-1')], { changedOn: '2026-11-19' }],
    ['tested on the day of the last work', 'pass', [test('L-1')], { changedOn: '2026-11-18' }],
    ['calibrated a year and a day before', 'uncalibrated', [test('L-1', { calibratedOn: '2025-11-17' })]],
    ['calibrated a year before to the day', 'pass', [test('L-1', { calibratedOn: '2025-11-18' })]],
    ['a channel limit', 'wrong-limit', [test('L-1', { limitName: 'TIA Cat 6A Channel' })]],
    ['a limit of a name unknown to us', 'pass', [test('L-1', { limitName: '10GBASE-T' })]],
    ['OTDR without a verdict', 'fail', [test('L-1', { result: 'unknown' })]],
    ['a pass, then an OTDR trace without a verdict', 'pass', [test('L-1'), test('L-1', { result: 'unknown', testedAt: '2026-11-18T14:00:00' })]],
    ['a fail, then a test that was broken off', 'fail', [test('L-1', fail), test('L-1', { result: 'unknown' })]],
    ['a fail at 1550 nm, then a pass at 1310 nm', 'fail', [test('L-1', { ...loss(1550), ...fail }), test('L-1', loss(1310))]],
    ['a fail at 1550 nm, passes at 1310 and 1550 nm', 'passed-after-retest', [test('L-1', { ...loss(1550), ...fail }), test('L-1', loss(1550)), test('L-1', loss(1310))]],
    ['a fail at 1550 nm and a pass at 1310 nm of one moment', 'fail', [test('L-1', { ...loss(1550), result: 'fail' }), test('L-1', loss(1310))]],
    ['a pass and a fail at 1550 nm of one moment', 'duplicate', [test('L-1', { ...loss(1550), result: 'fail' }), test('L-1', loss(1550))]],
    ['a fail from B, then a pass from A', 'fail', [test('L-1', { ...loss(1550, 'remote'), ...fail }), test('L-1', loss(1550, 'main'))]],
    ['a fail from B, then a pass that does not say from where', 'passed-after-retest', [test('L-1', { ...loss(1550, 'remote'), ...fail }), test('L-1', loss(1550))]],
    ['an old fail of the whole, then a pass at 1310 nm', 'passed-after-retest', [test('L-1', fail), test('L-1', loss(1310))]],
    ['a marginal pass at 1310 nm, then a pass at 1550 nm', 'pass-marginal', [test('L-1', { ...loss(1310), result: 'pass-marginal' }), test('L-1', { ...loss(1550), testedAt: '2026-11-18T10:00:20' })]],
  ])('%s: %s', (_, state, tests, more = {}) => {
    expect(one(tests, more).state).toBe(state);
  });

  it('counts the same line read twice once, and says so', () => {
    const row = one([test('L-1'), test('L-1'), test('L-1', fail)]);
    expect(row).toMatchObject({ state: 'passed-after-retest', retests: 1, duplicates: 1 });
    expect(row.recordIds).toHaveLength(2);
  });

  it('tests of two wavelengths at one moment are two, and both count', () => {
    const row = one([
      test('L-1', { ...loss(1310), marginDb: 0.9 }),
      test('L-1', { ...loss(1550), marginDb: 0.4 }),
      test('L-1', { ...loss(1550), marginDb: 0.4 }),
    ]);
    expect(row).toMatchObject({ state: 'pass', duplicates: 1, marginDb: 0.4 });
    expect(row.countingIds).toHaveLength(2);
  });

  it('takes the 29th of February as the end of a calibration of the 31st', () => {
    expect(one([test('L-1', { calibratedOn: '2026-08-31', testedAt: '2027-09-01T00:00:00' })]).state).toBe(
      'uncalibrated',
    );
    const policy = coveragePolicySchema.parse({ calibrationMonths: 6 });
    const at = (testedAt: string) =>
      coverageOf([link('L-1')], [test('L-1', { calibratedOn: '2027-08-31', testedAt })], policy).rows[0]
        ?.state;
    expect([at('2028-02-29T09:00:00'), at('2028-03-01T09:00:00')]).toEqual(['pass', 'uncalibrated']);
  });
});

describe('all links together', () => {
  it('proves what the contract accepts', () => {
    const [links, tests] = [
      [link('L-1'), link('L-2'), link('L-3', { required: false })],
      [test('L-1'), test('L-2', { result: 'pass-marginal' })],
    ];
    expect(coverageOf(links, tests)).toMatchObject({
      required: 2,
      proven: 2,
      counts: { pass: 1, 'pass-marginal': 1, 'not-required': 1 },
    });
    const strict = coverageOf(links, tests, coveragePolicySchema.parse({ acceptMarginal: false }));
    expect([strict.proven, codes(strict)]).toEqual([1, ['CERT_LINK_MARGINAL_REFUSED']]);
  });

  it('lists tests of no link, of several links, and of a link that is gone', () => {
    const found = coverageOf(
      [link('L-1')],
      [test('L-1'), test(null), { ...test(null), candidates: ['L-1', 'gone'] }, test('gone')],
    );
    expect(found.orphans).toHaveLength(3);
    expect(codes(found)).toEqual(['CERT_RECORD_AMBIGUOUS', 'CERT_RECORD_ORPHAN', 'CERT_RECORD_ORPHAN']);
  });
});

describe('T4: measured against planned length', () => {
  const planned = (lengths: readonly number[]) =>
    lengths.map((plannedLengthM, i) => link(`L-${i}`, { plannedLengthM }));
  const measured = (lengths: readonly number[]) => lengths.map((lengthM, i) => test(`L-${i}`, { lengthM }));
  // prettier-ignore
  it.each<[string, number[], number[], string[]]>([
    ['within 3 m', [10, 20], [13, 17], []],
    ['within 10 %', [80], [87.9], []],
    ['beyond both', [80], [88.5], ['CERT_LENGTH_DIFFERS']],
    ['two that fit each other', [20, 50, 30], [50, 20, 30], ['CERT_LENGTHS_SWAPPED']],
    ['three in a ring fit nobody', [20, 50, 80], [50, 80, 20], ['CERT_LENGTH_DIFFERS', 'CERT_LENGTH_DIFFERS', 'CERT_LENGTH_DIFFERS']],
    ['two pairs that look alike give no hint', [20, 50, 20, 50], [50, 20, 50, 20], Array<string>(4).fill('CERT_LENGTH_DIFFERS')],
  ])('%s', (_, plan, lengths, expected) => {
    expect(codes(coverageOf(planned(plan), measured(lengths)))).toEqual(expected);
  });
});
