import { mediaFamily, type Cable, type Media, type Termination } from '#cabling';
import type { LinkIdentity } from '#certification';
import { pathOf } from '../value/path.js';
import type { PlanObjects } from '../value/kinds.js';
import type { Plan } from '../value/plan.js';

/** The limit that a permanent link of a medium is tested against; a medium without a link class has none. */
const LIMITS: Partial<Record<Media, string>> = {
  cat5e: 'Cat5e permanent link',
  cat6: 'Cat6 permanent link',
  cat6a: 'Cat6A permanent link',
  cat7: 'Class F permanent link',
  cat7a: 'Class FA permanent link',
};

/**
 * The links of a layer that are certified: horizontal cables and trunks, between the sockets of their two ends. Known to
 * a tester by the cable's label, or by a socket that the cable alone reaches (`SR2/P1:07`, `P1-07`, `T1-05`).
 * `required` says which a project must prove; all others may still carry results.
 */
export function certificationLinks(
  objects: PlanObjects,
  required: (cable: Cable) => boolean = () => true,
): LinkIdentity[] {
  const faces = faceOf(objects);
  return [...objects.cable.values()]
    .filter((cable) => isCertified(cable))
    .map((cable) => ({
      linkId: cable.id,
      names: [cable.label, ...socketNames(objects, faces, cable)],
      plannedLengthM: cable.lengthM,
      required: required(cable),
      limit: LIMITS[cable.media] ?? '',
      changedOn: cable.installedOn,
    }));
}

function isCertified({ role, media, status }: Cable): boolean {
  if (status === 'retired' || (role !== 'horizontal' && role !== 'trunk')) return false;
  return ['copper', 'multimode', 'singlemode', 'other'].includes(mediaFamily(media));
}

/** Front port by rear port, where one of each meet: several fronts behind a rear port name no single link. */
function faceOf(objects: PlanObjects): ReadonlyMap<string, string> {
  const fronts = new Map<string, Set<string>>();
  for (const { frontPortId, rearPortId } of objects.portMap.values()) {
    fronts.set(rearPortId, (fronts.get(rearPortId) ?? new Set()).add(frontPortId));
  }
  return new Map(
    [...fronts].flatMap(([rear, all]) => (all.size === 1 ? [[rear, [...all][0]!] as const] : [])),
  );
}

/** How people call the sockets at the two ends: with the rack, without it, and an outlet of one port by its own name. */
function socketNames(objects: PlanObjects, faces: ReadonlyMap<string, string>, { a, b }: Cable): string[] {
  const names = [a, b].flatMap((end) => (end.length === 1 ? socketNamesOf(objects, faces, end[0]!) : []));
  return [...new Set(names)];
}

function socketNamesOf(
  objects: PlanObjects,
  faces: ReadonlyMap<string, string>,
  { portId }: Termination,
): string[] {
  const front = faces.get(portId);
  const port = front === undefined ? undefined : objects.port.get(front);
  const device = port && objects.device.get(port.deviceId);
  if (!port || !device) return [];
  const role = objects.deviceType.get(device.typeId)?.role;
  const single = role === 'outlet' && port.name === '1' ? [device.name] : [];
  return [...single, pathOf(objects, 'port', port.id), `${device.name}-${port.name}`];
}

/** The links of a plan's target; required are those whose cable the project adds or changes, or all without a project. */
export function linksToCertify(plan: Plan, objects: PlanObjects): LinkIdentity[] {
  if (!plan.project) return certificationLinks(objects);
  const touched = new Set(plan.project.changes.map(({ change }) => change.id));
  return certificationLinks(objects, ({ id }) => touched.has(id));
}
