import type { Id } from '#changes';
import type { Finding } from '#findings';
import { isTrunk } from '../switching.js';
import { finding, type IpPlanView } from '../view.js';

/** V57: a device sees somebody else at an interface than the cabling leads to. */
export function seenNeighbours(view: IpPlanView): Finding[] {
  return view.context.observed.neighbours.map(({ portId, planned, seen }) =>
    finding(view, 'IPPLAN_SEEN_OTHER_NEIGHBOUR', [['port', portId]], {
      port: view.context.pathOf('port', portId),
      planned: planned ?? '–',
      seen,
    }),
  );
}

/** V57: a machine whose MAC address is recorded is learnt at another access port than the one that it is cabled to. */
export function seenElsewhere(view: IpPlanView): Finding[] {
  const { stations } = view.context.observed;
  if (stations.length === 0) return [];
  const cabledTo = new Map<string, { readonly machine: Id; readonly at: Id }>();
  for (const { a, b } of view.switching.links)
    for (const [machine, at] of [
      [a, b],
      [b, a],
    ] as const) {
      const mac = view.context.interfaceOf(machine)?.mac;
      if (mac) cabledTo.set(mac, { machine, at });
    }
  return stations.flatMap(({ portId, mac }) => {
    const known = cabledTo.get(mac);
    const port = view.switching.ports.get(portId);
    // A trunk learns whoever is beyond it.
    if (!known || known.at === portId || !port || isTrunk(port)) return [];
    return [
      finding(
        view,
        'IPPLAN_SEEN_OTHER_PLACE',
        [
          ['port', portId],
          ['port', known.at],
          ['port', known.machine],
        ],
        {
          mac,
          machine: view.context.pathOf('port', known.machine),
          planned: view.context.pathOf('port', known.at),
          seen: view.context.pathOf('port', portId),
        },
      ),
    ];
  });
}
