import {
  cablingIndexes,
  cablingView,
  type CablingContext,
  type CablingIndexed,
  type CablingPolicy,
  type CablingView,
} from '#cabling';
import { lazily } from '#changes';
import {
  ipPlanIndexes,
  ipPlanView,
  type IpPlanContext,
  type IpPlanIndexes,
  type IpPlanPolicy,
  type IpPlanView,
  type L2Link,
  type Observations,
} from '#ipplan';
import { kinds, type Kind, type PlanObjects } from '../value/kinds.js';
import { pathOf } from '../value/path.js';
import type { Plan } from '../value/plan.js';
import { interfaceFacts } from './layer-2.js';
import type { ReadPolicy } from './policies.js';
import type { Read } from './recall.js';
import { lagMembers, reachJudge, siteFinder } from './surroundings.js';

// What the kernels' rules and indexes are given, read step by step: what one does not look at is not noted as read.

/** The objects for a rule: a kind counts as read when the rule goes through it; of one that it looks up, these entries only. */
export function objectsOf(read: Read): PlanObjects {
  const objects = {} as PlanObjects;
  for (const kind of kinds) lazily(objects, kind, () => read.mapOf(kind) as never);
  return objects;
}

/** The objects for an index, which goes through all of a kind and may keep the map. */
export function allOf(read: Read): PlanObjects {
  const objects = {} as PlanObjects;
  for (const kind of kinds) lazily(objects, kind, () => read(kind) as never);
  return objects;
}

/** The objects for an index that says nothing of what is written beside a port: other notes do not make it anew. */
export function wiredOf(read: Read): PlanObjects {
  const objects = allOf(read);
  lazily(objects, 'port', () => read('wired ports') as PlanObjects['port']);
  return objects;
}

/** What a cabling index is made from. */
export function cablingIndexesOf(read: Read, objects = allOf(read)): CablingIndexed {
  const indexed = { objects: objects as CablingIndexed['objects'] } as CablingIndexed;
  for (const name of Object.keys(cablingIndexes) as (keyof typeof cablingIndexes)[])
    lazily(indexed, name, () => read(`cabling ${name}`) as never);
  return indexed;
}

/** What a cabling rule is given. */
export function cablingViewOf(read: Read): CablingView {
  const objects = objectsOf(read);
  const context = { pathOf: pathsOf(objects) } as CablingContext;
  lazily(context, 'policy', () => policyFor(read, 'cabling').policy as CablingPolicy);
  return cablingView(objects, context, cablingIndexesOf(read, objects));
}

export function ipIndexesOf(read: Read): IpPlanIndexes {
  const indexes = {} as IpPlanIndexes;
  for (const name of Object.keys(ipPlanIndexes) as (keyof IpPlanIndexes)[])
    lazily(indexes, name, () => read(`ip ${name}`) as never);
  return indexes;
}

/** What an addressing rule or index is given. */
export const ipViewOf = (read: Read, objects = objectsOf(read)): IpPlanView =>
  ipPlanView(objects, contextOf(read, objects), ipIndexesOf(read));

function contextOf(read: Read, objects: PlanObjects): IpPlanContext {
  const wired = interfacesOf(read, objects);
  const context = {
    interfaceOf: interfaceFacts(wired, (id) => (read('end set') as ReadonlySet<string>).has(id)),
    deviceOf: (id) => {
      const port = wired.port.get(id);
      return port?.kind === 'interface' ? port.deviceId : null;
    },
    membersOf: lagMembers(wired),
    siteOf: siteFinder(objects),
    isWithin: reachJudge(objects),
    isPlanned: (id) => !(read('present addresses') as PlanObjects['address']).has(id),
    pathOf: pathsOf(objects),
  } as IpPlanContext;
  lazily(context, 'ports', () => objects.port);
  lazily(context, 'observed', () => read('observed') as Observations);
  lazily(context, 'l2Links', () => read('links') as readonly L2Link[]);
  lazily(context, 'today', () => read('today') as string);
  lazily(context, 'policy', () => policyFor(read, 'ip').policy as IpPlanPolicy);
  return context;
}

/** What the facts of an interface are read from: they are the same whatever is written beside it. */
function interfacesOf(read: Read, objects: PlanObjects): Pick<PlanObjects, 'port' | 'device' | 'deviceType'> {
  const interfaces = {} as PlanObjects;
  lazily(interfaces, 'port', () => read.mapOf('wired ports') as PlanObjects['port']);
  lazily(interfaces, 'device', () => objects.device);
  lazily(interfaces, 'deviceType', () => objects.deviceType);
  return interfaces;
}

const pathsOf =
  (objects: PlanObjects) =>
  (kind: string, id: string): string =>
    pathOf(objects, kind as Kind, id);

export const frameOf = (read: Read): Pick<Plan, 'name' | 'policy'> =>
  ({ name: read('name'), policy: read('policy') }) as Pick<Plan, 'name' | 'policy'>;

export const policyFor = (read: Read, of: 'cabling' | 'ip'): ReadPolicy<unknown> =>
  read(`${of} policy`) as ReadPolicy<unknown>;
