import { IpAddress, parseInterface, type Flow, type IpPrefix, type Opening } from '#ipplan';
import type { PlanObjects } from './kinds.js';

/** One line of an access list, as facts that any writer can word. */
export interface AclEntry {
  readonly action: 'permit' | 'deny';
  readonly protocol: Flow['protocol'];
  readonly source: IpPrefix | null;
  readonly destination: IpPrefix | null;
  /** `443` or `8000-8010`; null: all. */
  readonly port: string | null;
  /** Why it is there. */
  readonly remark: string;
}

/** The access list for what comes in from one zone. */
export interface ZoneAcl {
  readonly zone: string;
  /** What devices call it: `ZONE-USERS-IN`, `ZONE-USERS-IN-V6`. */
  readonly name: string;
  readonly version: 4 | 6;
  readonly entries: readonly AclEntry[];
}

/**
 * What each zone may send, from the flow matrix: denials before permissions, and at the end nothing more. Openings
 * outwards that start in the zone stand between them.
 */
export function zoneAcls(objects: PlanObjects): ZoneAcl[] {
  const networks = networksByZone(objects);
  const apart = unique();
  const zones = [...objects.zone.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return zones.flatMap(({ id, name }) =>
    ([4, 6] as const).flatMap((version) => {
      const own = (networks.get(id) ?? []).filter((prefix) => prefix.version === version);
      if (own.length === 0) return [];
      const flows = [...objects.flow.values()].filter(({ fromZoneId }) => fromZoneId === id);
      const ordered = flows.toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
      const entries = [
        ...ordered.flatMap((flow) =>
          flowEntries(
            flow,
            own,
            (networks.get(flow.toZoneId) ?? []).filter((prefix) => prefix.version === version),
          ),
        ),
        ...[...objects.opening.values()].flatMap((opening) => openingEntries(opening, own, version)),
      ];
      return [{ zone: name, name: apart(aclName(name, version)), version, entries }];
    }),
  );
}

/** Accents go; what no device takes in a name becomes a hyphen. */
const aclName = (zone: string, version: 4 | 6): string =>
  `ZONE-${zone
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9_]+/g, '-')
    .replaceAll(/^-|-$/g, '')}-IN${version === 6 ? '-V6' : ''}`;

/** Zones whose names differ in signs alone get numbers. */
function unique(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    let found = name;
    for (let count = 2; taken.has(found); count++) found = `${name}-${count}`;
    taken.add(found);
    return found;
  };
}

const rank = ({ action }: Flow): number => (action === 'deny' ? 0 : 1);

/** The networks of each zone: by their VLAN's zone, else by their own. */
function networksByZone(objects: PlanObjects): Map<string, IpPrefix[]> {
  const zones = new Map<string, IpPrefix[]>();
  for (const { prefix, vlanId, zoneId, status } of objects.prefix.values()) {
    const zone = (vlanId === null ? null : objects.vlan.get(vlanId)?.zoneId) ?? zoneId;
    const read = parseInterface(prefix)?.prefix;
    if (zone === null || !read || status === 'container' || status === 'deprecated') continue;
    zones.set(zone, [...(zones.get(zone) ?? []), read]);
  }
  return zones;
}

function flowEntries(
  { action, protocol, ports, name, reason }: Flow,
  from: readonly IpPrefix[],
  to: readonly IpPrefix[],
): AclEntry[] {
  const remark = reason === '' ? name : `${name}: ${reason}`;
  return from.flatMap((source) =>
    to.flatMap((destination) =>
      (ports.length > 0 ? ports : [null]).map((port) => ({
        action,
        protocol,
        source,
        destination,
        port,
        remark,
      })),
    ),
  );
}

function openingEntries(opening: Opening, own: readonly IpPrefix[], version: 4 | 6): AclEntry[] {
  const { direction, status, protocol, ports, name } = opening;
  const source = sideOf(opening.source);
  if (direction !== 'out' || status === 'closed' || status === 'requested' || !source) return [];
  if (source.version !== version || !own.some((prefix) => prefix.contains(source))) return [];
  const destination = sideOf(opening.destination);
  if (destination && destination.version !== version) return [];
  return (ports.length > 0 ? ports : [null]).map((port) => ({
    action: 'permit',
    protocol,
    source,
    destination,
    port,
    remark: name,
  }));
}

function sideOf(text: string): IpPrefix | null {
  const address = IpAddress.tryParse(text);
  if (text === 'any') return null;
  return parseInterface(address ? `${text}/${address.version === 4 ? 32 : 128}` : text)?.prefix ?? null;
}
