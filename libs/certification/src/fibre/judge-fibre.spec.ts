import { coveragePolicySchema } from '../coverage/policy.js';
import { testRecordSchema } from '../model/record.js';
import { target } from '../trust/session.fixture.js';
import { attenuationOf } from './attenuation.js';
import { judgeFibre } from './judge-fibre.js';

const where = { kind: 'cable', id: 'c0', path: 'TR-02/01' };
const strand = target(0, { family: 'singlemode', media: 'os2', plannedLengthM: 1000 });
const losses = (...values: [string, number][]) =>
  values.map(([subject, value]) => ({ parameter: 'LOSS', subject, value, worst: 'value' }));
const judged = (record: object, policy: object = {}) =>
  judgeFibre(
    testRecordSchema.parse({ identifier: 'x', result: 'pass', ...record }),
    strand,
    coveragePolicySchema.parse(policy),
    where,
  );

describe('a strand of 1000 m OS2: 0.4 dB/km and its end connections of 0.75 dB', () => {
  it.each([
    ['one-cord', 1.9], // both ends
    ['two-cord', 1.15],
    ['three-cord', 0.4],
  ])('zeroed by %s may lose %d dB', (referenceMethod, budget) => {
    const { losses: rows } = judged({ referenceMethod, measurements: losses(['1310 nm', 0.3]) });
    expect(rows).toMatchObject([
      { wavelengthNm: 1310, budgetDb: expect.closeTo(budget, 9) as number, confidence: 'A' },
    ]);
  });

  // prettier-ignore
  it.each<[string, object, object, string[]]>([
    ['fits its budget', { measurements: losses(['1310', 1.8]) }, { referenceMethod: 'one-cord' }, []],
    ['loses too much', { measurements: losses(['1310', 2.1]) }, { referenceMethod: 'one-cord' }, ['CERT_LOSS_OVER_BUDGET']],
    ['was failed by the tester already', { result: 'fail', measurements: losses(['1310', 2.1]) }, { referenceMethod: 'one-cord' }, []],
    ['amplifies', { measurements: losses(['1550 nm', -0.2]) }, { referenceMethod: 'one-cord' }, ['CERT_LOSS_IMPOSSIBLE']],
    ['nobody says how it was zeroed', { measurements: losses(['1310', 0.5]) }, {}, ['CERT_REFERENCE_MISSING']],
    ['has splices', { measurements: losses(['1310', 2.4]) }, { referenceMethod: 'one-cord', splices: 2 }, []],
  ])('%s', (_, record, policy, codes) => {
    expect(judged(record, policy).findings.map(({ code }) => code)).toEqual(codes);
  });

  it('carries 10GBASE-LR with the margin of its worst wavelength, and says what it does not carry', () => {
    const { applications } = judged({ measurements: losses(['1310', 0.8], ['1550', 6.5]) });
    const of = (name: string) => applications.find(({ application }) => application === name);
    expect(of('10GBASE-ER')).toMatchObject({ fits: true, lengthMarginM: 39_000, lossMarginDb: 4.5 });
    expect(of('10GBASE-LR')).toMatchObject({ fits: false });
    expect(applications.findIndex(({ fits }) => !fits)).toBeGreaterThan(0);
  });
});

describe('attenuation', () => {
  it.each([
    ['OM4', 845, 3.5],
    ['os2', 1310, 0.4],
    ['os1a', 1550, 1],
    ['os2', 850, null],
    ['cat6a', 1310, null],
  ])('of %s at %d nm: %d dB/km', (media, wavelengthNm, dbPerKm) => {
    expect(attenuationOf(media, wavelengthNm)?.dbPerKm ?? null).toBe(dbPerKm);
  });
});
