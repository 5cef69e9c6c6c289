import { cablingReferences, cablingSchemas, type CablingKinds } from '#cabling';
import type { ChangeOf, ChangeSet, Objects } from '#changes';
import { ipplanSchemas, type IpPlanKinds } from '#ipplan';

/** Every kind that a plan records. */
export type PlanKinds = CablingKinds & IpPlanKinds;
export type Kind = keyof PlanKinds;
export type PlanObjects = Objects<PlanKinds>;
export type PlanChange = ChangeOf<PlanKinds>;
export type PlanChangeSet = ChangeSet<PlanKinds>;

/** One schema per kind, in an order in which no kind refers to a later one. */
export const schemas = { ...cablingSchemas, ...ipplanSchemas } as const;

/** All kinds, referenced kinds first. */
export const kinds = Object.keys(schemas) as readonly Kind[];

/**
 * The fields of each kind that hold the id of another object, with the kind they refer to. A path may lead into lists
 * (`a.*.portId`). What holds the reference stands after what it refers to in `kinds`.
 */
export const references: Readonly<Record<Kind, Readonly<Record<string, Kind>>>> = {
  ...cablingReferences,
  aggregate: {},
  asn: { locationId: 'location' },
  zone: {},
  flow: { fromZoneId: 'zone', toZoneId: 'zone' },
  vrf: {},
  vlanGroup: { locationId: 'location', rackId: 'rack' },
  vlan: { groupId: 'vlanGroup', zoneId: 'zone', serviceVlanId: 'vlan' },
  interfaceVlan: { portId: 'port', untaggedVlanId: 'vlan', 'taggedVlanIds.*': 'vlan', voiceVlanId: 'vlan' },
  vlanTranslation: { portId: 'port', vlanId: 'vlan' },
  spanningTree: { deviceId: 'device', 'vlanIds.*': 'vlan' },
  prefix: { vrfId: 'vrf', vlanId: 'vlan', locationId: 'location', zoneId: 'zone' },
  range: { vrfId: 'vrf' },
  dhcpScope: { prefixId: 'prefix' },
  fhrpGroup: { vlanId: 'vlan' },
  fhrpMember: { groupId: 'fhrpGroup', portId: 'port' },
  address: { vrfId: 'vrf', portId: 'port', fhrpGroupId: 'fhrpGroup' },
  route: { deviceId: 'device', vrfId: 'vrf' },
  opening: { deviceId: 'device' },
};

/** A model with nothing in it. */
export function noObjects(): PlanObjects {
  return Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as unknown as PlanObjects;
}
