import type { JudgedSweep } from '../../api/proof-types.js';

/** Where the inside of a plot stands in its drawing. */
export interface PlotFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A logarithmic axis of frequency and a straight one of decibels. */
export interface PlotAxes {
  readonly low: number;
  readonly high: number;
  /** Frequencies that get a line. */
  readonly frequencies: readonly number[];
  readonly xOf: (mhz: number) => number;
  readonly mhzOf: (x: number) => number;
  readonly yOf: (db: number) => number;
}

const MARKS = [1, 2, 5, 10, 20, 50, 100, 200, 300, 400, 500, 1000, 2000];

/** Axes over all curves, or over the chosen range; the decibels are those that occur in it. */
export function axesOf(
  sweeps: readonly JudgedSweep[],
  zoom: readonly [number, number] | null,
  frame: PlotFrame,
): PlotAxes {
  const all = sweeps.flatMap(({ frequenciesMhz }) => [frequenciesMhz[0] ?? 1, frequenciesMhz.at(-1) ?? 1]);
  const [from, to] = zoom ?? [Math.min(...all), Math.max(...all)];
  let [low, high] = [Infinity, -Infinity];
  for (const { frequenciesMhz, values, limits, packLimits } of sweeps) {
    for (const [i, mhz] of frequenciesMhz.entries()) {
      if (mhz < from || mhz > to) continue;
      for (const value of [values[i], limits?.[i], packLimits?.[i]]) {
        if (typeof value !== 'number') continue;
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
  }
  if (low > high) [low, high] = [0, 1];
  const step = stepOf(low, high);
  const [bottom, top] = [Math.floor(low / step) * step, Math.ceil(high / step) * step || step];
  const decades = Math.log(to / from) || 1;
  const width = frame.right - frame.left;
  return {
    low: bottom,
    high: top,
    frequencies: MARKS.filter((mhz) => mhz >= from && mhz <= to),
    xOf: (mhz) => frame.left + (width * Math.log(mhz / from)) / decades,
    mhzOf: (x) => from * Math.exp((decades * (x - frame.left)) / width),
    yOf: (db) => frame.bottom - ((frame.bottom - frame.top) * (db - bottom)) / (top - bottom || 1),
  };
}

const stepOf = (low: number, high: number): number =>
  [0.5, 1, 2, 5, 10, 20, 50].find((step) => (high - low) / step <= 8) ?? 100;

/** The decibels that get a line. */
export function stepsOf(low: number, high: number): number[] {
  const step = stepOf(low, high);
  return Array.from(
    { length: Math.round((high - low) / step) + 1 },
    (_, i) => Math.round((low + i * step) * 10) / 10,
  );
}

/** A curve as an SVG path, broken where it is not defined. */
export function pathOf(
  { xOf, yOf }: PlotAxes,
  frequencies: readonly number[],
  values: readonly (number | null)[],
): string {
  let path = '';
  let pen = 'M';
  for (const [i, mhz] of frequencies.entries()) {
    const value = values[i];
    if (typeof value !== 'number') {
      pen = 'M';
      continue;
    }
    path += `${pen}${xOf(mhz).toFixed(1)} ${yOf(value).toFixed(1)}`;
    pen = 'L';
  }
  return path;
}
