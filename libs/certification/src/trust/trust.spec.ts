import { testRecordSchema, type TestRecord } from '../model/record.js';
import type { KnownRecord } from '../coverage/known-record.js';
import { checkTrust } from './check.js';
import { target, policy } from './session.fixture.js';
import { calibrationOn, testerSchema, withRegister } from './testers.js';

let count = 0;
const known = (linkId: string, more: object = {}): KnownRecord => ({
  id: `r${(count += 1)}`,
  record: testRecordSchema.parse({ identifier: linkId, result: 'pass', ...more }),
  linkId,
  method: 'exact',
  candidates: [],
});
const codes = (records: KnownRecord[], more: object = {}): string[] =>
  checkTrust({
    records,
    targets: [
      target(0),
      target(30, { place: 'Bât. A/012' }),
      target(40, { linkId: 'tr', places: ['Halle Nord/104', 'Bât. A/012'] }),
    ],
    policy,
    ...more,
  }).map(({ code }) => code);
const at = (time: string, more: object = {}) => ({
  testedAt: `2026-11-18T${time}`,
  testerSerial: '7',
  ...more,
});

describe('times', () => {
  // prettier-ignore
  it.each<[string, KnownRecord[], string[]]>([
    ['two wavelengths of one link', [known('c0', at('10:00:00')), known('c0', at('10:00:03'))], []],
    ['9 s apart', [known('c0', at('10:00:01')), known('x', at('10:00:10'))], ['CERT_TESTS_TOO_QUICK']],
    ['10 s apart', [known('c0', at('10:00:01')), known('x', at('10:00:11'))], []],
    ['by two testers', [known('c0', at('10:00:01')), known('x', at('10:00:02', { testerSerial: '8' }))], []],
    ['in whole minutes, four of one minute', ['a', 'b', 'c', 'd'].map((id) => known(id, at('10:05:00'))), []],
    ['in whole minutes, nine of one minute', Array.from('abcdefghi').map((id) => known(id, at('10:05:00'))), ['CERT_TESTS_TOO_QUICK']],
    ['without a time of day', Array.from('abcdefghi').map((id) => known(id, at('00:00:00'))), []],
    ['two rooms in 30 s', [known('c0', at('10:00:01')), known('c30', at('10:00:31'))], ['CERT_TESTER_TWO_PLACES']],
    ['whole minutes in one file, seconds in another', [known('c0', at('10:00:00')), known('x', at('10:00:00')), known('y', at('11:00:07'))], []],
    ['strands of one trunk at once', [known('c0:1', at('10:00:01')), known('c0:2', at('10:00:01')), known('c0:3', at('10:00:04'))], []],
    ['a trunk between two rooms, then a link of the far one', [known('tr', at('10:00:01')), known('c30', at('10:00:31'))], []],
    ['two rooms in 2 min', [known('c0', at('10:00:01')), known('c30', at('10:02:01'))], []],
  ])('%s', (_, records, expected) => {
    expect(codes(records)).toEqual(expected);
  });
});

