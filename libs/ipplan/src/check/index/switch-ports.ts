import { changedEntries, type ChangedEntry, type Id } from '#changes';
import type { InterfaceVlan } from '../../model/vlan.js';
import type { InterfaceFacts, IpPlanContext, L2Link } from '../context.js';
import type { SwitchLink, SwitchPort } from '../switching.js';
import { keptGroups } from './kept.js';

type Ports = ReadonlyMap<Id, SwitchPort>;

/** How interfaces treat frames, and what this was made from. */
export interface SwitchPorts {
  readonly from: { readonly modes: ReadonlyMap<Id, InterfaceVlan>; readonly ports: IpPlanContext['ports'] };
  readonly byPort: Ports;
}

/** The interfaces of one mode, and all those that they were chosen from. */
export interface ModePorts {
  readonly from: Ports;
  /** In the order of the plan. */
  readonly byVlan: ReadonlyMap<Id, readonly SwitchPort[]>;
}

/** Every interface that says how it treats frames. One that says what it said before stays the same object. */
export function indexSwitchPorts(
  modes: ReadonlyMap<Id, InterfaceVlan>,
  { ports, deviceOf, interfaceOf }: Pick<IpPlanContext, 'ports' | 'deviceOf' | 'interfaceOf'>,
  last?: SwitchPorts,
): SwitchPorts {
  const from = { modes, ports };
  const madeOf = (mode: InterfaceVlan): SwitchPort | null => {
    const deviceId = deviceOf(mode.portId);
    return deviceId === null ? null : switchPort(mode, deviceId, interfaceOf(mode.portId));
  };
  const edited = last && portsToRenew(last, from);
  if (last && edited) {
    const byPort = new Map(last.byPort);
    let isSame = true;
    for (const mode of edited) {
      const [before, now] = [byPort.get(mode.portId), madeOf(mode)];
      // Another place in the order, or none any more: made anew below.
      if (!before || !now) return madeAnew(from, madeOf, last);
      if (isSamePort(before, now)) continue;
      byPort.set(mode.portId, now);
      isSame = false;
    }
    return { from, byPort: isSame ? last.byPort : byPort };
  }
  return madeAnew(from, madeOf, last);
}

function madeAnew(
  from: SwitchPorts['from'],
  madeOf: (mode: InterfaceVlan) => SwitchPort | null,
  last: SwitchPorts | undefined,
): SwitchPorts {
  const byPort = new Map<Id, SwitchPort>();
  for (const mode of from.modes.values()) {
    const now = madeOf(mode);
    if (!now) continue;
    const before = last?.byPort.get(mode.portId);
    byPort.set(mode.portId, before && isSamePort(before, now) ? before : now);
  }
  return { from, byPort };
}

/** The modes that are to be read again; null where an edit adds or removes some, or ports. */
function portsToRenew(last: SwitchPorts, { modes, ports }: SwitchPorts['from']): InterfaceVlan[] | null {
  const ofModes = changedEntries(last.from.modes, modes);
  const ofPorts = changedEntries(last.from.ports, ports);
  if (!ofModes?.every((entry) => isInPlace(entry, last.byPort))) return null;
  if (!ofPorts || ofPorts.some(({ id, after }) => after === null && last.byPort.has(id))) return null;
  const added = new Set(ofPorts.flatMap(({ id, before }) => (before === null ? [id] : [])));
  if (added.size > 0 && [...modes.values()].some(({ portId }) => added.has(portId))) return null;
  const renewed = new Map(ofModes.map(({ after }) => [after!.portId, after!]));
  for (const { id } of ofPorts) {
    const mode = renewed.get(id) ?? last.byPort.get(id)?.mode;
    if (mode) renewed.set(id, mode);
  }
  return [...renewed.values()];
}

const isSamePort = (a: SwitchPort, b: SwitchPort): boolean =>
  a.mode === b.mode && a.deviceId === b.deviceId && a.enabled === b.enabled && a.lagId === b.lagId;

/** A record that is rewritten and the only one of its port, so that it takes the place of the old one. */
const isInPlace = ({ before, after }: ChangedEntry<InterfaceVlan>, ports: Ports): boolean =>
  before !== null && after?.portId === before.portId && ports.get(before.portId)?.mode === before;

