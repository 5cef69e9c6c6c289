import type { JudgedSweep } from '../../api/proof-types.js';
import { axesOf, pathOf, stepsOf } from './plot-axes.js';

const frame = { left: 0, right: 300, top: 0, bottom: 100 };
const sweep: JudgedSweep = {
  parameter: 'NEXT',
  subject: '12-36',
  end: 'main',
  unit: 'dB',
  frequenciesMhz: [1, 10, 100, 1000],
  values: [80, 60, 40, 20],
  limits: null,
  packLimits: [null, 50, 35, null],
  worst: null,
  confidence: 'C',
};

describe('axes of a plot', () => {
  it('give every decade the same room', () => {
    const { xOf, mhzOf } = axesOf([sweep], null, frame);
    expect([1, 10, 100, 1000].map((mhz) => Math.round(xOf(mhz)))).toEqual([0, 100, 200, 300]);
    expect(mhzOf(xOf(37))).toBeCloseTo(37, 9);
  });

  it('hold the decibels of the chosen range only', () => {
    const { low, high } = axesOf([sweep], [9, 110], frame);
    expect([low, high]).toEqual([35, 60]);
    expect(stepsOf(low, high)).toEqual([35, 40, 45, 50, 55, 60]);
  });

  it('break a curve where it is not defined', () => {
    const axes = axesOf([sweep], null, frame);
    expect(pathOf(axes, sweep.frequenciesMhz, [1, null, 20, 30])).toMatch(/^M[\d. -]+M[\d. -]+L[\d. -]+$/);
  });
});
