import type { Id } from '#changes';
import type { Finding } from '#findings';
import type { SpanningTree } from '../../model/spanning-tree.js';
import { replaceFix } from '../fixes.js';
import { finding, type IpPlanView } from '../view.js';
import { bridgedDomains, judgedVlans, lowestMac, treeFor, winners, type Bridge } from './election.js';

/** Devices that one finding names. */
const SHOWN = 10;

/**
 * V35 where nobody says which bridge shall be root: the election is computed. Several with the lowest priority: their MAC
 * addresses decide, and the next replacement changes the network. Another winner for some VLANs than for the rest: traffic
 * takes two ways, and nobody wrote that it shall.
 */
export function rootsByChance(view: IpPlanView): Finding[] {
  return bridgedDomains(view).flatMap((domain) => {
    if (domain.some(({ trees }) => trees.some(({ root }) => root))) return [];
    const lowest = winners(domain, null);
    if (lowest.length === 0) return [];
    return lowest.length > 1 ? [byChance(view, domain, lowest)] : differing(view, domain, lowest[0]!);
  });
}

function byChance(view: IpPlanView, domain: readonly Bridge[], lowest: readonly Bridge[]): Finding {
  const name = (id: Id): string => view.context.pathOf('device', id);
  const where = lowest.slice(0, SHOWN).map(({ deviceId }) => ['device', deviceId] as const);
  const root = lowestMac(view, lowest);
  return finding(view, 'IPPLAN_STP_ROOT_BY_CHANCE', where, {
    priority: String(treeFor(lowest[0]!, null)?.priority),
    count: lowest.length,
    bridges: domain.length,
    devices: lowest.slice(0, SHOWN).map(({ deviceId }) => name(deviceId)),
    root: root === null ? '–' : name(root),
  });
}

function differing(view: IpPlanView, domain: readonly Bridge[], rest: Bridge): Finding[] {
  const others = new Map<Id, Id[]>();
  for (const vlanId of judgedVlans(domain)) {
    const [winner, ...more] = vlanId === null ? [] : winners(domain, vlanId);
    if (!winner || more.length > 0 || winner.deviceId === rest.deviceId) continue;
    others.set(winner.deviceId, [...(others.get(winner.deviceId) ?? []), vlanId!]);
  }
  return [...others].map(([deviceId, vlanIds]) =>
    finding(
      view,
      'IPPLAN_STP_ROOTS_DIFFER',
      [
        ['device', deviceId],
        ['device', rest.deviceId],
      ],
      {
        device: view.context.pathOf('device', deviceId),
        root: view.context.pathOf('device', rest.deviceId),
        vlans: vlanIds.map((id) => view.context.pathOf('vlan', id)),
      },
    ),
  );
}

/** V35: another bridge than the wanted root has the lowest priority, or the same, for some VLAN of their domain. */
export function unintendedRoots(view: IpPlanView): Finding[] {
  const told = new Set<string>();
  return bridgedDomains(view).flatMap((domain) =>
    judgedVlans(domain).flatMap((vlanId) => {
      const bids = domain.flatMap((bridge) => treeFor(bridge, vlanId) ?? []);
      const [root] = bids.filter((tree) => tree.root).toSorted((a, b) => a.priority - b.priority);
      if (!root) return [];
      const rivals = bids.filter((tree) => !tree.root && tree.priority <= root.priority);
      return rivals.flatMap((rival) => {
        // Two trees of all VLANs meet once for each VLAN that another one names.
        if (told.has(`${rival.id}|${root.id}`)) return [];
        told.add(`${rival.id}|${root.id}`);
        return [rivalry(view, rival, root)];
      });
    }),
  );
}

function rivalry(view: IpPlanView, rival: SpanningTree, root: SpanningTree): Finding {
  const params = {
    device: view.context.pathOf('device', rival.deviceId),
    priority: String(rival.priority),
    root: view.context.pathOf('device', root.deviceId),
    rootPriority: String(root.priority),
  };
  const higher = Math.min(61_440, root.priority + 4096);
  const fixes =
    higher > root.priority
      ? [
          replaceFix('IPPLAN_FIX_STP_PRIORITY', { ...params, to: String(higher) }, 'spanningTree', rival, {
            priority: higher,
          }),
        ]
      : [];
  return finding(
    view,
    'IPPLAN_STP_ROOT',
    [
      ['spanningTree', rival.id],
      ['spanningTree', root.id],
    ],
    params,
    fixes,
  );
}
