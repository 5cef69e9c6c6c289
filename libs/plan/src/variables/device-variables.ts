import { compareNames, type Device, type Port } from '#cabling';
import { IpAddress } from '#ipplan';
import type { DeviceVariables, SiteSettings } from '#templating';
import type { PlanObjects } from '../value/kinds.js';
import { pathOf } from '../value/path.js';
import { accessLists, accessNames } from './access-lists.js';
import { indexPlan, type PlanIndex } from './index-plan.js';
import { interfaceVariables, numberIn } from './interface-variables.js';
import { platformOf } from './platform.js';
import { spanningTreeOf } from './spanning-tree.js';
import { vlanVariables } from './vlan-variables.js';

/** What a site says that has said nothing. */
const NO_SETTINGS: SiteSettings = {
  domain: '',
  nameServers: [],
  ntpServers: [],
  syslogServers: [],
  snmpUsers: [],
  snmpContact: '',
  banner: '',
  unusedVlan: null,
  dhcpSnooping: false,
  radiusServers: [],
  zoneAccessLists: false,
  stormControlPercent: null,
  secureShell: false,
};

/**
 * The variables of templates for every device of a plan. Facts are indexed once, so ask the same function for all
 * devices.
 * @throws Error for a device that the plan does not have.
 */
export function variablesFor(
  objects: PlanObjects,
  site: SiteSettings = NO_SETTINGS,
): (deviceId: string) => DeviceVariables {
  const index = indexPlan(objects);
  return (deviceId) => {
    const device = objects.device.get(deviceId);
    if (!device) throw new Error(`no device ${deviceId} in this plan`);
    return compose(index, device, site);
  };
}

/** The variables of one device. For several, use `variablesFor`. */
export function deviceVariables(
  objects: PlanObjects,
  deviceId: string,
  site?: SiteSettings,
): DeviceVariables {
  return variablesFor(objects, site)(deviceId);
}

function compose(index: PlanIndex, device: Device, site: SiteSettings): DeviceVariables {
  const ports = (index.interfaces.get(device.id) ?? []).toSorted((a, b) => compareNames(a.name, b.name));
  const ofType = (type: Port['type']): Port[] => ports.filter((port) => port.type === type);
  const physical = ofType('physical').map((port) => interfaceVariables(index, port));
  const lags = ofType('lag').map((port) => ({
    ...interfaceVariables(index, port),
    members: (index.members.get(port.id) ?? []).map(({ name }) => name).toSorted(compareNames),
  }));
  const svis = ofType('svi').map((port) => ({
    ...interfaceVariables(index, port),
    vlan: vlanOfSvi(index, port),
    ...accessNames(index, index.vlanOfPort.get(port.id)?.untaggedVlanId ?? null, site),
  }));
  const loopbacks = ofType('loopback').map((port) => interfaceVariables(index, port));
  return {
    device: {
      ...deviceFacts(index, device, ports),
      ospfRouterId: routerIdOf(index, ports),
      ospfAreas: distinct([...physical, ...lags, ...svis, ...loopbacks].map(({ ospf }) => ospf?.area)),
      gatewayProtocols: distinct(
        [...physical, ...lags, ...svis].flatMap((it) => it.sharedGateways.map(({ protocol }) => protocol)),
      ),
    },
    vlans: vlanVariables(index, ports, [...physical, ...lags], svis, site),
    ports: physical,
    lags,
    svis,
    accessLists: accessLists(
      index,
      new Set(svis.flatMap(({ accessIn, accessIn6 }) => [accessIn, accessIn6])),
    ),
    loopbacks,
    routes: routesOf(index, device),
    site,
  };
}

/** Each once, in order. */
const distinct = (texts: readonly (string | undefined)[]): string[] =>
  [...new Set(texts.filter((text) => text !== undefined))].toSorted(compareNames);

type DeviceFacts = Omit<DeviceVariables['device'], 'ospfRouterId' | 'ospfAreas' | 'gatewayProtocols'>;

function deviceFacts(index: PlanIndex, device: Device, ports: readonly Port[]): DeviceFacts {
  const type = index.objects.deviceType.get(device.typeId);
  const managed = ports
    .flatMap((port) => (index.addresses.get(port.id) ?? []).map((address) => ({ port, address })))
    .find(({ address }) => address.management);
  const management = managed?.address.address.split('/')[0] ?? null;
  return {
    name: device.name,
    platform: platformOf(index.objects, device),
    role: type?.role ?? 'other',
    model: type ? `${type.manufacturer} ${type.model}` : '',
    location: placeOf(index.objects, device),
    management,
    managementInterface: managed?.port.name ?? null,
    gateway: management === null ? null : gatewayFor(index, management),
    spanningTree: spanningTreeOf(index, device),
  };
}

/**
 * The OSPF router id: the address of a loopback, else the management address, else the highest of all, as routers choose
 * it (RFC 2328 C.1), but written down, so that a new interface does not change it.
 */
function routerIdOf(index: PlanIndex, ports: readonly Port[]): string | null {
  if (!ports.some((port) => index.vlanOfPort.get(port.id)?.ospfArea)) return null;
  const all = ports.flatMap(({ id, type }) =>
    (index.addresses.get(id) ?? [])
      .filter(({ address, role }) => !address.includes(':') && role !== 'vip')
      .map(({ address, management }) => ({ type, management, address: address.split('/')[0] ?? '' })),
  );
  const chosen =
    all.find(({ type }) => type === 'loopback') ??
    all.find(({ management }) => management) ??
    all.toSorted((a, b) => compareNames(b.address, a.address))[0];
  return chosen?.address ?? null;
}

/** Where it stands, as SNMP's sysLocation says it: `Atelier Nord/Halle Nord/SR2/U20`. */
function placeOf(objects: PlanObjects, device: Device): string {
  const rack = device.rackId === null ? undefined : objects.rack.get(device.rackId);
  const locationId = rack?.locationId ?? device.locationId;
  const place = locationId === null ? '' : pathOf(objects, 'location', locationId);
  const unit = device.positionU === null ? '' : `/U${device.positionU}`;
  return rack ? `${place}/${rack.name}${unit}` : place;
}

/** The gateway of the narrowest prefix that the address is in, unless it is that gateway itself. */
function gatewayFor(index: PlanIndex, address: string): string | null {
  const own = IpAddress.parse(address);
  const gateway = index.gateways.find(({ prefix }) => prefix.has(own))?.gateway ?? null;
  return gateway === address ? null : gateway;
}

function vlanOfSvi(index: PlanIndex, port: Port): number | null {
  const id = index.vlanOfPort.get(port.id)?.untaggedVlanId ?? null;
  return id === null ? numberIn(port.name) : (index.objects.vlan.get(id)?.vid ?? null);
}

function routesOf(index: PlanIndex, device: Device): DeviceVariables['routes'] {
  return (index.routes.get(device.id) ?? [])
    .map((route) => ({
      prefix: route.prefix,
      version: route.prefix.includes(':') ? (6 as const) : (4 as const),
      nextHop: route.nextHop,
      distance: route.distance,
      vrf: route.vrfId === null ? null : (index.objects.vrf.get(route.vrfId)?.name ?? null),
      description: route.description,
    }))
    .toSorted((a, b) => compareNames(a.prefix, b.prefix) || a.distance - b.distance);
}
