import type { Id } from '#changes';
import type { Kind, PlanObjects } from './kinds.js';
import { pathOf } from './path.js';

/** An object that was found, and what it is called. */
export interface SearchHit {
  readonly kind: Kind;
  readonly id: Id;
  readonly name: string;
}

interface Candidate extends SearchHit {
  /** The text that is compared. */
  readonly matched: string;
}

/** The kinds that people look for by name, with the field that holds it. */
const NAMED = [
  ['location', 'name'],
  ['rack', 'name'],
  ['device', 'name'],
  ['cable', 'label'],
  ['circuit', 'name'],
  ['vlan', 'name'],
  ['prefix', 'prefix'],
  ['address', 'address'],
] as const satisfies readonly (readonly [Kind, string])[];

/** `P1:07`, `SR2/P1:07`: a port by its device's path, or its end, and the beginning of its name. */
const PORT_TEXT = /^(.+):([^:]*)$/;

/**
 * Objects of one state of a plan whose name contains the text, whatever its case; exact names first, then names that
 * begin with it, the shorter the nearer. A VLAN is found by its number too, a port by `device:port`.
 */
export function searchObjects(objects: PlanObjects, text: string, limit = 20): SearchHit[] {
  const sought = text.trim().toLowerCase();
  if (sought === '') return [];
  const found = [
    ...namedLike(objects, sought),
    ...vlansNumbered(objects, sought),
    ...portsLike(objects, sought),
  ];
  const rank = ({ matched }: Candidate): number =>
    matched.toLowerCase() === sought ? 0 : matched.toLowerCase().startsWith(sought) ? 1 : 2;
  return found
    .toSorted(
      (a, b) => rank(a) - rank(b) || a.matched.length - b.matched.length || (a.matched < b.matched ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ kind, id, name }) => ({ kind, id, name }));
}

function namedLike(objects: PlanObjects, sought: string): Candidate[] {
  return NAMED.flatMap(([kind, field]) =>
    [...objects[kind].values()].flatMap((object): Candidate[] => {
      const called = (object as unknown as Readonly<Record<string, string>>)[field] ?? '';
      const matched = called.toLowerCase().includes(sought)
        ? called
        : isAtPath(objects, kind, object.id, sought)
          ? sought
          : null;
      if (matched === null) return [];
      return [
        { kind, id: object.id, name: kind === 'vlan' ? pathOf(objects, kind, object.id) : called, matched },
      ];
    }),
  );
}

/** `SR2/P1`: a device by the end of its path, as its label says it. */
const isAtPath = (objects: PlanObjects, kind: Kind, id: Id, sought: string): boolean =>
  kind === 'device' && sought.includes('/') && pathOf(objects, kind, id).toLowerCase().endsWith(sought);

function vlansNumbered(objects: PlanObjects, sought: string): Candidate[] {
  const vid = /^(?:vlan ?)?(\d{1,4})$/.exec(sought)?.[1];
  if (vid === undefined) return [];
  return [...objects.vlan.values()]
    .filter((vlan) => String(vlan.vid) === vid && !vlan.name.toLowerCase().includes(sought))
    .map(({ id }) => ({ kind: 'vlan', id, name: pathOf(objects, 'vlan', id), matched: sought }));
}

function portsLike(objects: PlanObjects, sought: string): Candidate[] {
  const [, device, port] = PORT_TEXT.exec(sought) ?? [];
  if (device === undefined || port === undefined) return [];
  const ends = [...objects.device.keys()].filter((id) =>
    pathOf(objects, 'device', id).toLowerCase().endsWith(device),
  );
  if (ends.length === 0) return [];
  const devices = new Set(ends);
  return [...objects.port.values()]
    .filter(({ deviceId }) => devices.has(deviceId))
    .flatMap(({ id, name, label }) => {
      // Labels of panels say what is printed on the port.
      const called = [name, label].find((text) => text?.toLowerCase().startsWith(port));
      if (called == null) return [];
      return [
        { kind: 'port', id, name: pathOf(objects, 'port', id), matched: `${device}:${called}` } as const,
      ];
    });
}
