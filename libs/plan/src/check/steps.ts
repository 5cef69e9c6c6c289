import { cablingChecks, cablingIndexes, cablingPolicySchema } from '#cabling';
import type { Finding } from '#findings';
import {
  ipPlanChecks,
  ipPlanIndexes,
  ipPlanPolicySchema,
  ipplanSchemas,
  type L2Link,
  type Observations,
} from '#ipplan';
import { kinds, type PlanObjects } from '../value/kinds.js';
import { keptButNotes, keptIfSame, keptIfSameIds, keptLinks } from './kept.js';
import { l2LinksOf } from '../value/l2-links.js';
import type { Plan } from '../value/plan.js';
import { endDevices } from './layer-2.js';
import { readPolicy, unknownPolicies } from './policies.js';
import type { Read, RecallStep } from './recall.js';
import { brokenReferences, danglingReferences, type BrokenReferences } from './references.js';
import {
  allOf,
  cablingIndexesOf,
  cablingViewOf,
  frameOf,
  ipIndexesOf,
  ipViewOf,
  objectsOf,
  policyFor,
  wiredOf,
} from './views.js';

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
  ...cablingChecks.map(
    (check, index) => [`cabling rule ${index}`, (read: Read) => check(cablingViewOf(read))] as const,
  ),
  [
    'policies',
    (read) => [
      ...(['cabling', 'ip'] as const).flatMap((of) => policyFor(read, of).findings),
      ...unknownPolicies(frameOf(read)),
    ],
  ],
  ...kinds
    .filter((kind) => kind in ipplanSchemas)
    .map(
      (kind) =>
        [
          `references of ${kind}`,
          (read: Read) =>
            danglingReferences(objectsOf(read), kind, read(`broken ${kind}`) as BrokenReferences),
        ] as const,
    ),
  ...ipPlanChecks.map((check, index) => [`ip rule ${index}`, (read: Read) => check(ipViewOf(read))] as const),
]);

/** Indexes of the cabling that say nothing of what is written beside a port. */
const OF_WIRES: ReadonlySet<string> = new Set(['graph', 'paths', 'channels']);

/** Every step of a check: the rules, and the indexes that several of them read. */
// prettier-ignore
export const steps: ReadonlyMap<string, RecallStep> = new Map<string, RecallStep>([
  ...rules,
  ...namesOf(cablingIndexes).map((name): [string, RecallStep] =>
    [`cabling ${name}`, (read) => cablingIndexes[name](cablingIndexesOf(read, OF_WIRES.has(name) ? wiredOf(read) : allOf(read)))]),
  ...namesOf(ipPlanIndexes).map((name): [string, RecallStep] =>
    [`ip ${name}`, (read, last) => ipPlanIndexes[name](ipViewOf(read, wiredOf(read)), ipIndexesOf(read), last as never)]),
  ...kinds.map((kind): [string, RecallStep] =>
    [`ids of ${kind}`, (read, last) => keptIfSameIds(read(kind) as AnyMap, last as AnyMap | undefined)]),
  ...kinds.map((kind): [string, RecallStep] =>
    [`broken ${kind}`, (read, last) => brokenReferences(kind, read(kind) as ObjectMap, (of) => read(`ids of ${of}`) as AnyMap, last as BrokenReferences | undefined)]),
  ['wired ports', (read, last) => keptButNotes(read('port') as PlanObjects['port'], last as PlanObjects['port'] | undefined)],
  ['cabling policy', (read) => readPolicy(cablingPolicySchema, frameOf(read))],
  ['ip policy', (read) => readPolicy(ipPlanPolicySchema, frameOf(read))],
  ['links', (read, last) => keptLinks(l2LinksOf(wiredOf(read), cablingIndexesOf(read).paths), last as readonly L2Link[] | undefined)],
  // A device that is renamed or moved ends as many links as before.
  ['ends', (read, last) => keptIfSame(endDevices(allOf(read)), last)],
  ['end set', (read) => new Set(read('ends') as string[])],
]);

/** All that the rules find, rule by rule. */
export const findingsOf = (read: Read): Finding[] =>
  [...rules.keys()].flatMap((name) => read(name) as Finding[]);

type AnyMap = ReadonlyMap<string, unknown>;
type ObjectMap = ReadonlyMap<string, object>;

function namesOf<T extends object>(of: T): (keyof T & string)[] {
  return Object.keys(of) as (keyof T & string)[];
}
