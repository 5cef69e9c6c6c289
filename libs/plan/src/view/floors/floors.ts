import { compareNames, floorPointOf, type FloorPoint, type Location } from '#cabling';
import type { PlanObjects } from '../../value/kinds.js';
import { pathOf } from '../../value/path.js';
import type { Comparison, Side } from '../comparison.js';
import type { Floor, FloorMark, FloorRack, FloorWay } from './model.js';

type Kind = 'device' | 'rack' | 'pathway';

/**
 * The floors on which something has its place in metres, and that the project touches (all of them without a project). A
 * floor is the innermost place that names a plan, else the innermost one of kind floor, else of kind building, else the
 * outermost one below the site.
 */
export function floorsOf(comparison: Comparison): Floor[] {
  const floors = new Map<
    string,
    { location: Location; marks: FloorMark[]; racks: FloorRack[]; ways: FloorWay[] }
  >();
  const on = (side: Side, locationId: string | null) => {
    const location = locationId === null ? null : floorOf(side.objects, locationId);
    if (!location) return null;
    const known = floors.get(location.id) ?? { location, marks: [], racks: [], ways: [] };
    floors.set(location.id, known);
    return known;
  };
  for (const { side, object: device } of both(comparison, 'device')) {
    const at = device.rackId === null ? floorPointOf(device) : null;
    const state = comparison.stateOf('device', device.id);
    if (at)
      on(side, device.locationId)?.marks.push({
        device,
        state,
        at,
        was: movedFrom(comparison, device.id, at),
      });
  }
  for (const { side, object: rack } of both(comparison, 'rack')) {
    const at = floorPointOf(rack);
    if (at) on(side, rack.locationId)?.racks.push({ rack, state: comparison.stateOf('rack', rack.id), at });
  }
  for (const { side, object: pathway } of both(comparison, 'pathway'))
    if (pathway.points.length > 1)
      on(side, pathway.locationId)?.ways.push({ pathway, state: comparison.stateOf('pathway', pathway.id) });
  return [...floors.values()]
    .map((floor): Floor => ({
      location: floor.location,
      path: pathOf(sideOf(comparison, floor.location.id), 'location', floor.location.id),
      marks: floor.marks.sort((a, b) => compareNames(a.device.name, b.device.name)),
      racks: floor.racks.sort((a, b) => compareNames(a.rack.name, b.rack.name)),
      ways: floor.ways.sort((a, b) => compareNames(a.pathway.name, b.pathway.name)),
    }))
    .filter((floor) => !comparison.changes || isTouched(floor))
    .sort((a, b) => compareNames(a.path, b.path));
}

/** The place on whose plan something in this place is drawn; null only where a faulty import refers to nothing. */
export function floorOf(objects: PlanObjects, locationId: string): Location | null {
  const chain: Location[] = [];
  for (let id: string | null = locationId; id !== null && chain.length < 50;) {
    const location: Location | undefined = objects.location.get(id);
    if (!location || chain.includes(location)) break;
    chain.push(location);
    id = location.parentId;
  }
  return (
    chain.find(({ floorPlan }) => floorPlan !== null) ??
    chain.find(({ kind }) => kind === 'floor') ??
    chain.find(({ kind }) => kind === 'building') ??
    chain.findLast(({ kind }) => kind !== 'site') ??
    chain[0] ??
    null
  );
}

const sideOf = ({ before, after }: Comparison, locationId: string): PlanObjects =>
  after.objects.location.has(locationId) ? after.objects : before.objects;

/** The objects of the target, then those that the project takes away. */
function* both<K extends Kind>(
  { before, after }: Comparison,
  kind: K,
): Generator<{ readonly side: Side; readonly object: Item<K> }> {
  for (const object of after.objects[kind].values()) yield { side: after, object: object as Item<K> };
  for (const [id, object] of before.objects[kind])
    if (!after.objects[kind].has(id)) yield { side: before, object: object as Item<K> };
}

type Item<K extends Kind> = PlanObjects[K] extends ReadonlyMap<string, infer T> ? T : never;

function movedFrom({ before, after }: Comparison, id: string, at: FloorPoint): FloorPoint | null {
  const [was, is] = [before.objects.device.get(id), after.objects.device.get(id)];
  const old = was && is && was.locationId === is.locationId ? floorPointOf(was) : null;
  return old && (old.xM !== at.xM || old.yM !== at.yM) ? old : null;
}

const isTouched = ({ marks, racks, ways }: Floor): boolean =>
  [...marks, ...racks, ...ways].some(({ state }) => state !== 'existing');
