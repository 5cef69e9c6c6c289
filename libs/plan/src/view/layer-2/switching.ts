import { compareNames, type Device, type Port } from '#cabling';
import type { InterfaceVlan, Vlan } from '#ipplan';
import type { State } from '#drawing';
import { l2LinksOf } from '../../value/l2-links.js';
import type { Comparison, Side } from '../comparison.js';
import { roleOf } from '../device-summary.js';

/** How one VLAN fares on a link: carried; wanted below and let through at one end only; or let through where nobody waits. */
export type Carriage = 'carried' | 'cut-above' | 'cut-below' | 'idle-above' | 'idle-below' | 'absent';

/** A link between two switches, members of a LAG together; several upstream devices where they answer as one. */
export interface SwitchLink {
  readonly upstream: readonly Port[];
  readonly downstream: Port;
  readonly upstreamDevices: readonly Device[];
  readonly downstreamDevice: Device;
  readonly cableIds: readonly string[];
  readonly state: State;
  readonly carriage: ReadonlyMap<string, Carriage>;
}

/** One VLAN with what the whole site makes of it. */
export interface VlanReach {
  readonly vlan: Vlan;
  /** Access ports, and ports to devices that tag, in all. */
  readonly users: number;
  /** Of these, how many have a way to the gateway; null where no gateway is recorded. */
  readonly reached: number | null;
}

export interface SwitchingView {
  readonly links: readonly SwitchLink[];
  readonly vlans: readonly VlanReach[];
  /** Ports of a device that use a VLAN, by device and VLAN. */
  readonly users: (deviceId: string, vlanId: string) => number;
  /** Distance from the devices that route, in links. */
  readonly depth: (deviceId: string) => number;
  readonly routers: ReadonlySet<string>;
}

const JOINS = new Set(['switch', 'router', 'firewall']);

/** Links between switches after the project, with the VLANs on each, seen from those that route. */
export function switchingOf(comparison: Comparison): SwitchingView {
  const side = comparison.after;
  const modes = new Map([...side.objects.interfaceVlan.values()].map((mode) => [mode.portId, mode]));
  const raw = rawLinks(side);
  const uplinks = new Set(raw.flatMap(({ a, b }) => [a.id, b.id]));
  const usage = usersBy(side, uplinks);
  const users = (deviceId: string, vlanId: string): number => usage.get(`${deviceId}\0${vlanId}`) ?? 0;
  const routers = gatewayDevices(side);
  const depth = depths(raw, routers);
  const vlans = [...side.objects.vlan.values()].sort((a, b) => a.vid - b.vid || compareNames(a.name, b.name));
  const links = joined(raw, depth).map(({ ups, down, cableIds }): SwitchLink => {
    const deviceOf = (port: Port): Device => side.objects.device.get(port.deviceId)!;
    return {
      upstream: ups,
      downstream: down,
      upstreamDevices: ups.map(deviceOf),
      downstreamDevice: deviceOf(down),
      cableIds,
      state: linkState(comparison, cableIds),
      carriage: new Map(
        vlans.map(({ id }) => [
          id,
          carriageOf(
            ups.every(({ id: port }) => carries(modes.get(port), id)),
            carries(modes.get(down.id), id),
            users(down.deviceId, id) > 0,
          ),
        ]),
      ),
    };
  });
  return {
    links: links.sort(
      (x, y) =>
        Math.min(...x.upstreamDevices.map(({ id }) => depth(id))) -
          Math.min(...y.upstreamDevices.map(({ id }) => depth(id))) ||
        compareNames(namesOf(x), namesOf(y)) ||
        compareNames(x.downstreamDevice.name, y.downstreamDevice.name) ||
        compareNames(x.downstream.name, y.downstream.name),
    ),
    vlans: vlans.map((vlan) => reachOf(vlan, raw, modes, routers.get(vlan.id), usage)),
    users,
    depth,
    routers: new Set([...routers.values()].flatMap((ids) => [...ids])),
  };
}

const namesOf = ({ upstreamDevices }: SwitchLink): string =>
  upstreamDevices.map(({ name }) => name).join(' ');

interface RawLink {
  readonly a: Port;
  readonly b: Port;
  readonly cableIds: readonly string[];
}

function rawLinks(side: Side): RawLink[] {
  return l2LinksOf(side.objects).flatMap(({ a, b, via }) => {
    const [one, other] = [side.objects.port.get(a), side.objects.port.get(b)];
    if (!one || !other || one.deviceId === other.deviceId) return [];
    return isSwitch(side, one) && isSwitch(side, other) ? [{ a: one, b: other, cableIds: via ?? [] }] : [];
  });
}

function isSwitch(side: Side, port: Port): boolean {
  const device = side.objects.device.get(port.deviceId);
  return device !== undefined && JOINS.has(roleOf(side, device));
}

/** True when a port lets a VLAN through; a port without a recorded mode lets none. */
function carries(mode: InterfaceVlan | undefined, vlanId: string): boolean {
  if (!mode || mode.mode === 'l3') return false;
  return (
    mode.allTagged ||
    mode.untaggedVlanId === vlanId ||
    mode.voiceVlanId === vlanId ||
    mode.taggedVlanIds.includes(vlanId)
  );
}

function carriageOf(above: boolean, below: boolean, wanted: boolean): Carriage {
  if (above && below) return 'carried';
  if (above) return wanted ? 'cut-below' : 'idle-above';
  if (below) return wanted ? 'cut-above' : 'idle-below';
  return 'absent';
}

