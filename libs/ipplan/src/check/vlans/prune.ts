import type { Finding } from '#findings';
import { vidRangesText } from '../../algebra/vid-ranges.js';
import { finding, type IpPlanView } from '../view.js';

/**
 * V29: VLANs that a trunk allows although nobody uses them beyond it. Only a link without a way around is judged (a
 * bridge of the VLAN's graph): on a ring, every link is somebody's other way. One finding per trunk.
 */
export function pruneTrunks(view: IpPlanView): Finding[] {
  return [...view.idleLinks].map(([link, vlanIds]) => {
    const vids = vlanIds.flatMap((id) => view.objects.vlan.get(id)?.vid ?? []);
    return finding(
      view,
      'IPPLAN_VLAN_PRUNE',
      [
        ['port', link.a],
        ['port', link.b],
      ],
      {
        port: view.context.pathOf('port', link.a),
        other: view.context.pathOf('port', link.b),
        vids: vidRangesText(vids),
      },
    );
  });
}
