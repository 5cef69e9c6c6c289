import { limitAt } from '../limits/limit-at.js';
import { limitOf, parseLimitName } from '../limits/limit-name.js';
import { standardPack } from '../limits/standard-pack.js';
import { testRecordSchema, type TestRecord } from '../model/record.js';
import { judgeRecord, resultOfMargin } from './judge-record.js';
import { judgeSweeps } from './sweep.js';

const where = { kind: 'testRecord', id: 'r1', path: 'L-1' };
const record = (limitName: string, measurements: object[], more: object = {}): TestRecord =>
  testRecordSchema.parse({ identifier: 'L-1', result: 'pass', limitName, measurements, ...more });
const judged = (of: TestRecord) => {
  const verdict = judgeRecord(of, standardPack, where);
  return { ...verdict, codes: verdict.findings.map(({ code, severity }) => `${severity} ${code}`) };
};
// Cat6 permanent link, return loss at 100 MHz: 34 − 10·log10(100) = 14 dB, confidence A.
const RL = { parameter: 'RL', subject: '36', frequencyMhz: 100 };

describe('a worst-case row judged again', () => {
  it.each<[string, object, object, string[]]>([
    [
      'all three agree',
      { ...RL, value: 18, limit: 14, margin: 4 },
      { pack: { result: 'pass', verified: true } },
      [],
    ],
    ['rounding of 0.1 dB is no difference', { ...RL, value: 18, limit: 14.1, margin: 4 }, {}, []],
    [
      'the margin was edited',
      { ...RL, value: 13, limit: 14, margin: 4 },
      { exported: { result: 'fail' } },
      ['error CERT_MARGIN_INCONSISTENT', 'warning CERT_VERDICT_DIFFERS'],
    ],
    [
      'an easier limit was used',
      { ...RL, value: 13, limit: 12, margin: 1 },
      { exported: { result: 'pass' }, pack: { result: 'fail' } },
      ['warning CERT_LIMIT_DIFFERS', 'warning CERT_VERDICT_DIFFERS'],
    ],
    [
      'no frequency: nothing of ours',
      { ...RL, frequencyMhz: null, value: 18, limit: 14, margin: 4 },
      { pack: null },
      [],
    ],
  ])('%s', (_, row, expected, codes) => {
    const verdict = judged(record('TIA Cat 6 Perm. Link', [row]));
    expect(verdict).toMatchObject(expected);
    expect(verdict.codes).toEqual(codes);
  });

  it('an unverified limit never overturns the tester: it asks a person', () => {
    const verdict = judged(record('TIA Cat 6A Perm. Link', [{ ...RL, value: 1, limit: 0.5, margin: 0.5 }]));
    expect(verdict.tester.result).toBe('pass');
    expect(verdict.pack).toMatchObject({ result: 'fail', verified: false, name: 'brassage-public' });
    expect(verdict.codes).toEqual(['info CERT_LIMIT_DIFFERS', 'warning CERT_VERDICT_UNVERIFIED']);
  });

  it('a limit of unknown name leaves our verdict out', () => {
    expect(judged(record('10GBASE-T', [{ ...RL, value: 1 }])).pack).toBeNull();
  });

  it.each([
    [0.5, 'pass'],
    [0.49, 'pass-marginal'],
    [0, 'pass-marginal'],
    [-0.1, 'fail-marginal'],
    [-0.5, 'fail'],
  ])('a margin of %d dB is %s', (margin, result) => {
    expect(resultOfMargin(margin)).toBe(result);
  });
});

describe('a sweep with a planted worst point', () => {
  const frequenciesMhz = Array.from({ length: 250 }, (_, i) => i + 1);
  const sweep = (name: string, parameter: string, subject: string, marginDb: (f: number) => number) => {
    const limit = limitOf(standardPack, parseLimitName(name)!, parameter)!;
    const sign = limit.sense === 'min' ? 1 : -1;
    return {
      parameter,
      subject,
      end: 'main' as const,
      unit: 'dB',
      frequenciesMhz,
      limits: null,
      values: frequenciesMhz.map((f) => limitAt(limit, f)! + sign * marginDb(f)),
    };
  };
  const cat6 = parseLimitName('Cat6 channel')!;

  it.each(['RL', 'NEXT', 'IL', 'PSNEXT'])('%s: margin, pair and frequency are found', (parameter) => {
    const planted = sweep('Cat6 channel', parameter, '45', (f) => (f === 117 ? 0.7 : 5));
    const [verdict] = judgeSweeps([planted], cat6, standardPack);
    expect(verdict).toMatchObject({ parameter, subject: '45', end: 'main', atMhz: 117 });
    expect(verdict?.worstMarginDb).toBeCloseTo(0.7, 9);
  });

  it('worst margin and worst value stand at different frequencies', () => {
    const [verdict] = judgeSweeps(
      [sweep('Cat6 channel', 'NEXT', '12-36', (f) => (f === 10 ? 1 : 3))],
      cat6,
      standardPack,
    );
    expect(verdict).toMatchObject({ atMhz: 10, worstValueAtMhz: 250 });
  });

  it('3 dB rule: return loss cannot fail where the pair loses less than 3 dB', () => {
    const loss = {
      ...sweep('Cat6 channel', 'IL', '36', () => 0),
      values: frequenciesMhz.map((f) => (f < 50 ? 2.9 : 3.1)),
    };
    const bad = sweep('Cat6 channel', 'RL', '36', (f) => (f === 20 ? -5 : f === 60 ? 1 : 4));
    const rl = judgeSweeps([loss, bad], cat6, standardPack).find(({ parameter }) => parameter === 'RL');
    expect([rl?.atMhz, rl?.worstMarginDb.toFixed(1)]).toEqual([60, '1.0']);
  });

  it.each([
    ['Class E channel', 60],
    ['Cat6 channel', 20],
  ])('4 dB rule for NEXT under %s: the worst point is at %d MHz', (name, atMhz) => {
    const short = (subject: string) => ({
      ...sweep(name, 'IL', subject, () => 0),
      values: frequenciesMhz.map((f) => (f < 50 ? 3.9 : 4.1)),
    });
    const bad = sweep(name, 'NEXT', '12-36', (f) => (f === 20 ? -5 : f === 60 ? 1 : 4));
    const verdicts = judgeSweeps([short('12'), short('36'), bad], parseLimitName(name)!, standardPack);
    expect(verdicts.find(({ parameter }) => parameter === 'NEXT')?.atMhz).toBe(atMhz);
  });

  it('outside the range of the limit nothing is judged', () => {
    const far = {
      ...sweep('Cat6 channel', 'RL', '36', () => 1),
      frequenciesMhz: frequenciesMhz.map((f) => f + 250),
    };
    expect(judgeSweeps([far], cat6, standardPack)).toEqual([]);
  });
});