/** Ports that use a VLAN and are no links between switches, counted by device and VLAN. */
function usersBy(side: Side, uplinks: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mode of side.objects.interfaceVlan.values()) {
    const port = side.objects.port.get(mode.portId);
    if (!port || mode.mode === 'l3' || port.type !== 'physical' || port.lagId || uplinks.has(port.id))
      continue;
    if (!isSwitch(side, port)) continue;
    const ids = new Set([mode.untaggedVlanId, mode.voiceVlanId, ...mode.taggedVlanIds]);
    for (const id of ids) {
      if (id === null) continue;
      const key = `${port.deviceId}\0${id}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** The devices that own a gateway address, by VLAN; where none is recorded, all that route in it. */
function gatewayDevices(side: Side): Map<string, Set<string>> {
  const { objects } = side;
  const owners = new Map<string, string[]>();
  for (const { address, portId } of objects.address.values()) {
    const deviceId = portId === null ? undefined : objects.port.get(portId)?.deviceId;
    const bare = address.split('/')[0] ?? '';
    if (deviceId) owners.set(bare, [...(owners.get(bare) ?? []), deviceId]);
  }
  const found = new Map<string, Set<string>>();
  for (const { vlanId, gateway } of objects.prefix.values())
    for (const id of (vlanId !== null && gateway !== null && owners.get(gateway)) || [])
      found.set(vlanId!, (found.get(vlanId!) ?? new Set()).add(id));
  for (const { mode, untaggedVlanId, portId } of objects.interfaceVlan.values()) {
    const deviceId = objects.port.get(portId)?.deviceId;
    if (mode !== 'l3' || untaggedVlanId === null || !deviceId || found.has(untaggedVlanId)) continue;
    found.set(untaggedVlanId, new Set([deviceId]));
  }
  return found;
}

/** Steps to the nearest device that routes; where none does, to the one with the most links. */
function depths(
  links: readonly RawLink[],
  routers: ReadonlyMap<string, ReadonlySet<string>>,
): (deviceId: string) => number {
  const near = new Map<string, Set<string>>();
  for (const { a, b } of links)
    for (const [one, other] of [
      [a.deviceId, b.deviceId],
      [b.deviceId, a.deviceId],
    ] as const)
      near.set(one, (near.get(one) ?? new Set()).add(other));
  const counts = new Map<string, number>();
  for (const ids of routers.values()) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const roots = [...counts].filter(([id, count]) => count === most && near.has(id)).map(([id]) => id);
  const distance = new Map<string, number>();
  const visit = (starts: readonly string[]): void => {
    let wave = starts.filter((id) => !distance.has(id));
    for (let step = 0; wave.length > 0; step += 1) {
      for (const id of wave) distance.set(id, step);
      wave = [...new Set(wave.flatMap((id) => [...(near.get(id) ?? [])]))].filter((id) => !distance.has(id));
    }
  };
  visit(roots);
  // Islands that no router reaches begin at their best-linked device.
  for (const [id] of [...near].sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1))) visit([id]);
  return (id) => distance.get(id) ?? 0;
}

/** Links by their lower end: several upstream ports of one LAG (a pair that answers as one) become one link. */
function joined(
  links: readonly RawLink[],
  depth: (deviceId: string) => number,
): { ups: Port[]; down: Port; cableIds: string[] }[] {
  const found = new Map<string, { ups: Port[]; down: Port; cableIds: string[] }>();
  for (const { a, b, cableIds } of links) {
    const [da, db] = [depth(a.deviceId), depth(b.deviceId)];
    const aIsUp = da < db || (da === db && a.deviceId < b.deviceId);
    const [up, down] = aIsUp ? [a, b] : [b, a];
    // Only a LAG ends in several devices; single ports are links of their own.
    const key = down.type === 'lag' ? down.id : `${down.id} ${up.id}`;
    const known = found.get(key);
    if (known) {
      if (!known.ups.includes(up)) known.ups.push(up);
      known.cableIds.push(...cableIds);
    } else found.set(key, { ups: [up], down, cableIds: [...cableIds] });
  }
  for (const { ups } of found.values()) ups.sort((x, y) => compareNames(x.deviceId, y.deviceId));
  return [...found.values()];
}

function linkState(comparison: Comparison, cableIds: readonly string[]): State {
  const states = new Set(cableIds.map((id) => comparison.stateOf('cable', id)));
  return states.has('new') ? 'new' : states.has('moved') ? 'moved' : 'existing';
}

/** How many ports that use a VLAN are joined with a device that routes it, over links that carry it at both ends. */
function reachOf(
  vlan: Vlan,
  links: readonly RawLink[],
  modes: ReadonlyMap<string, InterfaceVlan>,
  gateways: ReadonlySet<string> | undefined,
  usage: ReadonlyMap<string, number>,
): VlanReach {
  const home = new Map<string, string>();
  const rootOf = (id: string): string => {
    let at = id;
    for (let next = home.get(at); next !== undefined && next !== at; next = home.get(at)) at = next;
    return at;
  };
  for (const { a, b } of links)
    if (carries(modes.get(a.id), vlan.id) && carries(modes.get(b.id), vlan.id)) {
      const [one, other] = [rootOf(a.deviceId), rootOf(b.deviceId)];
      if (one !== other) home.set(one, other);
    }
  const roots = new Set([...(gateways ?? [])].map(rootOf));
  let [users, reached] = [0, 0];
  for (const [key, count] of usage) {
    const [deviceId = '', vlanId = ''] = key.split('\0');
    if (vlanId !== vlan.id) continue;
    users += count;
    if (roots.has(rootOf(deviceId))) reached += count;
  }
  return { vlan, users, reached: gateways ? reached : null };
}