function switchPort(mode: InterfaceVlan, deviceId: Id, facts: InterfaceFacts | null): SwitchPort {
  const [enabled, lagId] = [facts?.enabled !== false, facts?.lagId ?? null];
  const tagging = mode.mode === 'trunk' || mode.mode === 'hybrid';
  const carries = new Set(tagging ? mode.taggedVlanIds : []);
  if (mode.untaggedVlanId !== null) carries.add(mode.untaggedVlanId);
  if (mode.voiceVlanId !== null) carries.add(mode.voiceVlanId);
  return { portId: mode.portId, deviceId, mode, enabled, lagId, carries, all: tagging && mode.allTagged };
}

/** The interfaces of one mode that are not shut down, by the VLANs that they carry; the last answer again if it is still right. */
export function portsByVlan(ports: Ports, mode: 'access' | 'l3', last?: ModePorts): ModePorts {
  const changed = last && changedEntries(last.from, ports);
  const isOf = (port: SwitchPort | null): boolean => port?.mode.mode === mode && port.enabled;
  const of = changed?.flatMap(({ before, after }) => [before, after]).filter(isOf);
  if (last && of?.length === 0) return last;
  const taken = last && of && takenFurther(last.byVlan, ports, isOf, of);
  if (taken) return { from: ports, byVlan: taken };
  return { from: ports, byVlan: keptGroups(grouped(ports, isOf, null), last?.byVlan) };
}

/** The ports by VLAN; of all VLANs, or of some. */
function grouped(
  ports: Ports,
  isOf: (port: SwitchPort) => boolean,
  vlanIds: ReadonlySet<Id> | null,
): Map<Id, SwitchPort[]> {
  const byVlan = new Map<Id, SwitchPort[]>();
  for (const port of ports.values()) {
    if (!isOf(port)) continue;
    for (const vlanId of port.carries) {
      if (vlanIds?.has(vlanId) === false) continue;
      const group = byVlan.get(vlanId);
      if (group) group.push(port);
      else byVlan.set(vlanId, [port]);
    }
  }
  return byVlan;
}

/** The order of the groups is that of their first ports, and of these ports' VLANs: nothing may depend on earlier edits. */
function beginsAlike([a]: readonly SwitchPort[] = [], [b]: readonly SwitchPort[] = []): boolean {
  return a === b || (a?.portId === b?.portId && a?.carries.size === 1 && b?.carries.size === 1);
}

/** The groups of the VLANs that changed ports carry, made anew where they stand; null: a group comes, goes or begins otherwise. */
function takenFurther(
  last: ModePorts['byVlan'],
  ports: Ports,
  isOf: (port: SwitchPort) => boolean,
  changed: readonly (SwitchPort | null)[],
): ModePorts['byVlan'] | null {
  const vlanIds = new Set(changed.flatMap((port) => [...(port?.carries ?? [])]));
  const groups = grouped(ports, isOf, vlanIds);
  const next = new Map(last);
  for (const vlanId of vlanIds) {
    const [before, now] = [last.get(vlanId), groups.get(vlanId)];
    if (!beginsAlike(before, now)) return null;
    if (now) next.set(vlanId, now);
  }
  return next;
}

/** The links with what is known of their ends. One of which nothing has changed stays the same object. */
export function indexSwitchLinks(
  links: readonly L2Link[],
  ports: Ports,
  interfaceOf: IpPlanContext['interfaceOf'],
  last: readonly SwitchLink[] = [],
): SwitchLink[] {
  const before = new Map<L2Link['via'], SwitchLink>();
  for (const link of last) before.set(link.via, link);
  return links.flatMap((link) => {
    const [a, b] = [interfaceOf(link.a), interfaceOf(link.b)];
    if (!a || !b) return [];
    const ends: LinkEnds = {
      deviceA: a.deviceId,
      deviceB: b.deviceId,
      bridgesA: a.bridges,
      bridgesB: b.bridges,
      portA: ports.get(link.a) ?? null,
      portB: ports.get(link.b) ?? null,
    };
    const known = before.get(link.via);
    return [known && isSameLink(known, link) && hasSameEnds(known, ends) ? known : { ...link, ...ends }];
  });
}

/** What is known of the two ends of a link. */
type LinkEnds = Omit<SwitchLink, keyof L2Link>;

const isSameLink = (one: L2Link, other: L2Link): boolean =>
  one.via === other.via && one.a === other.a && one.b === other.b && one.pairs === other.pairs;

const hasSameEnds = (one: LinkEnds, other: LinkEnds): boolean =>
  one.deviceA === other.deviceA &&
  one.deviceB === other.deviceB &&
  one.bridgesA === other.bridgesA &&
  one.bridgesB === other.bridgesB &&
  one.portA === other.portA &&
  one.portB === other.portB;
