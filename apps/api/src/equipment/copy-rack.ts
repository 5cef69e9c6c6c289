import { added, type Id } from '#changes';
import { kinds, type Kind, type PlanChange, type PlanObjects } from '#plan';
import type { AnyObject } from '../changes/paths.js';
import { mapFields } from '#planfile';

/** How the copy differs from what is copied. */
export interface RackCopy {
  /** Name of the new rack. */
  readonly name: string;
  /** null: where the old one stands. */
  readonly locationId: Id | null;
  /** Texts that are replaced in the names of devices and the labels of cables. */
  readonly rename: readonly { readonly find: string; readonly replace: string }[];
  /** Copies the cables whose ends are all inside the rack. */
  readonly cables: boolean;
}

/** What belongs to a rack and is copied with it, referenced kinds first. */
const COPIED: ReadonlySet<Kind> = new Set<Kind>([
  'rack',
  'device',
  'module',
  'port',
  'portMap',
  'interfaceVlan',
  'cable',
]);

/** Facts of one piece of hardware that its copy does not share. */
const OWN: Readonly<Record<string, unknown>> = {
  serial: null,
  assetTag: null,
  mac: null,
  measuredLengthM: null,
  installedOn: null,
};

/**
 * The changes that copy a rack with its devices, modules, ports, VLANs and inner cables. Cables to elsewhere are left
 * out; serial numbers, MAC addresses and measured lengths are those of the hardware and are not copied.
 */
export function rackCopied(objects: PlanObjects, rackId: Id, copy: RackCopy, newId: () => Id): PlanChange[] {
  const ids = new Map<Id, Id>([[rackId, newId()]]);
  const inRack = new Set<Id>([rackId]);
  const changes: PlanChange[] = [];
  for (const kind of kinds) {
    if (!COPIED.has(kind) || (kind === 'cable' && !copy.cables)) continue;
    const own = [...(objects[kind] as ReadonlyMap<Id, AnyObject>).values()].filter((object) =>
      belongs(kind, object, inRack),
    );
    for (const { id } of own) {
      inRack.add(id);
      if (!ids.has(id)) ids.set(id, newId());
    }
    for (const object of own) {
      const mapped = mapFields(kind, object, (_, id) => ids.get(id) ?? id);
      const after = {
        ...mapped,
        ...cleared(mapped),
        ...renamed(kind, mapped, copy),
        id: ids.get(object.id)!,
      };
      changes.push(added(kind, after) as unknown as PlanChange);
    }
  }
  return changes;
}

/** A device of the rack, or what is wholly inside it; a blade hangs on its chassis. */
function belongs(kind: Kind, object: AnyObject, inside: ReadonlySet<Id>): boolean {
  if (kind === 'rack') return inside.has(object.id);
  const fields = object as unknown as Readonly<Record<string, unknown>>;
  if (kind === 'device')
    return inside.has(String(fields['rackId'])) || inside.has(String(fields['parentId']));
  if (kind !== 'cable')
    return inside.has(String(fields['deviceId'] ?? fields['portId'] ?? fields['frontPortId']));
  const { a, b } = fields as { a: readonly { portId: Id }[]; b: readonly { portId: Id }[] };
  return a.length + b.length > 0 && [...a, ...b].every(({ portId }) => inside.has(portId));
}

const cleared = (object: object): object =>
  Object.fromEntries(Object.entries(OWN).filter(([field]) => field in object));

function renamed(kind: Kind, object: object, { name, locationId, rename }: RackCopy): object {
  const fields = object as Readonly<Record<string, unknown>>;
  const text = (value: unknown): string =>
    rename.reduce(
      (now, { find, replace }) => (find === '' ? now : now.replaceAll(find, replace)),
      String(value),
    );
  if (kind === 'rack') return { name, ...(locationId === null ? {} : { locationId }) };
  if (kind === 'device') return { name: text(fields['name']) };
  if (kind !== 'cable') return {};
  // Two cables of one label could not be told apart.
  const label = text(fields['label']);
  return { label: label === fields['label'] ? `${label}-${name}` : label, status: 'planned' };
}
