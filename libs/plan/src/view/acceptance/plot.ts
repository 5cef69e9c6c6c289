import type { Sweep } from '#certification';
import { BLUE, GREY, HAIR, INK, lines, Pen, RED, type Point, type Scene } from '#drawing';

/** A parameter's curves over frequency with the lines that they must not cross. */
export interface Plot {
  readonly title: string;
  readonly sweeps: readonly Sweep[];
  /** Our pack's line over the frequencies of the first sweep; NaN where it is not defined. */
  readonly packLine: readonly number[] | null;
  /** The curve and point that came nearest to its limit. */
  readonly worst: {
    readonly subject: string;
    readonly end: Sweep['end'];
    readonly atMhz: number;
    readonly value: number;
    readonly text: string;
  } | null;
  readonly words: { readonly tester: string; readonly pack: string };
}

const WIDTH = 87;
const HEIGHT = 52;
const FRAME = { left: 9, right: WIDTH - 2, top: 6, bottom: HEIGHT - 7 };
/** Points of a curve on paper: two to a millimetre; more is ink on ink. */
const MOST_POINTS = 130;

/** Curves over a logarithmic axis of frequency: the worst one dark, the others grey, limits dashed. */
export function plotScene(plot: Plot): Scene {
  const pen = new Pen();
  const axes = axesOf(plot);
  pen.text(0, 3.4, `${plot.title} (dB)`, { size: 3.2, bold: true });
  grid(pen, axes);
  for (const sweep of plot.sweeps)
    if (!isWorst(sweep, plot))
      curve(pen, axes, sweep.frequenciesMhz, sweep.values, { stroke: '#9AA0A6', width: 0.14 });
  const [first] = plot.sweeps;
  const exported = plot.sweeps.find(({ limits }) => limits !== null);
  if (exported?.limits)
    curve(
      pen,
      axes,
      exported.frequenciesMhz,
      exported.limits.map((limit) => limit ?? Number.NaN),
      { stroke: RED, width: 0.35, dash: [2, 1] },
    );
  if (first && plot.packLine)
    curve(pen, axes, first.frequenciesMhz, plot.packLine, { stroke: INK, width: 0.25, dash: [0.6, 0.8] });
  for (const sweep of plot.sweeps)
    if (isWorst(sweep, plot))
      curve(pen, axes, sweep.frequenciesMhz, sweep.values, { stroke: BLUE, width: 0.4 });
  worstMark(pen, axes, plot);
  legend(pen, plot, exported !== undefined);
  pen.box(
    'area',
    { x: FRAME.left, y: FRAME.top, width: FRAME.right - FRAME.left, height: FRAME.bottom - FRAME.top },
    { ink: lines.thin },
  );
  return { width: WIDTH, height: HEIGHT, title: plot.title, nodes: pen.drawn };
}

interface Axes {
  readonly fromMhz: number;
  readonly toMhz: number;
  readonly low: number;
  readonly high: number;
}

function axesOf({ sweeps, packLine }: Plot): Axes {
  let [fromMhz, toMhz, low, high] = [Infinity, 0, Infinity, -Infinity];
  const take = (value: number): void => {
    if (!Number.isFinite(value)) return;
    low = Math.min(low, value);
    high = Math.max(high, value);
  };
  for (const { frequenciesMhz, values, limits } of sweeps) {
    fromMhz = Math.min(fromMhz, frequenciesMhz[0] ?? Infinity);
    toMhz = Math.max(toMhz, frequenciesMhz.at(-1) ?? 0);
    for (const value of values) take(value);
    for (const limit of limits ?? []) take(limit ?? Number.NaN);
  }
  for (const value of packLine ?? []) take(value);
  const step = stepFor(high - low);
  return { fromMhz, toMhz, low: Math.floor(low / step) * step, high: Math.ceil(high / step) * step };
}

const stepFor = (range: number): number => [1, 2, 5, 10, 20, 50].find((step) => range / step <= 7) ?? 100;

const xOf = ({ fromMhz, toMhz }: Axes, f: number): number =>
  FRAME.left + ((FRAME.right - FRAME.left) * Math.log(f / fromMhz)) / Math.log(toMhz / fromMhz || 1);
