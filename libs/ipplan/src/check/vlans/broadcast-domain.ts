import type { Id } from '#changes';
import type { SwitchLink } from '../switching.js';
import type { VlanGraph } from './vlan-links.js';

/** A link of a graph; what stands at its ends are devices, or VLANs on devices where several VLANs are one. */
export interface DomainLink {
  readonly deviceA: Id;
  readonly deviceB: Id;
  readonly link: SwitchLink;
}

/** Everything that a broadcast of a VLAN reaches, as a graph. */
export interface BroadcastDomain {
  /** The VLANs that translations make one, the asked one alone where none does. */
  readonly vlanIds: readonly Id[];
  readonly links: readonly DomainLink[];
  /** What stands for a VLAN on a device in the graph, and the device that it is on. */
  readonly nodeOf: (deviceId: Id, vlanId: Id) => Id;
  readonly deviceOf: (node: Id) => Id;
}

const BETWEEN = '\n';

/** The graph of a VLAN. Links that allow everything belong to it like those that name it. */
export function broadcastDomain({ linksOf, openLinks, domains }: VlanGraph, vlanId: Id): BroadcastDomain {
  const domain = domains.get(vlanId);
  if (!domain) {
    const links = [...(linksOf.get(vlanId) ?? []), ...openLinks].map((link) => ({
      deviceA: link.deviceA,
      deviceB: link.deviceB,
      link,
    }));
    return { vlanIds: [vlanId], links, nodeOf: (deviceId) => deviceId, deviceOf: (node) => node };
  }
  const nodeOf = (deviceId: Id, id: Id): Id => `${deviceId}${BETWEEN}${id}`;
  const inside = domain.vlanIds.flatMap((id) =>
    [...(linksOf.get(id) ?? []), ...openLinks].map((link) => ({
      deviceA: nodeOf(link.deviceA, id),
      deviceB: nodeOf(link.deviceB, id),
      link,
    })),
  );
  const across = domain.crossings.map(({ link, vlanA, vlanB }) => ({
    deviceA: nodeOf(link.deviceA, vlanA),
    deviceB: nodeOf(link.deviceB, vlanB),
    link,
  }));
  return {
    vlanIds: domain.vlanIds,
    links: [...inside, ...across],
    nodeOf,
    deviceOf: (node) => node.split(BETWEEN)[0]!,
  };
}
