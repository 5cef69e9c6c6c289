import type { Kind, PlanObjects } from './kinds.js';

/**
 * The path of an object, unique in a sound plan: `SR2` (rack), `SR2/P1` (racked device), `Hall 2/T1-05` (device beside
 * racks), `SR2/P1:07` (port), `J-1001` (cable), `VLAN 120 DON`, `10.40.20.0/23`. An object that refers to nothing known
 * shows its id in angle brackets, so that a broken reference can be seen.
 */
export function pathOf(objects: PlanObjects, kind: Kind, id: string): string {
  return paths[kind](objects, id) ?? `<${id}>`;
}

/** How each kind is called; undefined for an object that is not there. */
const paths: Readonly<Record<Kind, (objects: PlanObjects, id: string) => string | undefined>> = {
  location: locationPath,
  rack: (objects, id) => objects.rack.get(id)?.name,
  deviceType: (objects, id) => {
    const it = objects.deviceType.get(id);
    return it && `${it.manufacturer} ${it.model}`;
  },
  moduleType: (objects, id) => {
    const it = objects.moduleType.get(id);
    return it && `${it.manufacturer} ${it.model}`;
  },
  transceiverType: (objects, id) => {
    const it = objects.transceiverType.get(id);
    return it && `${it.manufacturer} ${it.model}`;
  },
  cableProduct: (objects, id) => {
    const it = objects.cableProduct.get(id);
    return it && `${it.manufacturer} ${it.model}`;
  },
  cableProfile: (objects, id) => objects.cableProfile.get(id)?.name,
  compatibility: (objects, id) => {
    const it = objects.compatibility.get(id);
    return it && `${it.a} ↔ ${it.b}`;
  },
  device: devicePath,
  module: (objects, id) => {
    const it = objects.module.get(id);
    return it && [pathOf(objects, 'device', it.deviceId), ...bayNames(objects, id)].join('/');
  },
  port: (objects, id) => {
    const it = objects.port.get(id);
    return it && `${pathOf(objects, 'device', it.deviceId)}:${it.name}`;
  },
  portMap: (objects, id) => {
    const it = objects.portMap.get(id);
    return it && `${pathOf(objects, 'port', it.frontPortId)}#${it.frontPosition}`;
  },
  pathway: (objects, id) => objects.pathway.get(id)?.name,
  cable: (objects, id) => objects.cable.get(id)?.label,
  circuit: (objects, id) => objects.circuit.get(id)?.name,
  aggregate: (objects, id) => objects.aggregate.get(id)?.prefix,
  asn: (objects, id) => {
    const it = objects.asn.get(id);
    return it && `AS${it.number}`;
  },
  zone: (objects, id) => objects.zone.get(id)?.name,
  flow: (objects, id) => objects.flow.get(id)?.name,
  vrf: (objects, id) => objects.vrf.get(id)?.name,
  vlanGroup: (objects, id) => objects.vlanGroup.get(id)?.name,
  vlan: (objects, id) => {
    const it = objects.vlan.get(id);
    return it && `VLAN ${it.vid} ${it.name}`;
  },
  interfaceVlan: (objects, id) => {
    const it = objects.interfaceVlan.get(id);
    return it && pathOf(objects, 'port', it.portId);
  },
  vlanTranslation: (objects, id) => {
    const it = objects.vlanTranslation.get(id);
    return it && `${pathOf(objects, 'port', it.portId)} ${it.wireVid}`;
  },
  spanningTree: (objects, id) => {
    const it = objects.spanningTree.get(id);
    return it && `STP ${pathOf(objects, 'device', it.deviceId)}`;
  },
  prefix: (objects, id) => objects.prefix.get(id)?.prefix,
  range: (objects, id) => {
    const it = objects.range.get(id);
    return it && `${it.start}-${it.end}`;
  },
  dhcpScope: (objects, id) => {
    const it = objects.dhcpScope.get(id);
    return it && `DHCP ${pathOf(objects, 'prefix', it.prefixId)}`;
  },
  fhrpGroup: (objects, id) => {
    const it = objects.fhrpGroup.get(id);
    const own = it && `${it.protocol.toUpperCase()} ${it.number}`;
    // Many sites have group 1 in every VLAN.
    return own && it.vlanId !== null ? `${pathOf(objects, 'vlan', it.vlanId)}/${own}` : own;
  },
  fhrpMember: (objects, id) => {
    const it = objects.fhrpMember.get(id);
    return it && `${pathOf(objects, 'fhrpGroup', it.groupId)} ${pathOf(objects, 'port', it.portId)}`;
  },
  address: (objects, id) => objects.address.get(id)?.address,
  route: (objects, id) => {
    const it = objects.route.get(id);
    return it && `${pathOf(objects, 'device', it.deviceId)} ${it.prefix}`;
  },
  opening: (objects, id) => objects.opening.get(id)?.name,
};

/** In its rack, else in its place. */
function devicePath(objects: PlanObjects, id: string): string | undefined {
  const it = objects.device.get(id);
  if (!it) return undefined;
  if (it.rackId !== null) return `${pathOf(objects, 'rack', it.rackId)}/${it.name}`;
  if (it.locationId === null) return it.name;
  return `${objects.location.get(it.locationId)?.name ?? `<${it.locationId}>`}/${it.name}`;
}

/** Names of the bays that a module is in, from the device inwards. A module inside itself ends where it closes. */
export function bayNames(objects: PlanObjects, id: string): string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at);) {
    seen.add(at);
    const it = objects.module.get(at);
    if (it) names.unshift(it.bay);
    at = it?.parentId ?? null;
  }
  return names;
}

/** Names from the outermost place inwards. A place inside itself (a faulty import) ends the path where it closes. */
function locationPath(objects: PlanObjects, id: string): string {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at);) {
    seen.add(at);
    const it = objects.location.get(at);
    names.unshift(it?.name ?? `<${at}>`);
    at = it?.parentId ?? null;
  }
  return names.join('/');
}
