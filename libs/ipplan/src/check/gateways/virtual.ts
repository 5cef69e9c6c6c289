import type { Id } from '#changes';
import { IpAddress } from '../../algebra/ip-address.js';
import type { FhrpGroup } from '../../model/fhrp.js';
import { groupBy } from '../group-by.js';
import type { IpPlanView } from '../view.js';

/** An address that several routers answer for, with the interfaces that do. */
interface VirtualAddress {
  readonly group: FhrpGroup;
  readonly address: IpAddress;
  /** The routing tables that it may be in: those of its VLAN's networks around it, else the global one. */
  readonly vrfIds: readonly (Id | null)[];
  readonly ports: ReadonlySet<Id>;
}

/** What is read of a plan for it. */
type Indexed = Pick<IpPlanView, 'objects'> & {
  readonly addressing: Pick<IpPlanView['addressing'], 'byVlan'>;
};

/** Every virtual address of every redundant gateway, link-local ones left out: they mean something on one link only. */
export function virtualAddresses({ objects, addressing }: Indexed): VirtualAddress[] {
  const members = groupBy(objects.fhrpMember.values(), ({ groupId }) => groupId);
  return [...objects.fhrpGroup.values()].flatMap((group) => {
    const ports = new Set((members.get(group.id) ?? []).map(({ portId }) => portId));
    const networks = group.vlanId === null ? [] : (addressing.byVlan.get(group.vlanId) ?? []);
    return group.virtualAddresses.flatMap((text) => {
      const address = IpAddress.tryParse(text);
      if (!address || isLinkLocal(address)) return [];
      const tables = networks.filter(({ prefix }) => prefix.has(address)).map(({ record }) => record.vrfId);
      return [{ group, address, vrfIds: tables.length > 0 ? [...new Set(tables)] : [null], ports }];
    });
  });
}

/** fe80::/10 (RFC 4291, 2.5.6). */
export const isLinkLocal = ({ version, value }: IpAddress): boolean =>
  version === 6 && value >> 118n === 0x3fan;
