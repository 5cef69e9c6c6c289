import type { Kind, PlanObjects } from './kinds.js';

/**
 * The path of an object, unique in a sound plan: `SR2` (rack), `SR2/P1` (racked device), `Hall 2/T1-05` (device beside
 * racks), `SR2/P1:07` (port), `J-1001` (cable), `VLAN 120 DON`, `10.40.20.0/23`. An object that refers to nothing known
 * shows its id in angle brackets, so that a broken reference can be seen.
 */
export function pathOf(objects: PlanObjects, kind: Kind, id: string): string {
  const missing = `<${id}>`;
  const inPlace = (parent: string | null, name: string): string => (parent ? `${parent}/${name}` : name);
  switch (kind) {
    case 'location':
      return locationPath(objects, id);
    case 'rack':
      return objects.rack.get(id)?.name ?? missing;
    case 'deviceType': {
      const it = objects.deviceType.get(id);
      return it ? `${it.manufacturer} ${it.model}` : missing;
    }
    case 'device': {
      const it = objects.device.get(id);
      if (!it) return missing;
      if (it.rackId) return inPlace(pathOf(objects, 'rack', it.rackId), it.name);
      return inPlace(it.locationId && (objects.location.get(it.locationId)?.name ?? missing), it.name);
    }
    case 'port': {
      const it = objects.port.get(id);
      return it ? `${pathOf(objects, 'device', it.deviceId)}:${it.name}` : missing;
    }
    case 'portMap': {
      const it = objects.portMap.get(id);
      return it ? `${pathOf(objects, 'port', it.frontPortId)}#${it.frontPosition}` : missing;
    }
    case 'pathway':
      return objects.pathway.get(id)?.name ?? missing;
    case 'cable':
      return objects.cable.get(id)?.label ?? missing;
    case 'vrf':
      return objects.vrf.get(id)?.name ?? missing;
    case 'vlanGroup':
      return objects.vlanGroup.get(id)?.name ?? missing;
    case 'vlan': {
      const it = objects.vlan.get(id);
      return it ? `VLAN ${it.vid} ${it.name}` : missing;
    }
    case 'interfaceVlan': {
      const it = objects.interfaceVlan.get(id);
      return it ? pathOf(objects, 'port', it.portId) : missing;
    }
    case 'prefix':
      return objects.prefix.get(id)?.prefix ?? missing;
    case 'range': {
      const it = objects.range.get(id);
      return it ? `${it.start}-${it.end}` : missing;
    }
    case 'dhcpScope': {
      const it = objects.dhcpScope.get(id);
      return it ? `DHCP ${pathOf(objects, 'prefix', it.prefixId)}` : missing;
    }
    case 'address':
      return objects.address.get(id)?.address ?? missing;
    case 'route': {
      const it = objects.route.get(id);
      return it ? `${pathOf(objects, 'device', it.deviceId)} ${it.prefix}` : missing;
    }
    case 'opening':
      return objects.opening.get(id)?.name ?? missing;
  }
}

/** Names from the outermost place inwards. A place inside itself (a faulty import) ends the path where it closes. */
function locationPath(objects: PlanObjects, id: string): string {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let at: string | null = id; at && !seen.has(at);) {
    seen.add(at);
    const it = objects.location.get(at);
    names.unshift(it?.name ?? `<${at}>`);
    at = it?.parentId ?? null;
  }
  return names.join('/');
}
