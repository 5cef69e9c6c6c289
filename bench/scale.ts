import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ScaleSize } from './scale-size.js';

/** Sizes in ports when none are asked for. */
const SIZES = [10_000, 100_000, 1_000_000];
/** The largest size wants more than the default heap. */
const HEAP_MIB = 12_000;

/**
 * How cost grows with the plant: one line for each thing that is measured, with the exponent of its growth over the ports
 * (1: linear, 0: the same at any size), by least squares over the logarithms.
 *
 * Measured from 10,080 to 999,840 ports on two shared cores: writing ports 0.98, maps 1.04, cables 0.94; retracing all 0.90;
 * one trace 0.08; a list of 1,000 interfaces -0.08; every rule 0.96; memory 0.46 (272 to 2,230 MiB). Five minutes in all.
 *
 * @param sizes in ports; each runs in a process of its own
 */
export function scaleTable(sizes: readonly number[] = SIZES): string[] {
  const measured = sizes.map((size) => {
    console.error(`bench: ${size.toLocaleString('en')} ports`);
    return measureSize(size);
  });
  const names = Object.keys(measured[0]?.values ?? {});
  return [
    lineOf(
      'ports',
      measured.map(({ ports }) => ports.toLocaleString('en')),
      'exponent',
    ),
    ...names.map((name) => {
      const values = measured.map(({ values: of }) => of[name] ?? 0);
      const unit = UNITS[name] ?? 's';
      return lineOf(
        `${name}, ${unit}`,
        values.map((value) => value.toPrecision(3)),
        exponent(measured, values),
      );
    }),
  ];
}

const UNITS: Readonly<Record<string, string>> = { 'trace one': 'ms', 'list 1,000': 'ms', memory: 'MiB' };

function measureSize(ports: number): ScaleSize {
  const program = fileURLToPath(new URL('./scale-size.js', import.meta.url));
  const args = [`--max-old-space-size=${HEAP_MIB}`, program, String(ports)];
  return JSON.parse(
    execFileSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] }).toString(),
  ) as ScaleSize;
}

/** The slope of log(value) over log(ports). */
function exponent(sizes: readonly ScaleSize[], values: readonly number[]): string {
  if (sizes.length < 2) return '–';
  const x = sizes.map(({ ports }) => Math.log(ports));
  const y = values.map((value) => Math.log(value));
  const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  const slope =
    x.reduce((sum, one, at) => sum + (one - mx) * (y[at]! - my), 0) /
    x.reduce((sum, one) => sum + (one - mx) ** 2, 0);
  return slope.toFixed(2);
}

const lineOf = (name: string, cells: readonly string[], last: string): string =>
  [name.padEnd(16), ...[...cells, last].map((cell) => cell.padStart(11))].join(' ');
