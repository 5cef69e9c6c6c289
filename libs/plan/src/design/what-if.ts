import type { Id } from '#changes';
import type { Finding } from '#findings';
import { ipPlanChecks, vlanContinuity, type BroadcastDomain } from '#ipplan';
import type { Read } from '../check/recall.js';
import type { PlanChangeSet, PlanObjects } from '../value/kinds.js';
import { cableNames, portPlace, type Hop, type PortPlace } from './port-place.js';
import { indexed, domainOf, readState, shortestWay, type CarryingLink, type WayStep } from './vlan-state.js';

/** A VLAN that breaks, and who is cut off from its gateway. */
export interface VlanBreak {
  readonly vlanId: Id;
  readonly vid: string;
  readonly name: string;
  /** How many ports are cut off, and from which device to which there is no way any more. */
  readonly users: number;
  readonly from: string;
  readonly to: string;
  /** Ports cut off, as far as the finding names them. */
  readonly cutOff: readonly PortPlace[];
  /** The way that the first of them had to the gateway. */
  readonly was: readonly Hop[];
  /** Ports on another way that would have to carry the VLAN; empty when no other cable leads there. */
  readonly lacking: readonly PortPlace[];
  /** What allows it there, in the state without the removed things; empty when allowing is not enough. */
  readonly changes: PlanChangeSet;
}

/** A VLAN that goes on working over another way. */
export interface VlanDetour {
  readonly vlanId: Id;
  readonly vid: string;
  readonly name: string;
  readonly was: readonly Hop[];
  readonly now: readonly Hop[];
}

export interface WhatIf {
  readonly breaks: readonly VlanBreak[];
  readonly detours: readonly VlanDetour[];
}

/** What is taken away in thought. */
export interface Removed {
  readonly kind: 'cable' | 'port' | 'device';
  readonly id: Id;
}

/**
 * What breaks if a cable, a port (a trunk, a LAG) or a device is not there: the VLANs that fall apart because of it, with
 * the way that they had; and the VLANs that find another way. What is broken before is not told. Everything else of the
 * plan stays as it is.
 */
export function whatIfRemoved(objects: PlanObjects, removed: readonly Removed[]): WhatIf {
  const left = without(objects, removed);
  const [before, after] = [readState(objects), readState(left)];
  const known = new Set(continuity(before).map(keyOf));
  const broken = continuity(after).filter((finding) => !known.has(keyOf(finding)));
  const vlansBroken = new Set(broken.map(vlanOf));
  return {
    breaks: broken.map((finding) => breakOf(objects, before, finding)),
    detours: lostLinks(before, after)
      .flatMap((link) => detoursOf(objects, before, after, link, vlansBroken))
      .filter(onceEach()),
  };
}

function breakOf(objects: PlanObjects, before: Read, finding: Finding): VlanBreak {
  const vlanId = vlanOf(finding);
  const { vid, name, users, from, to, ports = [] } = finding.params as unknown as Named;
  const portIds = finding.where.flatMap((place) =>
    'id' in place && place.kind === 'port' ? [place.id] : [],
  );
  // The finding names the ports that lack the VLAN first, then those that are cut off.
  const [lacking, cutOff] = [portIds.slice(0, ports.length), portIds.slice(ports.length)];
  const start = objects.port.get(cutOff[0] ?? '')?.deviceId;
  const domain = domainOf(before, vlanId);
  // A second gateway that is cut off had its way to the first one.
  const gateways = new Set(
    [...gatewayNodes(before, domain)].filter((node) => domain.deviceOf(node) !== start),
  );
  const way = start === undefined ? null : shortestWay(domain.links, nodesOn(domain, start), gateways);
  return {
    vlanId,
    vid,
    name,
    users,
    from,
    to,
    cutOff: cutOff.map((id) => portPlace(objects, id)),
    was: hopsOf(objects, way ?? []),
    lacking: lacking.map((id) => portPlace(objects, id)),
    changes: (finding.fixes ?? []).flatMap(({ changes }) => changes) as PlanChangeSet,
  };
}

interface Named {
  readonly vid: string;
  readonly name: string;
  readonly users: number;
  readonly from: string;
  readonly to: string;
  readonly ports?: readonly string[];
}

/** Links that carried something, and are not there any more. */
function lostLinks(before: Read, after: Read): CarryingLink[] {
  const key = ({ a, b }: CarryingLink): string => `${a}\n${b}`;
  const links = (read: Read): readonly CarryingLink[] => indexed(read).switching.links;
  const left = new Set(links(after).map(key));
  return links(before).filter((link) => !left.has(key(link)));
}

