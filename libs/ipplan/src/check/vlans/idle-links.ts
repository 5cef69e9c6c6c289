import type { Id } from '#changes';
import type { IndexedPlan } from '../indexed-plan.js';
import { remembered, type Remembered } from '../index/kept.js';
import { isTrunk, type SwitchLink } from '../switching.js';
import { bridgesOf } from './bridges.js';

type Indexed = Pick<IndexedPlan, 'switching' | 'vlans' | 'trunkUsers'>;

/** The trunks that carry a VLAN for nobody, for every VLAN. What VLANs are called makes no difference to it. */
export const idleByVlan = (
  view: Indexed,
  last?: Remembered<readonly SwitchLink[]>,
): Remembered<readonly SwitchLink[]> =>
  remembered(
    view.vlans.linksOf.keys(),
    (id) => [
      view.vlans.linksOf.get(id),
      view.vlans.domains.get(id),
      view.vlans.gatewaysOf.get(id),
      view.switching.usersOf.get(id),
      view.switching.l3Of.get(id),
      view.trunkUsers.certain.get(id),
      view.trunkUsers.possible.get(id),
    ],
    (id) => deadLinks(view.vlans.linksOf.get(id) ?? [], usersByDevice(view, id)).filter(tags),
    last,
  );

/** Trunks with the VLANs that they carry for nobody. */
export function idleLinks(byVlan: Remembered<readonly SwitchLink[]>): Map<SwitchLink, Id[]> {
  const useless = new Map<SwitchLink, Id[]>();
  for (const [vlanId, { result }] of byVlan) {
    for (const link of result) {
      const list = useless.get(link);
      if (list) list.push(vlanId);
      else useless.set(link, [vlanId]);
    }
  }
  return useless;
}

const tags = ({ portA, portB }: SwitchLink): boolean =>
  portA !== null && portB !== null && isTrunk(portA) && isTrunk(portB) && !(portA.all && portB.all);

/**
 * How often each device uses the VLAN: access ports, layer 3 interfaces, trunks into what does not forward or into the
 * unknown, and those on which it becomes another VLAN.
 */
function usersByDevice({ switching, vlans, trunkUsers }: Indexed, vlanId: Id): Map<Id, number> {
  const users = new Map<Id, number>();
  const add = (deviceId: Id): void => void users.set(deviceId, (users.get(deviceId) ?? 0) + 1);
  for (const { deviceId } of switching.usersOf.get(vlanId) ?? []) add(deviceId);
  for (const { deviceId } of switching.l3Of.get(vlanId) ?? []) add(deviceId);
  for (const users of [trunkUsers.certain, trunkUsers.possible])
    for (const { deviceId } of users.get(vlanId) ?? []) add(deviceId);
  for (const { deviceId } of vlans.gatewaysOf.get(vlanId) ?? []) add(deviceId);
  for (const link of vlans.linksOf.get(vlanId) ?? []) {
    if (!link.bridgesA) add(link.deviceA);
    if (!link.bridgesB) add(link.deviceB);
  }
  for (const { link, vlanA, vlanB } of vlans.domains.get(vlanId)?.crossings ?? []) {
    if (vlanA === vlanId) add(link.deviceA);
    if (vlanB === vlanId) add(link.deviceB);
  }
  return users;
}

/** Links without a way around, with no users on one side. */
function deadLinks(links: readonly SwitchLink[], users: ReadonlyMap<Id, number>): SwitchLink[] {
  return bridgesOf(links, (device) => [users.get(device) ?? 0])
    .filter(({ beyond: [beyond = 0], all: [all = 0] }) => {
      // A VLAN without any user is told once, where it is defined or not at all; here it would name every trunk.
      return all > 0 && (beyond === 0 || beyond === all);
    })
    .map(({ link }) => link);
}
