import {
  compareNames,
  floorPointOf,
  type Device,
  type DeviceRole,
  type FloorPoint,
  type Pathway,
  type Rack,
} from '#cabling';
import { Pen, type Scene, type State } from '#drawing';
import { pathOf } from '../../value/path.js';
import type { Plan } from '../../value/plan.js';
import { compare, type Comparison, type Side } from '../comparison.js';
import { roleOf } from '../device-summary.js';
import { floorOf } from './floors.js';
import { frameFor, planWindow, wholeWindow, type Window } from './frame.js';
import type { Floor, FloorPlan, FloorPlans } from './model.js';
import { Obstacles } from './obstacles.js';
import { drawUnderlay, drawUnderlayTexts } from './underlay.js';

/** Something that stands on a floor, or could: what one may take and put somewhere. */
export interface FloorThing {
  readonly kind: 'device' | 'rack';
  readonly id: string;
  readonly name: string;
  readonly role: DeviceRole | 'rack';
  readonly state: State;
  /** null: nobody measured it yet. */
  readonly at: FloorPoint | null;
  /** The object as it is, to be changed. */
  readonly object: Device | Rack;
}

/** A floor as a person arranges it. */
export interface FloorView {
  readonly locationId: string;
  readonly path: string;
  readonly floorPlan: string | null;
  /** `missing`: the file is not there, or is none · `no-scale`: nobody said how large it is. */
  readonly plan: 'none' | 'drawn' | 'missing' | 'no-scale';
  /** What is shown, in metres. */
  readonly window: Window;
  readonly things: readonly FloorThing[];
  readonly ways: readonly { readonly pathway: Pathway; readonly state: State }[];
}

/** Roles that have a place of their own in a room: what stands on desks moves too often to be measured. */
const PLACED: ReadonlySet<DeviceRole> = new Set([
  'outlet',
  'access-point',
  'camera',
  'printer',
  'phone',
  'machine',
  'splice-box',
]);

/**
 * The floors of the target on which something stands or could stand, in order of their paths.
 * @throws Error if the project no longer fits the present.
 */
export function floorViews(plan: Plan, plans: FloorPlans): FloorView[] {
  const comparison = compare(plan);
  return floorsAll(comparison).map(({ floor, things }): FloorView => {
    const { location, path, ways } = floor;
    const own = planOn(floor, plans);
    const drawn = planWindow(floor, own) !== null;
    return {
      locationId: location.id,
      path,
      floorPlan: location.floorPlan,
      plan: drawn ? 'drawn' : location.floorPlan === null ? 'none' : own ? 'no-scale' : 'missing',
      window: wholeWindow(floor, own),
      things,
      ways,
    };
  });
}

/**
 * What lies under a floor, as a picture of exactly its window, four millimetres to the metre; null where there is nothing.
 * @throws Error if the project no longer fits the present.
 */
export function floorUnderlay(plan: Plan, locationId: string, plans: FloorPlans): Scene | null {
  const found = floorsAll(compare(plan)).find(({ floor }) => floor.location.id === locationId);
  if (!found) return null;
  const own = planOn(found.floor, plans);
  const frame = frameFor(wholeWindow(found.floor, own), 250);
  const pen = new Pen();
  if (!drawUnderlay(pen, found.floor, own, frame)) return null;
  drawUnderlayTexts(pen, found.floor, own, frame, new Obstacles(frame.box));
  const { width, height } = frame.box;
  return { width, height, title: found.floor.path, nodes: pen.drawn };
}

/** The files that the places of a plan name, in the present and in what the project makes of it. */
export function floorPlanNames({ present, project }: Plan): string[] {
  const names = new Set<string>();
  for (const { floorPlan } of present.location.values()) if (floorPlan !== null) names.add(floorPlan);
  for (const { change } of project?.changes ?? [])
    if (change.kind === 'location' && change.after && change.after.floorPlan !== null)
      names.add(change.after.floorPlan);
  return [...names].toSorted();
}

const planOn = ({ path, location }: Floor, plans: FloorPlans): FloorPlan | null =>
  plans.get(path) ?? plans.get(location.floorPlan ?? '') ?? null;

function floorsAll(comparison: Comparison): { floor: Floor; things: FloorThing[] }[] {
  const side = comparison.after;
  const found = new Map<string, { floor: Floor; things: FloorThing[] }>();
  const on = (locationId: string | null) => {
    const location = locationId === null ? null : floorOf(side.objects, locationId);
    if (!location) return null;
    const path = pathOf(side.objects, 'location', location.id);
    const known = found.get(location.id) ?? {
      floor: { location, path, marks: [], racks: [], ways: [] },
      things: [],
    };
    found.set(location.id, known);
    return known;
  };
  for (const location of side.objects.location.values()) if (location.floorPlan !== null) on(location.id);
  for (const device of side.objects.device.values())
    if (device.rackId === null && (PLACED.has(roleOf(side, device)) || floorPointOf(device)))
      on(device.locationId)?.things.push(thingOf(comparison, side, device));
  for (const rack of side.objects.rack.values()) {
    const state = comparison.stateOf('rack', rack.id);
    on(rack.locationId)?.things.push({
      kind: 'rack',
      id: rack.id,
      name: rack.name,
      role: 'rack',
      state,
      at: floorPointOf(rack),
      object: rack,
    });
  }
  for (const pathway of side.objects.pathway.values()) {
    const own = on(pathway.locationId);
    if (own)
      own.floor = {
        ...own.floor,
        ways: [...own.floor.ways, { pathway, state: comparison.stateOf('pathway', pathway.id) }],
      };
  }
  return [...found.values()]
    .map(({ floor, things }) => ({
      floor: withMarks(floor, things),
      things: things.sort((a, b) => compareNames(a.name, b.name)),
    }))
    .sort((a, b) => compareNames(a.floor.path, b.floor.path));
}

function thingOf(comparison: Comparison, side: Side, device: Device): FloorThing {
  const { id, name } = device;
  return {
    kind: 'device',
    id,
    name,
    role: roleOf(side, device),
    state: comparison.stateOf('device', id),
    at: floorPointOf(device),
    object: device,
  };
}

/** The floor with what is measured on it: its window must hold all of it. */
function withMarks(floor: Floor, things: readonly FloorThing[]): Floor {
  const marks = things.flatMap(({ kind, object, state, at }) =>
    kind === 'device' && at ? [{ device: object as Device, state, at, was: null }] : [],
  );
  const racks = things.flatMap(({ kind, object, state, at }) =>
    kind === 'rack' && at ? [{ rack: object as Rack, state, at }] : [],
  );
  return { ...floor, marks, racks };
}
