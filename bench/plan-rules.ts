import { checkPlan, PlanChecker, schemas, type Kind, type Plan } from '#plan';
import { largePlan } from './large-plan.js';
import { measured, seconds, type BenchRow } from './row.js';

const SIZE = { switches: 1000, portsPerSwitch: 50, vlans: 4000, addresses: 100_000 };
const TODAY = '2026-11-22';

/** Every rule on a whole site, in seconds. The reference reads every field of every object once. */
export async function planRules(): Promise<BenchRow[]> {
  const plan = largePlan(SIZE);
  const { port, address, interfaceVlan } = plan.present;
  const reference = await seconds(() =>
    JSON.stringify([port, address, interfaceVlan].map((map) => [...map.values()])),
  );
  let found = 0;
  const value = await seconds(() => (found = checkPlan(plan, { today: TODAY })[0]!.findings.length));
  const heapMiB = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
  const note = `1,000 switches, 50,000 ports, 4,000 VLANs, 100,000 addresses; ${found} findings; heap ${heapMiB} MiB`;
  return [measured('plan-rules', value, reference, note)];
}

/** How often each change is made and taken back; the first round is told apart, for the code is compiled while it runs. */
const ROUNDS = 6;

/**
 * One change of each frequent kind on that site, and the check again: the slowest kind, in milliseconds, each kind being
 * the middle of its rounds. The reference is the full check.
 */
export async function checkIncremental(): Promise<BenchRow[]> {
  let plan = largePlan(SIZE);
  const checker = new PlanChecker();
  checker.check(plan, { today: TODAY });
  const times = new Map<string, { ms: number; cpuMs: number }[]>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, kind, id, ...states] of EDITS) {
      plan = withChange(plan, kind, id, states[round % 2]!);
      const before = process.cpuUsage();
      const ms = 1000 * (await seconds(() => checker.check(plan, { today: TODAY })));
      const { user, system } = process.cpuUsage(before);
      times.set(name, [...(times.get(name) ?? []), { ms, cpuMs: (user + system) / 1000 }]);
    }
  }
  const reference = 1000 * (await seconds(() => checkPlan(plan, { today: TODAY })));
  const kinds = [...times].map(([name, [first, ...later]]) => ({
    name,
    first: first?.ms ?? 0,
    ms: middle(later.map((it) => it.ms)),
    cpuMs: middle(later.map((it) => it.cpuMs)),
  }));
  const mean = kinds.reduce((sum, { ms }) => sum + ms, 0) / kinds.length;
  // On a machine that others use too, the processor's time says more than the clock's.
  const told = kinds.map(
    ({ name, ms, cpuMs, first }) => `${name} ${Math.round(ms)}/${Math.round(cpuMs)} (${Math.round(first)})`,
  );
  const note = `slowest kind; mean ${Math.round(mean)} ms; each, by clock/processor (first time): ${told.join(', ')}`;
  return [measured('check-incremental', Math.max(...kinds.map(({ ms }) => ms)), reference, note)];
}

const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

type Fields = Record<string, unknown>;

/** What people do most, each in two states that alternate: allow a VLAN, give an address, name a gateway, pull a cord … */
// prettier-ignore
const EDITS: readonly (readonly [name: string, kind: Kind, id: string, one: Fields, other: Fields])[] = [
  ['trunk', 'interfaceVlan', 'm-s0:down5', { taggedVlanIds: [] }, { taggedVlanIds: ['v20', 'v21', 'v22', 'v23'] }],
  ['access port', 'interfaceVlan', 'm7-3', { untaggedVlanId: 'v9' }, { untaggedVlanId: 'v31' }],
  ['port text', 'port', 's7:3', { description: 'Desk 14' }, { description: '' }],
  ['address', 'address', 'a5-9', { address: '10.0.5.1/24' }, { address: '10.0.5.9/24' }],
  ['new address', 'address', 'new', { address: '10.0.5.200/24' }, { address: '10.0.5.201/24' }],
  ['gateway', 'prefix', 'p7', { gateway: '10.0.7.254' }, { gateway: '10.0.7.1' }],
  ['new prefix', 'prefix', 'new', { prefix: '172.16.0.0/24' }, { prefix: '172.16.1.0/24' }],
  ['cable length', 'cable', 'c5', { lengthM: 31 }, { lengthM: 30 }],
  ['new cable', 'cable', 'new', { label: 'N1', a: [{ portId: 's5:50' }], b: [{ portId: 's6:50' }], status: 'installed', media: 'om4' }, { b: [{ portId: 's7:50' }] }],
  ['VLAN', 'vlan', 'v5', { name: 'OFFICE' }, { name: 'NET5' }],
  ['device', 'device', 's5', { description: 'Hall 2' }, { description: '' }],
  ['opening', 'opening', 'web', { name: 'Web', source: 'any', destination: '10.0.5.1', protocol: 'tcp', ports: ['443'] }, { ports: ['8443'] }],
];

/** The plan after one change; what is not touched stays the same. */
function withChange(plan: Plan, kind: Kind, id: string, fields: Fields): Plan {
  const objects = new Map<string, unknown>(plan.present[kind]);
  objects.set(id, schemas[kind].parse({ id, ...(objects.get(id) as object | undefined), ...fields }));
  return { ...plan, present: { ...plan.present, [kind]: objects } };
}