const yOf = ({ low, high }: Axes, db: number): number =>
  FRAME.bottom - ((FRAME.bottom - FRAME.top) * (db - low)) / (high - low || 1);

function grid(pen: Pen, axes: Axes): void {
  const step = stepFor(axes.high - axes.low);
  for (let db = axes.low; db <= axes.high + 1e-9; db += step) {
    const y = yOf(axes, db);
    pen.across(FRAME.left, FRAME.right, y, { stroke: HAIR, width: 0.1 });
    pen.text(FRAME.left - 1, y + 0.9, String(Math.round(db * 10) / 10), {
      size: 2.5,
      anchor: 'end',
      fill: GREY,
    });
  }
  for (const f of [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]) {
    if (f < axes.fromMhz || f > axes.toMhz) continue;
    const x = xOf(axes, f);
    pen.rule({ x, y: FRAME.top }, { x, y: FRAME.bottom }, { stroke: HAIR, width: 0.1 });
    pen.text(x, FRAME.bottom + 3, String(f), { size: 2.5, anchor: 'middle', fill: GREY });
  }
  pen.text(FRAME.right, FRAME.bottom + 6, 'MHz', { size: 2.5, anchor: 'end', fill: GREY });
}

/** A curve, broken where it is not defined. */
function curve(
  pen: Pen,
  axes: Axes,
  frequencies: readonly number[],
  values: readonly number[],
  ink: { readonly stroke: string; readonly width: number; readonly dash?: readonly number[] },
): void {
  let points: Point[] = [];
  const end = (): void => {
    if (points.length > 1) pen.polygon(points, { closed: false, ink });
    points = [];
  };
  for (const at of thinned(frequencies)) {
    const value = values[at]!;
    if (!Number.isFinite(value)) end();
    else points.push({ x: rounded(xOf(axes, frequencies[at]!)), y: rounded(yOf(axes, value)) });
  }
  end();
}

/** Indices spread evenly over the logarithmic axis. */
function thinned(frequencies: readonly number[]): number[] {
  if (frequencies.length <= MOST_POINTS) return frequencies.map((_, at) => at);
  const ratio = Math.log((frequencies.at(-1) ?? 1) / (frequencies[0] ?? 1)) / MOST_POINTS;
  const kept: number[] = [];
  let next = -Infinity;
  for (const [at, f] of frequencies.entries()) {
    if (Math.log(f) < next && at < frequencies.length - 1) continue;
    kept.push(at);
    next = Math.log(f) + ratio;
  }
  return kept;
}

const isWorst = ({ subject, end }: Sweep, { worst }: Plot): boolean =>
  worst?.subject === subject && worst.end === end;

function worstMark(pen: Pen, axes: Axes, { worst }: Plot): void {
  if (!worst) return;
  const [x, y] = [xOf(axes, worst.atMhz), yOf(axes, worst.value)];
  pen.circle({ x, y }, 0.9, { ink: { stroke: BLUE, width: 0.3 }, fill: '#FFFFFF' });
  const below = y < FRAME.top + 9;
  const centre = { x: Math.min(Math.max(x, FRAME.left + 18), FRAME.right - 18), y: below ? y + 5 : y - 5 };
  pen.tag(
    centre,
    [worst.text],
    { size: 2.6, bold: true, fill: BLUE },
    { ink: { stroke: BLUE, width: 0.15 } },
  );
}

function legend(pen: Pen, { words, packLine }: Plot, exported: boolean): void {
  let x = FRAME.right;
  const entry = (
    text: string,
    ink: { readonly stroke: string; readonly width: number; readonly dash: readonly number[] },
  ): void => {
    // prettier-ignore
    x -= pen.text(x, 3.4, text, { size: 2.5, anchor: 'end', fill: GREY }) + 1;
    pen.across(x - 5, x, 2.6, ink);
    x -= 8;
  };
  if (packLine) entry(words.pack, { stroke: INK, width: 0.25, dash: [0.6, 0.8] });
  if (exported) entry(words.tester, { stroke: RED, width: 0.35, dash: [2, 1] });
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
