import { IpAddress, type InterfaceVlan } from '#ipplan';
import { noObjects, schemas, type Kind, type Plan, type PlanObjects } from '#plan';

export interface PlanSize {
  readonly switches: number;
  readonly portsPerSwitch: number;
  readonly vlans: number;
  readonly addresses: number;
}

/**
 * A site that is sound but for one forgotten trunk in fifty: access switches hang on core switches (one in twenty), every
 * core on the first one; each access switch has hosts in a few VLANs, and its uplink allows just these.
 */
export function largePlan({ switches, portsPerSwitch, vlans, addresses }: PlanSize): Plan {
  const present = noObjects();
  const put = putter(present);
  put('location', { id: 'site', name: 'SITE', kind: 'site' });
  put('deviceType', { id: 'type', manufacturer: 'Generic', model: 'Switch 48', role: 'switch' });
  put('vlanGroup', { id: 'domain', name: 'Campus' });
  const perSwitch = Math.ceil(vlans / switches);
  for (let v = 0; v < vlans; v++) {
    const vid = (v % 4000) + 2 + (v % 4000 >= 1000 ? 4 : 0);
    put('vlan', { id: `v${v}`, groupId: 'domain', vid, name: `NET${v}` });
    const base = (10 << 24) | (v << 8);
    const net = (host: number): string => new IpAddress(4, BigInt(base + host)).toString();
    put('prefix', { id: `p${v}`, prefix: `${net(0)}/24`, vlanId: `v${v}`, gateway: net(1) });
    const hosts = Math.floor(addresses / vlans);
    put('address', { id: `a${v}-1`, address: `${net(1)}/24`, portId: `s0:Vlan${v}` });
    for (let host = 2; host <= hosts; host++)
      put('address', { id: `a${v}-${host}`, address: `${net(host)}/24` });
  }
  for (let s = 0; s < switches; s++) addSwitch(put, s, portsPerSwitch, perSwitch, vlans);
  for (let v = 0; v < vlans; v++) {
    put('port', { id: `s0:Vlan${v}`, deviceId: 's0', name: `Vlan${v}`, kind: 'interface', type: 'svi' });
    put('interfaceVlan', { id: `svi${v}`, portId: `s0:Vlan${v}`, mode: 'l3', untaggedVlanId: `v${v}` });
  }
  for (let s = 1; s < switches; s++) uplink(put, s, coreOf(s), perSwitch, vlans);
  return { name: 'Large', present, project: null, waivers: [], policy: { sparePortsPercent: 0 } };
}

type Put = (kind: Kind, fields: Record<string, unknown>) => void;

/** Switches 0, 20, 40 … are cores; every other hangs on the core below it. */
const coreOf = (s: number): number => (s % 20 === 0 ? 0 : s - (s % 20));

function addSwitch(put: Put, s: number, ports: number, perSwitch: number, vlans: number): void {
  put('device', { id: `s${s}`, name: `sw-${s}`, typeId: 'type', locationId: 'site' });
  for (let p = 1; p <= ports; p++) {
    put('port', { id: `s${s}:${p}`, deviceId: `s${s}`, name: `Gi1/0/${p}`, kind: 'interface' });
    if (p <= ports - 2 && s > 0) {
      const vlan = (s * perSwitch + (p % perSwitch)) % vlans;
      put('interfaceVlan', {
        id: `m${s}-${p}`,
        portId: `s${s}:${p}`,
        mode: 'access',
        untaggedVlanId: `v${vlan}`,
      });
    }
  }
}

/** A cord to the core, allowed for the VLANs in use; the core's end forgets one switch in fifty. */
function uplink(put: Put, s: number, core: number, perSwitch: number, vlans: number): void {
  const near = `s${s}:up`;
  const far = `s${core}:down${s}`;
  const own = (of: number): string[] =>
    Array.from({ length: perSwitch }, (_, i) => `v${(of * perSwitch + i) % vlans}`);
  const below = s % 20 === 0 ? Array.from({ length: 20 }, (_, i) => own(s + i)).flat() : own(s);
  const allowed = [...new Set(below)];
  for (const [portId, device] of [
    [near, s],
    [far, core],
  ] as const) {
    put('port', { id: portId, deviceId: `s${device}`, name: portId.split(':')[1], kind: 'interface' });
    const taggedVlanIds: InterfaceVlan['taggedVlanIds'] = portId === far && s % 50 === 1 ? [] : allowed;
    put('interfaceVlan', { id: `m-${portId}`, portId, mode: 'trunk', taggedVlanIds });
  }
  put('cable', {
    id: `c${s}`,
    label: `C-${s}`,
    a: [{ portId: near }],
    b: [{ portId: far }],
    status: 'installed',
    media: 'om4',
    lengthM: 30,
  });
}

function putter(objects: PlanObjects): Put {
  return (kind, fields) => {
    const object = schemas[kind].parse(fields);
    (objects[kind] as Map<string, unknown>).set(object.id, object);
  };
}
