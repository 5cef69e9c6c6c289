import { performance } from 'node:perf_hooks';
import { IpPrefix, nextFreeAddress } from '#ipplan';
import { checkPlan } from '#plan';
import { largePlan } from './large-plan.js';

/** One line of the bench's table; the fields are those of its JSON. */
export interface BenchRow {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: number;
  readonly better: 'lower' | 'higher';
  readonly met: boolean;
  /** The raw limit measured in the same run. */
  readonly reference: number;
  /** Value by reference. */
  readonly ratio: number;
  readonly note: string;
}

/** Every rule on a whole site, in seconds. The reference reads every field of every object once. */
export async function planRules(): Promise<BenchRow[]> {
  const plan = largePlan({ switches: 1000, portsPerSwitch: 50, vlans: 4000, addresses: 100_000 });
  const reference = seconds(() => JSON.stringify([...plan.present.port.values(), ...plan.present.address.values(), ...plan.present.interfaceVlan.values()])); // prettier-ignore
  let found = 0;
  const value = seconds(() => (found = checkPlan(plan, { today: '2026-11-22' })[0]!.findings.length));
  const heapMiB = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
  const note = `1,000 switches, 50,000 ports, 4,000 VLANs, 100,000 addresses; ${found} findings; heap ${heapMiB} MiB`;
  return [row('plan-rules', value, 's', 5, reference, note)];
}

/** The next free address beside 200 (in /24) and 100,000 (in /8) others, in milliseconds. The reference is one pass. */
export async function nextAddress(): Promise<BenchRow[]> {
  return [
    measureNext('next-address', '10.0.0.0/24', 200, 5),
    measureNext('next-address', '10.0.0.0/8', 100_000, 10),
  ];
}

function measureNext(id: string, text: string, used: number, goalMs: number): BenchRow {
  const prefix = IpPrefix.parse(text);
  const addresses = Array.from({ length: used }, (_, i) => prefix.first + BigInt(used - i));
  const reference = 1000 * best(() => addresses.reduce((max, one) => (one > max ? one : max), 0n));
  const value = 1000 * best(() => nextFreeAddress(prefix, { addresses, ranges: [] }));
  return row(id, value, 'ms', goalMs, reference, `${text}, ${used} used`);
}

const row = (id: string, value: number, unit: string, goal: number, reference: number, note: string): BenchRow => ({
  id, value, unit, goal, better: 'lower', met: value <= goal, reference, ratio: value / reference, note,
}); // prettier-ignore

function seconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

const best = (work: () => unknown): number => Math.min(...Array.from({ length: 5 }, () => seconds(work)));
