import { mediaFamily, type Cable, type Media, type Termination } from '#cabling';
import {
  inWorkingOrder,
  strandId,
  type LinkIdentity,
  type TargetFields,
  type TestTarget,
} from '#certification';
import { pathOf } from '../value/path.js';
import type { PlanObjects } from '../value/kinds.js';
import type { Plan } from '../value/plan.js';
import { socketsOf, type Socket, type Strand } from './certification-sockets.js';

/** The limit that a permanent link of a medium is tested against; a medium without a link class has none. */
const LIMITS: Partial<Record<Media, string>> = {
  cat5e: 'Cat5e permanent link',
  cat6: 'Cat6 permanent link',
  cat6a: 'Cat6A permanent link',
  cat7: 'Class F permanent link',
  cat7a: 'Class FA permanent link',
};

/**
 * The links of a layer that are certified: horizontal cables and trunks, between the sockets of their two ends; of a
 * fibre trunk each strand. Known to a tester by the cable's label, or by a socket that the cable alone reaches
 * (`SR2/P1:07`, `P1-07`, `T1-05`). In working order: by room, panel and port. `required` says which a project must prove;
 * all others may still carry results. Retired cables are among them, marked, so that a test of one is understood.
 */
export function certificationLinks(
  objects: PlanObjects,
  required: (cable: Cable) => boolean = () => true,
): TestTarget[] {
  const certified = [...objects.cable.values()].filter((cable) => isCertified(cable));
  return inWorkingOrder(certified.flatMap((cable) => targetsOf(objects, cable, required(cable))));
}

function isCertified({ role, media }: Cable): boolean {
  if (role !== 'horizontal' && role !== 'trunk') return false;
  return ['copper', 'multimode', 'singlemode', 'other'].includes(mediaFamily(media));
}

/** The cable as one link, and for a fibre cable of several strands each strand behind it. */
function targetsOf(objects: PlanObjects, cable: Cable, required: boolean): TestTarget[] {
  const whole = targetOf(objects, cable, required, null);
  const count = cable.strands ?? 1;
  const fibre = whole.family === 'multimode' || whole.family === 'singlemode';
  if (!fibre || count < 2 || whole.retired) return [whole];
  const strands = Array.from({ length: count }, (_, i) => {
    const strand = targetOf(objects, cable, required, { number: i + 1, of: count });
    // They are tested where the trunk ends, even those whose socket the plan does not draw.
    return { ...strand, panelPath: whole.panelPath, place: whole.place, places: whole.places ?? [] };
  });
  return [{ ...whole, strandIds: strands.map(({ linkId }) => linkId) }, ...strands];
}

function targetOf(objects: PlanObjects, cable: Cable, required: boolean, strand: Strand | null): TestTarget {
  const sockets = ([cable.a, cable.b] as const).map((end) => socketsOf(objects, end, strand));
  const panel = sockets.flat().find(({ outlet }) => !outlet) ?? sockets.flat()[0] ?? null;
  const outlet = sockets.flat().find((socket) => socket.outlet) ?? null;
  const label = strand === null ? cable.label : `${cable.label}/${String(strand.number).padStart(2, '0')}`;
  const names = [label, ...sockets.flatMap((end) => (end.length === 1 ? end[0]!.names : []))];
  const family = mediaFamily(cable.media);
  return {
    linkId: strandId(cable.id, strand?.number ?? null),
    cableId: cable.id,
    strand: strand?.number ?? null,
    names: [...new Set(names)],
    plannedLengthM: cable.lengthM,
    required: required && cable.status !== 'retired',
    limit: LIMITS[cable.media] ?? '',
    changedOn: cable.installedOn,
    ...(cable.status === 'retired' ? { retired: true } : {}),
    family: family === 'copper' || family === 'multimode' || family === 'singlemode' ? family : 'other',
    media: cable.media,
    product: productOf(objects, cable),
    reel: cable.reel ?? '',
    fields: fieldsOf(objects, cable, strand?.number ?? null, panel, outlet),
    panelPath: panel && !panel.outlet ? panel.devicePath : '',
    ends: [endText(objects, cable.a, sockets[0]!), endText(objects, cable.b, sockets[1]!)],
    place: panel?.placePath ?? '',
    places: [...new Set(sockets.flat().map(({ placePath }) => placePath))],
  };
}

/** What the cable is called in its catalogue, by name or by the product that is recorded. */
function productOf(objects: PlanObjects, { product, productId }: Cable): string {
  const known = productId === null ? undefined : objects.cableProduct.get(productId);
  return product ?? (known ? `${known.manufacturer} ${known.model}`.trim() : '');
}

function fieldsOf(
  objects: PlanObjects,
  cable: Cable,
  strand: number | null,
  panel: Socket | null,
  outlet: Socket | null,
): TargetFields {
  const place = panel ?? outlet;
  return {
    label: cable.label,
    ...placeFields(objects, place),
    rack: panel?.rack ?? '',
    panel: panel && !panel.outlet ? panel.device : '',
    port: panel && !panel.outlet ? panel.port : '',
    outlet: outlet?.device ?? '',
    strand: strand === null ? '' : String(strand),
  };
}

function placeFields(
  objects: PlanObjects,
  place: Socket | null,
): Pick<TargetFields, 'site' | 'building' | 'floor' | 'room'> {
  const found = { site: '', building: '', floor: '', room: '' };
  let location = place?.locationId ? objects.location.get(place.locationId) : undefined;
  // Thirty levels are more than any building has; a ring of locations ends there.
  for (let depth = 0; location && depth < 30; depth += 1) {
    const { kind, name } = location;
    if (kind in found && found[kind as keyof typeof found] === '') found[kind as keyof typeof found] = name;
    location = location.parentId === null ? undefined : objects.location.get(location.parentId);
  }
  return found;
}

/** An end in words: its socket, else the ports it is plugged into. */
function endText(objects: PlanObjects, end: readonly Termination[], sockets: readonly Socket[]): string {
  if (sockets.length > 0 && sockets.length <= 2) return sockets.map(({ path }) => path).join(', ');
  return end.map(({ portId }) => pathOf(objects, 'port', portId)).join(', ');
}

/** The links of a plan's target; required are those whose cable the project adds or changes, or all without a project. */
export function linksToCertify(plan: Plan, objects: PlanObjects): TestTarget[] {
  if (!plan.project) return certificationLinks(objects);
  const touched = new Set(plan.project.changes.map(({ change }) => change.id));
  return certificationLinks(objects, ({ id }) => touched.has(id));
}

/** Links that somebody must be able to name: everything but what is a trunk as a whole, or retired. */
export const provableLinks = <T extends LinkIdentity>(links: readonly T[]): T[] =>
  links.filter(({ strandIds, retired }) => !strandIds && !retired);
