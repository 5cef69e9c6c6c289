import type { Finding } from '#findings';
import { groupBy } from '../group-by.js';
import { replaceFix } from '../fixes.js';
import { isTrunk, type SwitchPort } from '../switching.js';
import { finding, type IpPlanView } from '../view.js';

/** Ports that one finding names; more are only counted. */
const SHOWN = 10;

const isDynamic = ({ mode, enabled }: SwitchPort): boolean =>
  enabled && (mode.trunkNegotiation === 'auto' || mode.trunkNegotiation === 'desirable');

/** V28: ports whose mode the neighbour decides: who plugs in a switch, or plays one, gets all VLANs. One finding per device. */
export function negotiatedTrunks(view: IpPlanView): Finding[] {
  const dynamic = [...view.switching.ports.values()].filter(isDynamic);
  return [...groupBy(dynamic, ({ deviceId }) => deviceId)].map(([device, ports]) => {
    const shown = ports.slice(0, SHOWN);
    const params = {
      device: view.context.pathOf('device', device),
      ports: shown.map(({ portId }) => view.context.pathOf('port', portId)),
      count: ports.length,
    };
    const changes = ports.flatMap(
      ({ mode }) => replaceFix('', {}, 'interfaceVlan', mode, { trunkNegotiation: 'off' }).changes,
    );
    const where = [['device', device], ...shown.map(({ portId }) => ['port', portId] as const)] as const;
    return finding(view, 'IPPLAN_TRUNK_NEGOTIATED', where, params, [
      { code: 'IPPLAN_FIX_TRUNK_FIXED', params, changes },
    ]);
  });
}

/**
 * V28: a link that both ends plan as a trunk, and that becomes none: two that wait for each other, or one that asks where
 * the other never answers. What one end does not say is not judged.
 */
export function trunksNotFormed(view: IpPlanView): Finding[] {
  return view.switching.links.flatMap(({ portA, portB }) => {
    if (!portA || !portB || !isTrunk(portA) || !isTrunk(portB) || forms(portA, portB)) return [];
    const params = {
      port: view.context.pathOf('port', portA.portId),
      other: view.context.pathOf('port', portB.portId),
      modeA: portA.mode.trunkNegotiation ?? '–',
      modeB: portB.mode.trunkNegotiation ?? '–',
    };
    return [
      finding(
        view,
        'IPPLAN_TRUNK_NOT_FORMED',
        [
          ['port', portA.portId],
          ['port', portB.portId],
        ],
        params,
      ),
    ];
  });
}

/** A dynamic end becomes a trunk when the other one tells or asks; a fixed one is a trunk whatever the other does. */
function forms(a: SwitchPort, b: SwitchPort): boolean {
  const [x, y] = [a.mode.trunkNegotiation, b.mode.trunkNegotiation];
  if (x === null || y === null) return true;
  const becomes = (own: string, other: string): boolean =>
    own === 'off' ||
    own === 'on' ||
    other === 'on' ||
    other === 'desirable' ||
    (own === 'desirable' && other === 'auto');
  return becomes(x, y) && becomes(y, x);
}
