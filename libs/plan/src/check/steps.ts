import { cablingPolicySchema, checkCabling, type CablingPolicy } from '#cabling';
import { sameJson } from '#changes';
import type { Finding } from '#findings';
import {
  idleLinks, indexAddressing, indexSwitching, ipPlanChecks, ipPlanPolicySchema, ipplanSchemas, vlanGraph,
  type Addressing, type IpPlanContext, type IpPlanPolicy, type IpPlanView, type L2Link, type Observations, type Switching, type VlanGraph,
} from '#ipplan'; // prettier-ignore
import { kinds, type Kind, type PlanObjects } from '../value/kinds.js';
import { pathOf } from '../value/path.js';
import type { Plan } from '../value/plan.js';
import { l2LinksOf } from '../value/l2-links.js';
import { endDevices, interfaceFacts } from './layer-2.js';
import { lagMembers, reachJudge, siteFinder } from './surroundings.js';
import { readPolicy, unknownPolicies, type ReadPolicy } from './policies.js';
import type { Read, RecallStep } from './recall.js';
import { danglingReferences } from './references.js';

/** What a check starts from: each kind's objects under its name, the plan's frame, and the day. */
export function inputsOf(
  objects: PlanObjects,
  { name, policy, present }: Plan,
  today: string,
  observed: Observations,
): Map<string, unknown> {
  return new Map<string, unknown>([
    ...Object.entries(objects),
    ['present addresses', present.address],
    ['observed', observed],
    ['name', name],
    ['policy', policy],
    ['today', today],
  ]);
}

/** The steps that make findings. The cabling rules judge their own references. */
const rules = new Map<string, (read: Read) => Finding[]>([
  ['cabling', (read) => checkCabling(objectsOf(read), { pathOf: namesOf(objectsOf(read)), policy: policyFor(read, 'cabling').policy as CablingPolicy })],
  ['policies', (read) => [...(['cabling', 'ip'] as const).flatMap((of) => policyFor(read, of).findings), ...unknownPolicies(frameOf(read))]],
  ...kinds.filter((kind) => kind in ipplanSchemas).map((kind) =>
    [`references of ${kind}`, (read: Read) => danglingReferences(objectsOf(read), kind)] as const),
  ...ipPlanChecks.map((check, index) => [`ip rule ${index}`, (read: Read) => check(ipViewOf(read))] as const),
]); // prettier-ignore

/** Every step of a check: the rules, and the indexes that several of them read. */
export const steps: ReadonlyMap<string, RecallStep> = new Map<string, RecallStep>([
  ...rules,
  ['cabling policy', (read) => readPolicy(cablingPolicySchema, frameOf(read))],
  ['ip policy', (read) => readPolicy(ipPlanPolicySchema, frameOf(read))],
  ['links', (read, last) => keptIfSame(l2LinksOf(objectsOf(read)), last)],
  ['addressing', (read) => indexAddressing(objectsOf(read))],
  ['switching', (read) => indexSwitching(objectsOf(read), contextOf(read))],
  ['vlans', (read) => vlanGraph(ipViewOf(read))],
  ['idle links', (read) => idleLinks(ipViewOf(read))],
  // A device that is renamed or moved ends as many links as before.
  ['ends', (read, last) => keptIfSame(endDevices(objectsOf(read)), last)],
  ['end set', (read) => new Set(read('ends') as string[])],
]);

/** All that the rules find, rule by rule. */
export const findingsOf = (read: Read): Finding[] =>
  [...rules.keys()].flatMap((name) => read(name) as Finding[]);

/** The objects, each kind noted as read when a rule first asks for it. */
function objectsOf(read: Read): PlanObjects {
  const objects = {} as PlanObjects;
  for (const kind of kinds) lazily(objects, kind, () => read(kind) as never);
  return objects;
}

/** What an addressing rule is given; the parts that it does not look at are not read. */
function ipViewOf(read: Read): IpPlanView {
  const view = { objects: objectsOf(read), context: contextOf(read) } as unknown as IpPlanView;
  lazily(view, 'addressing', () => read('addressing') as Addressing);
  lazily(view, 'switching', () => read('switching') as Switching);
  lazily(view, 'vlans', () => read('vlans') as VlanGraph);
  lazily(view, 'idleLinks', () => read('idle links') as IpPlanView['idleLinks']);
  return view;
}

function contextOf(read: Read): IpPlanContext {
  const objects = objectsOf(read);
  const context = {
    interfaceOf: interfaceFacts(objects, (id) => (read('end set') as ReadonlySet<string>).has(id)),
    portRecord: (id) => objects.port.get(id) ?? null,
    membersOf: lagMembers(objects),
    siteOf: siteFinder(objects),
    isWithin: reachJudge(objects),
    isPlanned: (id) => !(read('present addresses') as PlanObjects['address']).has(id),
    pathOf: namesOf(objects),
  } as IpPlanContext;
  lazily(context, 'observed', () => read('observed') as Observations);
  lazily(context, 'l2Links', () => read('links') as readonly L2Link[]);
  lazily(context, 'today', () => read('today') as string);
  lazily(context, 'policy', () => policyFor(read, 'ip').policy as IpPlanPolicy);
  return context;
}

const namesOf =
  (objects: PlanObjects) =>
  (kind: string, id: string): string =>
    pathOf(objects, kind as Kind, id);

const frameOf = (read: Read): Pick<Plan, 'name' | 'policy'> =>
  ({ name: read('name'), policy: read('policy') }) as Pick<Plan, 'name' | 'policy'>;

const policyFor = (read: Read, of: 'cabling' | 'ip'): ReadPolicy<unknown> =>
  read(`${of} policy`) as ReadPolicy<unknown>;

const keptIfSame = (value: unknown, last: unknown): unknown =>
  last !== undefined && sameJson(value, last) ? last : value;

/** A field that is read when it is first asked for. */
function lazily<T extends object, K extends keyof T>(target: T, field: K, value: () => T[K]): void {
  const get = (): T[K] => {
    const now = value();
    Object.defineProperty(target, field, { value: now, enumerable: true });
    return now;
  };
  Object.defineProperty(target, field, { get, enumerable: true, configurable: true });
}