describe('figures that contradict each other', () => {
  const delays = (...values: number[]) =>
    values.map((value, i) => ({ parameter: 'DELAY', subject: String(i), value, unit: 'ns' }));
  // prettier-ignore
  it.each<[string, object, string[]]>([
    ['50 m at 69 % in 241.7 ns', { lengthM: 50, nvpPercent: 69, measurements: delays(241.7, 250) }, []],
    ['50 m at 69 % in 300 ns', { lengthM: 50, nvpPercent: 69, measurements: delays(300, 310) }, ['CERT_LENGTH_NOT_DELAY']],
    ['feet taken for metres, NVP unknown', { lengthM: 164, measurements: delays(241.7) }, ['CERT_NVP_IMPOSSIBLE']],
    ['NVP unknown, plausible', { lengthM: 50, measurements: delays(241.7) }, []],
    ['a skew of its own', { measurements: [...delays(100, 104, 108, 110), { parameter: 'SKEW', value: 30, unit: 'ns' }] }, ['CERT_SKEW_NOT_DELAYS']],
    ['skew as the delays say', { measurements: [...delays(100, 104, 108, 110), { parameter: 'SKEW', value: 10, unit: 'ns' }] }, []],
  ])('%s', (_, more, expected) => {
    expect(codes([known('c0', more)])).toEqual(expected);
  });

  const frequenciesMhz = Array.from({ length: 50 }, (_, i) => i + 1);
  const sweep = (parameter: string, subject: string, db: (f: number) => number) => ({
    parameter,
    subject,
    end: 'main',
    frequenciesMhz,
    values: frequenciesMhz.map(db),
  });
  const parts = ['12-36', '36-45', '36-78'].map((pairs, i) =>
    sweep('NEXT', pairs, (f) => 60 + i - 15 * Math.log10(f)),
  );
  const sum = (f: number): number =>
    -10 * Math.log10([0, 1, 2].reduce((all, i) => all + 10 ** (-(60 + i - 15 * Math.log10(f)) / 10), 0));
  it.each<[string, (f: number) => number, string[]]>([
    ['adds up', sum, []],
    ['is 1 dB too good at one frequency', (f) => sum(f) + (f === 20 ? 1 : 0), ['CERT_POWER_SUM_WRONG']],
  ])('the power sum %s', (_, db, expected) => {
    expect(codes([known('c0', { sweeps: [...parts, sweep('PSNEXT', '36', db)] })])).toEqual(expected);
  });

  it('curves of two links that are the same, point for point', () => {
    const twice = [known('c0', { sweeps: parts }), known('c1', { sweeps: parts })];
    expect(codes(twice)).toEqual(['CERT_SWEEPS_IDENTICAL']);
    expect(codes([known('c0', { sweeps: parts }), known('c0', { sweeps: parts })])).toEqual([]);
  });
});

describe('the register of testers', () => {
  const tester = (calibratedOn: string, calibratedUntil: string) =>
    testerSchema.parse({ serial: '7', calibratedOn, calibratedUntil });
  it('gives the calibration that a file does not say: the last one before the test', () => {
    const certificates = [
      tester('2026-12-01', '2027-12-01'),
      tester('2025-12-01', '2026-12-01'),
      tester('2024-12-01', '2025-12-01'),
    ];
    const own = (record: TestRecord) => record.calibratedOn;
    const [unsaid, said] = withRegister(
      [known('c0', at('10:00:00')), known('c0', at('10:00:00', { calibratedOn: '2026-01-01' }))],
      certificates,
    );
    expect([own(unsaid!.record), own(said!.record)]).toEqual(['2025-12-01', '2026-01-01']);
  });

  it('a calibration after the test is told', () => {
    expect(codes([known('c0', at('10:00:00', { calibratedOn: '2026-11-19' }))])).toEqual([
      'CERT_CALIBRATION_AFTER_TEST',
    ]);
    expect(codes([known('c0', at('10:00:00', { calibratedOn: '2026-11-18' }))])).toEqual([]);
  });

  it('names testers that it does not hold, once', () => {
    const records = [
      known('c0', at('10:00:00', { testerSerial: '9' })),
      known('c1', at('10:03:00', { testerSerial: '9' })),
    ];
    expect(codes(records, { testers: [tester('2026-01-01', '2027-01-01')] })).toEqual([
      'CERT_TESTER_UNKNOWN',
    ]);
    expect(codes(records)).toEqual([]);
  });

  it.each([
    ['2026-12-01', 'valid'],
    ['2026-12-02', 'due'],
    ['2027-01-01', 'due'],
    ['2027-01-02', 'expired'],
  ])('on %s a calibration until 2027-01-01 is %s', (today, state) => {
    expect(calibrationOn(tester('2026-01-01', '2027-01-01'), today)).toBe(state);
  });
});
