import { changed } from '#changes';
import type { Finding, Fix } from '#findings';
import { CordLengths } from '../../lengths/cord-length.js';
import type { Cable } from '../../model/cable.js';
import { mediaFamily } from '../../model/media.js';
import { pathwayEnds, type Pathway } from '../../model/pathway.js';
import { isPulled, livingCables, metres } from '../in-place.js';
import type { CablingView } from '../view.js';
import { lengthOf } from './length.js';

/** C5: cables that cannot reach along their way, and ways whose pathways do not meet. */
export function cableWays(view: CablingView): Finding[] {
  return livingCables(view).flatMap((cable) => (isPulled(cable) ? pulledCable(view, cable) : []));
}

function pulledCable(view: CablingView, cable: Cable): Finding[] {
  const ways = cable.pathwayIds.flatMap((id) => view.objects.pathway.get(id) ?? []);
  const broken = ways.findIndex((way, at) => at > 0 && !mayMeet(ways[at - 1]!, way));
  if (broken > 0) {
    const params = { cable: cable.label, from: ways[broken - 1]!.name, to: ways[broken]!.name };
    return [
      view.find(
        'CABLING_WAY_BROKEN',
        [
          ['cable', cable],
          ['pathway', ways[broken]!],
        ],
        params,
      ),
    ];
  }
  const [wayM, lengthM] = [wayOf(view, cable, ways), lengthOf(cable)];
  if (wayM === 0 || lengthM === 0) return [];
  const { cableSlackDistributorM, cableSlackOutletM, fibreSlackOutletM } = view.policy;
  const copper = mediaFamily(cable.media) === 'copper';
  const neededM = metres(wayM + cableSlackDistributorM + (copper ? cableSlackOutletM : fibreSlackOutletM));
  // What has been measured has reached.
  if (cable.measuredLengthM !== null || lengthM >= neededM) return [];
  const params = { cable: cable.label, lengthM, wayM: metres(wayM), neededM };
  return [
    view.find('CABLING_CABLE_TOO_SHORT', [['cable', cable]], params, [lengthen(cable, Math.ceil(neededM))]),
  ];
}

/** Pathways of which an end is not told may meet any other. */
function mayMeet(a: Pathway, b: Pathway): boolean {
  const [one, other] = [pathwayEnds(a), pathwayEnds(b)];
  const points = [one.from, one.to];
  if (points.includes(null) || other.from === null || other.to === null) return true;
  return points.includes(other.from) || points.includes(other.to);
}

/**
 * The least length that the pathways force: a cable may enter the first and leave the last one anywhere, so these count
 * only where they begin or end at the cable's own rack or room.
 */
function wayOf(view: CablingView, cable: Cable, ways: readonly Pathway[]): number {
  const points = [...cable.a, ...cable.b].flatMap(({ portId }) => pointsOf(view, portId));
  const isWhole = (way: Pathway, at: number): boolean => {
    if (at > 0 && at < ways.length - 1) return true;
    const { from, to } = pathwayEnds(way);
    const ends = [from, to].filter((end) => end !== null);
    const reached = ends.filter((end) => points.includes(end)).length;
    return ways.length === 1 ? reached === 2 : ends.length === 2 && reached >= 1;
  };
  return ways.reduce((sum, way, at) => sum + (isWhole(way, at) ? (way.lengthM ?? 0) : 0), 0);
}

/** The ends of pathways that a port is at: its rack, and its place. */
function pointsOf({ objects }: CablingView, portId: string): string[] {
  const device = objects.device.get(objects.port.get(portId)?.deviceId ?? '');
  const rack = objects.rack.get(device?.rackId ?? '');
  const place = rack?.locationId ?? device?.locationId ?? null;
  return [...(rack ? [`rack:${rack.id}`] : []), ...(place === null ? [] : [`location:${place}`])];
}

/** A cord that does not reach from port to port by the geometry of its rack. What lies there already has reached. */
export function shortCords(view: CablingView): Finding[] {
  const cords = livingCables(view).filter(
    ({ role, status, lengthM }) =>
      (role === 'cord' || role === 'power') && status === 'planned' && lengthM !== null,
  );
  if (cords.length === 0) return [];
  const lengths = new CordLengths(view.objects, view.policy);
  return cords.flatMap((cable) => {
    const [a, b] = [cable.a[0], cable.b[0]];
    const cord = a && b ? lengths.between(a.portId, b.portId) : null;
    if (!cord || lengthOf(cable) >= cord.leastM) return [];
    const params = {
      cable: cable.label,
      lengthM: lengthOf(cable),
      leastM: cord.leastM,
      stockM: cord.lengthM,
    };
    return [view.find('CABLING_CORD_TOO_SHORT', [['cable', cable]], params, [lengthen(cable, cord.lengthM)])];
  });
}

function lengthen(cable: Cable, lengthM: number): Fix {
  const changes = [changed('cable', cable, { ...cable, lengthM })];
  return { code: 'CABLING_FIX_LENGTH', params: { cable: cable.label, lengthM }, changes };
}
