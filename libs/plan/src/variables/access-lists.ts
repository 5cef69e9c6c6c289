import type { IpPrefix } from '#ipplan';
import type { DeviceVariables, SiteSettings } from '#templating';
import { zoneAcls, type AclEntry, type ZoneAcl } from '../value/zone-acls.js';
import type { PlanIndex } from './index-plan.js';

type AccessList = DeviceVariables['accessLists'][number];

/** The access lists of a plan, made once for all its devices. */
const made = new WeakMap<PlanIndex, readonly ZoneAcl[]>();

/** Names of the lists for what comes in from the zone of a VLAN; null where the site does not want them. */
export function accessNames(
  index: PlanIndex,
  vlanId: string | null,
  site: SiteSettings,
): { accessIn: string | null; accessIn6: string | null } {
  const zoneId =
    vlanId === null || !site.zoneAccessLists ? null : (index.objects.vlan.get(vlanId)?.zoneId ?? null);
  const zone = zoneId === null ? undefined : index.objects.zone.get(zoneId)?.name;
  const nameOf = (version: 4 | 6): string | null =>
    listsOf(index).find((list) => list.zone === zone && list.version === version)?.name ?? null;
  return zone === undefined
    ? { accessIn: null, accessIn6: null }
    : { accessIn: nameOf(4), accessIn6: nameOf(6) };
}

/** The lists that are named, as templates see them. */
export function accessLists(index: PlanIndex, names: ReadonlySet<string | null>): AccessList[] {
  if (![...names].some((name) => name !== null)) return [];
  return listsOf(index)
    .filter(({ name }) => names.has(name))
    .map(({ name, zone, version, entries }) => ({
      name,
      zone,
      version,
      entries: entries.map((entry, at) => entryOf(entry, entries[at - 1]?.remark)),
    }));
}

function listsOf(index: PlanIndex): readonly ZoneAcl[] {
  const lists = made.get(index) ?? zoneAcls(index.objects);
  made.set(index, lists);
  return lists;
}

function entryOf(
  { action, protocol, source, destination, port, remark }: AclEntry,
  before: string | undefined,
): AccessList['entries'][number] {
  const [first, last = first] = port === null ? [null] : port.split('-').map(Number);
  return {
    action,
    protocol,
    source: source?.toString() ?? 'any',
    sourceWildcard: wildcard(source),
    destination: destination?.toString() ?? 'any',
    destinationWildcard: wildcard(destination),
    firstPort: first ?? null,
    lastPort: last ?? null,
    remark: remark === before ? '' : remark,
  };
}

const wildcard = (prefix: IpPrefix | null): string | null => prefix?.wildcard ?? null;
