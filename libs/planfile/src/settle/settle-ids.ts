import type { Id } from '#changes';
import {
  kinds,
  noObjects,
  type Kind,
  type Plan,
  type PlanChange,
  type PlanKinds,
  type PlanObjects,
  type StepChange,
} from '#plan';
import { Names } from '../names.js';
import { mapFields } from './references.js';

type AnyObject = PlanKinds[Kind];

/** Whether a file's id is one that the database can keep. */
export function isUuid(id: Id): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
}

export interface SettleOptions {
  /** What is in the database. */
  readonly present: PlanObjects;
  /** Ids that the reader made up because the file brought none. */
  readonly made: ReadonlySet<Id>;
  readonly newId: () => Id;
}

/**
 * The plan of a file with ids that the database can keep. An id that the file brings stays, if it is a UUID. An object
 * without one is the object of the same path that is there already, if that path is clear; else it is new.
 */
export function settleIds(plan: Plan, { present, made, newId }: SettleOptions): Plan {
  const settled = new Map<string, Id>();
  const names = new Names(plan.present);
  for (const kind of kinds) {
    const known = clearPaths(present, kind);
    const named = clearPaths(plan.present, kind);
    for (const id of objectsOf(plan.present, kind).keys()) {
      if (isUuid(id) && !made.has(id)) continue;
      const path = identityOf(names, kind, id);
      const there = named.get(path) === id ? known.get(path) : undefined;
      if (there !== undefined || !isUuid(id)) settled.set(`${kind} ${id}`, there ?? newId());
    }
  }
  const replace = (kind: Kind, id: Id): Id => {
    const key = `${kind} ${id}`;
    if (!settled.has(key) && !isUuid(id)) settled.set(key, newId());
    return settled.get(key) ?? id;
  };
  const project = plan.project && {
    ...plan.project,
    id: isUuid(plan.project.id) ? plan.project.id : newId(),
    changes: plan.project.changes.map((change) => settleChange(change, replace)),
  };
  return { ...plan, present: settleObjects(plan.present, replace), project };
}

function settleObjects(objects: PlanObjects, replace: (kind: Kind, id: Id) => Id): PlanObjects {
  const settled = noObjects() as unknown as Record<Kind, Map<Id, AnyObject>>;
  for (const kind of kinds) {
    for (const object of objectsOf(objects, kind).values()) {
      const id = replace(kind, object.id);
      settled[kind].set(id, { ...mapFields(kind, object, replace), id });
    }
  }
  return settled as unknown as PlanObjects;
}

function settleChange({ step, change }: StepChange, replace: (kind: Kind, id: Id) => Id): StepChange {
  const { kind } = change;
  const id = replace(kind, change.id);
  const settle = (object: AnyObject | null): AnyObject | null =>
    object && { ...mapFields(kind, object, replace), id };
  return {
    step,
    change: { ...change, id, before: settle(change.before), after: settle(change.after) } as PlanChange,
  };
}

/** What tells an object apart → id, of those that only one object of the kind has. */
function clearPaths(objects: PlanObjects, kind: Kind): ReadonlyMap<string, Id> {
  const clear = new Map<string, Id>();
  const unclear = new Set<string>();
  const names = new Names(objects);
  for (const id of objectsOf(objects, kind).keys()) {
    const path = identityOf(names, kind, id);
    if (clear.has(path)) unclear.add(path);
    clear.set(path, id);
  }
  for (const path of unclear) clear.delete(path);
  return clear;
}

/** The whole path, and for some kinds what a path leaves open: a panel's front and rear port may share a name. */
function identityOf(names: Names, kind: Kind, id: Id): string {
  const { objects } = names;
  const path = names.fullPath(kind, id);
  if (kind === 'port') return `${path} ${objects.port.get(id)!.kind}`;
  if (kind === 'vlan') {
    const { groupId, vid } = objects.vlan.get(id)!;
    return `${groupId === null ? '' : names.fullPath('vlanGroup', groupId)} ${vid}`;
  }
  if (kind !== 'portMap') return path;
  const { frontPortId, frontPosition, rearPortId, rearPosition } = objects.portMap.get(id)!;
  const ends = [
    names.fullPath('port', frontPortId),
    frontPosition,
    names.fullPath('port', rearPortId),
    rearPosition,
  ];
  return ends.join('\n');
}

function objectsOf(objects: PlanObjects, kind: Kind): ReadonlyMap<Id, AnyObject> {
  return objects[kind];
}
