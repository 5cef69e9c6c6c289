/** One line of the table: what was measured, the goal, and the raw limit measured in the same run. */
export interface BenchRow {
  readonly id: string;
  readonly value: number | null;
  readonly unit: string;
  readonly goal: number;
  readonly better: 'lower' | 'higher';
  readonly met: boolean;
  readonly reference: number | null;
  /** value ÷ reference. */
  readonly ratio: number | null;
  readonly note: string;
}

/** What a row is held to. */
export interface Goal {
  readonly id: string;
  readonly goal: number;
  readonly unit: string;
  readonly better: 'lower' | 'higher';
}

/** The contract's rows in their order; goals from the product's table of numbers. */
export const goals: readonly Goal[] = [
  { id: 'bulk-devices', goal: 300, unit: 'devices/s', better: 'higher' },
  { id: 'bulk-ports', goal: 5000, unit: 'ports/s', better: 'higher' },
  { id: 'bulk-cables', goal: 3000, unit: 'cables/s', better: 'higher' },
  // 100 devices of 48 ports in 3 s.
  { id: 'delete-devices', goal: 34, unit: 'devices/s', better: 'higher' },
  { id: 'trace-api', goal: 3, unit: 'ms', better: 'lower' },
  { id: 'retrace-all', goal: 3, unit: 's', better: 'lower' },
  { id: 'list-interfaces', goal: 150, unit: 'ms', better: 'lower' },
  { id: 'plan-rules', goal: 5, unit: 's', better: 'lower' },
  { id: 'check-incremental', goal: 100, unit: 'ms', better: 'lower' },
  { id: 'next-address', goal: 10, unit: 'ms', better: 'lower' },
  { id: 'bulk-addresses', goal: 5000, unit: 'addresses/s', better: 'higher' },
  { id: 'bulk-prefixes', goal: 5000, unit: 'prefixes/s', better: 'higher' },
  { id: 'prefix-page', goal: 150, unit: 'ms', better: 'lower' },
  // Exponent of the time over the number of addresses, from 1,000 to 100,000; 1 is linear.
  { id: 'address-growth', goal: 1.3, unit: 'exponent', better: 'lower' },
  { id: 'draw-racks', goal: 2, unit: 's', better: 'lower' },
  // Time per cable at 10,000 cables against 100, divided by what n log n allows.
  { id: 'draw-growth', goal: 1.5, unit: '× n log n', better: 'lower' },
  { id: 'drawing-quality', goal: 0, unit: 'crossings', better: 'lower' },
  // The whole set of an extension with 500 outlets.
  { id: 'documents-set', goal: 30, unit: 's', better: 'lower' },
  { id: 'render-configs', goal: 2, unit: 's', better: 'lower' },
  // Less CPU time than Jinja2 for the same text in the same run; about a second there.
  { id: 'render-text', goal: 1, unit: 's', better: 'lower' },
  { id: 'config-diff', goal: 150, unit: 'ms', better: 'lower' },
  { id: 'parse-config', goal: 320, unit: 'ms', better: 'lower' },
  { id: 'parse-answer', goal: 50_000, unit: 'lines/s', better: 'higher' },
  { id: 'backups', goal: 72_000, unit: 'devices/h', better: 'higher' },
  // 2,000 devices of which 5 % hang and 5 % refuse: how long the worker's loop stands still at most.
  { id: 'backup-stall', goal: 250, unit: 'ms', better: 'lower' },
  { id: 'push-overhead', goal: 1, unit: 's', better: 'lower' },
  // A push to a fake device that fails at one step, to its end: the slowest of all of them.
  { id: 'fault-case', goal: 200, unit: 'ms', better: 'lower' },
  { id: 'import-results', goal: 20_000, unit: 'records/s', better: 'higher' },
  { id: 'import-records', goal: 4000, unit: 'records/s', better: 'higher' },
  { id: 'verdict', goal: 1, unit: 'ms', better: 'lower' },
  { id: 'coverage', goal: 1, unit: 's', better: 'lower' },
  { id: 'acceptance-file', goal: 15, unit: 's', better: 'lower' },
  { id: 'first-start', goal: 10, unit: 's', better: 'lower' },
];

/** A measured row. */
export function measured(id: string, value: number, reference: number, note: string): BenchRow {
  const goal = goals.find((known) => known.id === id);
  if (!goal) throw new Error(`no goal for ${id}`);
  const met = goal.better === 'lower' ? value <= goal.goal : value >= goal.goal;
  return { ...goal, value, met, reference, ratio: reference === 0 ? null : value / reference, note };
}

/** A row that nothing measures so far. */
export function notYet(goal: Goal): BenchRow {
  return { ...goal, value: null, met: false, reference: null, ratio: null, note: 'not yet' };
}

/** How long the work takes, in seconds. */
export async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** The middle one of some measurements, and the one that 95 % stay below. */
export function percentiles(values: readonly number[]): { p50: number; p95: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