/** The VLANs that ran over a lost link on the shortest way of one of its devices, and run over others now. */
function detoursOf(
  objects: PlanObjects,
  before: Read,
  after: Read,
  lost: CarryingLink,
  broken: ReadonlySet<Id>,
): VlanDetour[] {
  return [...objects.vlan.values()].flatMap(({ id, vid, name }) => {
    const domain = domainOf(before, id);
    // VLANs that translations make one are told once, at the first of them.
    if (domain.vlanIds[0] !== id || domain.vlanIds.some((one) => broken.has(one))) return [];
    const gateways = gatewayNodes(before, domain);
    if (gateways.size === 0 || !domain.links.some(({ link: { a, b } }) => a === lost.a && b === lost.b))
      return [];
    for (const device of [lost.deviceA, lost.deviceB]) {
      const was = shortestWay(domain.links, nodesOn(domain, device), gateways) ?? [];
      if (was[0]?.link.a !== lost.a || was[0].link.b !== lost.b) continue;
      const left = domainOf(after, id);
      const now = shortestWay(left.links, nodesOn(left, device), gatewayNodes(after, left));
      if (now)
        return [{ vlanId: id, vid: String(vid), name, was: hopsOf(objects, was), now: hopsOf(objects, now) }];
    }
    return [];
  });
}

/** Lets the first detour of a VLAN from a device pass: the members of what was removed lose several links. */
function onceEach(): (detour: VlanDetour) => boolean {
  const seen = new Set<string>();
  return ({ vlanId, was }) => {
    const key = `${vlanId} ${was[0]?.from.deviceId}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}

function gatewayNodes(read: Read, { vlanIds, nodeOf }: BroadcastDomain): ReadonlySet<Id> {
  const { gatewaysOf } = indexed(read).vlans;
  return new Set(
    vlanIds.flatMap((id) => (gatewaysOf.get(id) ?? []).map(({ deviceId }) => nodeOf(deviceId, id))),
  );
}

/** Every VLAN of the domain on a device. */
const nodesOn = ({ vlanIds, nodeOf }: BroadcastDomain, deviceId: Id): Id[] => [
  ...new Set(vlanIds.map((id) => nodeOf(deviceId, id))),
];

/** Steps with the names that a drawing needs. */
export function hopsOf(objects: PlanObjects, way: readonly WayStep[]): Hop[] {
  return way.map(({ link: { a, b, via }, forward }) => ({
    from: portPlace(objects, forward ? a : b),
    to: portPlace(objects, forward ? b : a),
    cables: cableNames(objects, forward ? via : via.toReversed()),
  }));
}

/** V26 of a state. */
export const continuity = (read: Read): Finding[] =>
  read(`ip rule ${ipPlanChecks.indexOf(vlanContinuity)}`) as Finding[];

export const vlanOf = ({ where: [first] }: Finding): Id => (first && 'id' in first ? first.id : '');

/** The VLAN and the device that is cut off: the same break keeps its key, whatever else is removed. */
const keyOf = (finding: Finding): string => `${vlanOf(finding)}|${String(finding.params['from'])}`;

function without(objects: PlanObjects, removed: readonly Removed[]): PlanObjects {
  const gone = new Set(removed.map(({ id }) => id));
  const cable = new Map([...objects.cable].filter(([id]) => !gone.has(id)));
  const port = new Map(
    [...objects.port].map(
      ([id, it]) => [id, gone.has(id) || gone.has(it.deviceId) ? { ...it, enabled: false } : it] as const,
    ),
  );
  // A LAG that is taken away takes its members along.
  for (const [id, it] of port)
    if (it.lagId !== null && gone.has(it.lagId)) port.set(id, { ...it, enabled: false });
  const interfaceVlan = new Map(
    [...objects.interfaceVlan].filter(([, it]) => !gone.has(objects.port.get(it.portId)?.deviceId ?? '')),
  );
  // Who is not there answers for no gateway either.
  const isGone = (portId: string): boolean =>
    gone.has(portId) || gone.has(objects.port.get(portId)?.deviceId ?? '');
  const address = new Map([...objects.address].filter(([, it]) => it.portId === null || !isGone(it.portId)));
  const fhrpMember = new Map([...objects.fhrpMember].filter(([, it]) => !isGone(it.portId)));
  return { ...objects, cable, port, interfaceVlan, address, fhrpMember };
}
