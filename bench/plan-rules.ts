import { checkPlan, PlanChecker, schemas, type Kind, type Plan } from '#plan';
import { largePlan } from './large-plan.js';
import { measured, seconds, type BenchRow } from './row.js';

const SIZE = { switches: 1000, portsPerSwitch: 50, vlans: 4000, addresses: 100_000 };
const TODAY = '2026-11-22';

/** Every rule on a whole site, in seconds. The reference reads every field of every object once. */
export async function planRules(): Promise<BenchRow[]> {
  const plan = largePlan(SIZE);
  const { port, address, interfaceVlan } = plan.present;
  const reference = await seconds(() => JSON.stringify([port, address, interfaceVlan].map((map) => [...map.values()]))); // prettier-ignore
  let found = 0;
  const value = await seconds(() => (found = checkPlan(plan, { today: TODAY })[0]!.findings.length));
  const heapMiB = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
  const note = `1,000 switches, 50,000 ports, 4,000 VLANs, 100,000 addresses; ${found} findings; heap ${heapMiB} MiB`;
  return [measured('plan-rules', value, reference, note)];
}

/** One change of each frequent kind on that site, and the check again: the middle one, in milliseconds. The reference is the full check. */
export async function checkIncremental(): Promise<BenchRow[]> {
  let plan = largePlan(SIZE);
  const checker = new PlanChecker();
  checker.check(plan, { today: TODAY });
  const times: { name: string; ms: number }[] = [];
  for (const [name, kind, id, fields] of EDITS) {
    plan = withChange(plan, kind, id, fields);
    const ms = 1000 * (await seconds(() => checker.check(plan, { today: TODAY })));
    times.push({ name, ms });
  }
  const reference = 1000 * (await seconds(() => checkPlan(plan, { today: TODAY })));
  const sorted = times.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const note = times.map(({ name, ms }) => `${name} ${Math.round(ms)}`).join(', ');
  return [measured('check-incremental', sorted[Math.floor(sorted.length / 2)]!, reference, `ms: ${note}`)];
}

/** What people do most: allow a VLAN, give an address, name a gateway, measure a cable, rename a VLAN, add a route. */
const EDITS: readonly (readonly [name: string, kind: Kind, id: string, fields: Record<string, unknown>])[] = [
  ['trunk', 'interfaceVlan', 'm-s0:down5', { taggedVlanIds: [] }],
  ['address', 'address', 'a5-9', { address: '10.0.5.1/24' }],
  ['prefix', 'prefix', 'p7', { gateway: '10.0.7.254' }],
  ['cable', 'cable', 'c5', { lengthM: 31 }],
  ['VLAN', 'vlan', 'v5', { name: 'OFFICE' }],
  ['device', 'device', 's5', { description: 'Hall 2' }],
  ['opening', 'opening', 'web', { name: 'Web', source: 'any', destination: '10.0.5.1', protocol: 'tcp', ports: ['443'] }],
]; // prettier-ignore

/** The plan after one change; what is not touched stays the same. */
function withChange(plan: Plan, kind: Kind, id: string, fields: Record<string, unknown>): Plan {
  const objects = new Map<string, unknown>(plan.present[kind]);
  objects.set(id, schemas[kind].parse({ id, ...(objects.get(id) as object | undefined), ...fields }));
  return { ...plan, present: { ...plan.present, [kind]: objects } };
}
