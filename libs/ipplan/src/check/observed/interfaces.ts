import type { Finding } from '#findings';
import { ALL_VIDS } from '../../algebra/allowed-list.js';
import { vidRangesText } from '../../algebra/vid-ranges.js';
import { isTrunk } from '../switching.js';
import { finding, type IpPlanView } from '../view.js';

/** V57: an interface carries other VLANs than the plan says. Judged where both the plan and the device speak. */
export function seenInterfaces(view: IpPlanView): Finding[] {
  const vidOf = (id: string | null): number | null =>
    id === null ? null : (view.objects.vlan.get(id)?.vid ?? null);
  return view.context.observed.interfaces.flatMap((seen) => {
    const port = view.switching.ports.get(seen.portId);
    if (!port || port.mode.mode === 'l3') return [];
    const where = [['port', seen.portId]] as const;
    const name = view.context.pathOf('port', seen.portId);
    const planned = { mode: isTrunk(port) ? 'trunk' : 'access', vid: vidOf(port.mode.untaggedVlanId) };
    // Planned as dynamic too: the negotiation itself is judged (V28), and nobody says what came out.
    if (seen.mode === 'dynamic' && /^(auto|desirable)$/.test(port.mode.trunkNegotiation ?? '')) return [];
    if (planned.mode !== seen.mode) {
      return [
        finding(view, 'IPPLAN_SEEN_OTHER_MODE', where, {
          port: name,
          planned: planned.mode,
          seen: seen.mode,
        }),
      ];
    }
    const findings: Finding[] = [];
    // Where the plan names no native VLAN, devices have their own: number 1.
    const isDefault = planned.mode === 'trunk' && planned.vid === null && seen.untaggedVid === 1;
    if (planned.vid !== seen.untaggedVid && !isDefault) {
      const params = { port: name, planned: text(planned.vid), seen: text(seen.untaggedVid) };
      findings.push(finding(view, 'IPPLAN_SEEN_OTHER_VLAN', where, params));
    }
    if (planned.mode === 'access' || port.all) return findings;
    const wanted = port.mode.taggedVlanIds.flatMap((id) => vidOf(id) ?? []);
    // A list names the native VLAN too, so that it passes.
    const told = (seen.taggedVids ?? ALL_VIDS).filter((vid) => vid !== seen.untaggedVid);
    const missing = wanted.filter((vid) => !told.includes(vid));
    const extra = told.filter((vid) => !wanted.includes(vid));
    if (missing.length + extra.length > 0) {
      const params = {
        port: name,
        missing: vidRangesText(missing) || '–',
        extra: vidRangesText(extra) || '–',
      };
      findings.push(finding(view, 'IPPLAN_SEEN_OTHER_TRUNK', where, params));
    }
    return findings;
  });
}

const text = (vid: number | null): string => (vid === null ? '–' : String(vid));
