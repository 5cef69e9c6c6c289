import type { Port } from '#cabling';
import type { DeviceVariables, InterfaceVariables, SiteSettings } from '#templating';
import type { PlanIndex } from './index-plan.js';

/** The VLANs of a device with the ports that carry them. */
export function vlanVariables(
  index: PlanIndex,
  ports: readonly Port[],
  interfaces: readonly InterfaceVariables[],
  svis: readonly { readonly vlan: number | null }[],
  site: SiteSettings,
): DeviceVariables['vlans'] {
  const carriers = interfaces.filter(({ lag }) => lag === null).map((it) => carried(it, site));
  const named = new Map(namesOf(index, ports));
  const parking = interfaces.some(({ used }) => !used) ? site.unusedVlan : null;
  if (parking !== null && !named.has(parking)) named.set(parking, nameInPlan(index, parking) ?? 'UNUSED');
  return [...named]
    .toSorted(([a], [b]) => a - b)
    .map(([vid, name]) => ({
      vid,
      name,
      routed: svis.some(({ vlan }) => vlan === vid),
      voice: interfaces.some(({ voiceVlan }) => voiceVlan === vid),
      untaggedPorts: namesWhere(carriers, ({ untagged }) => untagged === vid),
      taggedPorts: namesWhere(
        carriers,
        ({ tagged, untagged }) => untagged !== vid && (tagged === 'all' || tagged.includes(vid)),
      ),
    }));
}

/** What an interface carries. */
interface Carried {
  readonly name: string;
  readonly untagged: number | null;
  readonly tagged: readonly number[] | 'all';
}

function carried(it: InterfaceVariables, site: SiteSettings): Carried {
  const { name } = it;
  if (!it.used) return { name, untagged: site.unusedVlan, tagged: [] };
  if (it.mode === 'access')
    return { name, untagged: it.accessVlan, tagged: it.voiceVlan === null ? [] : [it.voiceVlan] };
  if (it.mode !== 'trunk') return { name, untagged: null, tagged: [] };
  return { name, untagged: it.nativeVlan, tagged: it.allVlans ? 'all' : it.taggedVlans };
}

/** Their names, in the order of the interfaces: ports, then LAGs. */
const namesWhere = (carriers: readonly Carried[], carries: (one: Carried) => boolean): string[] =>
  carriers.filter(carries).map(({ name }) => name);

/** The VLANs that any of its ports names; all active ones where a trunk has no list. */
function namesOf(index: PlanIndex, ports: readonly Port[]): Map<number, string> {
  const wanted = new Map<number, string>();
  const want = (id: string | null): void => {
    const vlan = id === null ? undefined : index.objects.vlan.get(id);
    if (vlan) wanted.set(vlan.vid, vlan.name);
  };
  for (const port of ports) {
    const vlan = index.vlanOfPort.get(port.id);
    if (!vlan) continue;
    for (const id of [vlan.untaggedVlanId, vlan.voiceVlanId, ...vlan.taggedVlanIds]) want(id);
    if (vlan.allTagged) for (const { id } of index.activeVlans) want(id);
  }
  return wanted;
}

const nameInPlan = (index: PlanIndex, vid: number): string | undefined =>
  index.activeVlans.find((vlan) => vlan.vid === vid)?.name;
