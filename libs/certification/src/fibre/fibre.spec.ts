import { applicationsOver } from './applications.js';
import { endConnectionsOf, fibreBudgetDb } from './budget.js';

describe('loss budget', () => {
  const link = {
    lengthM: 500,
    attenuationDbPerKm: 3,
    endConnectionDb: 0.5,
    innerConnections: 1,
    innerConnectionDb: 0.75,
    splices: 2,
    spliceDb: 0.3,
  };

  // 500 m · 3 dB/km + 1 · 0.75 + 2 · 0.3 = 2.85 dB, and 0.5 dB for each end that the method measures.
  it.each([
    ['one-cord', 3.85],
    ['two-cord', 3.35],
    ['three-cord', 2.85],
  ] as const)('%s reference: %d dB', (method, expected) => {
    expect(fibreBudgetDb({ ...link, endConnections: endConnectionsOf(method) })).toBeCloseTo(expected, 9);
  });
});

describe('applications over a channel', () => {
  it('fit by length and by loss, each with its margin', () => {
    const fits = applicationsOver('OM4', { lengthM: 120, lossDb: 1.4 });
    const of = (application: string) => fits.find((one) => one.application === application);
    expect(of('40GBASE-SR4')).toMatchObject({ fits: true, lengthMarginM: 30 });
    expect(of('25GBASE-SR')).toMatchObject({ fits: false, lengthMarginM: -20 });
    expect(of('10GBASE-LR')).toBeUndefined();
  });

  it.each([
    ['OS2', '10GBASE-LR'],
    ['OM2', '10GBASE-LRM'],
    ['om3', '10GBASE-SR'],
  ])('%s carries %s', (fibre, application) => {
    expect(applicationsOver(fibre, { lengthM: 50, lossDb: 1 }).map((one) => one.application)).toContain(
      application,
    );
  });
});
