import type { ConfigTree } from '../tree.js';
import { vidOfName } from './interface-name.js';
import { said } from './said.js';
import type { InterfaceView, VlanView } from './view.js';
import type { ViewWords } from './words.js';

/** The VLANs that are declared, and those that interfaces use without. */
export function vlansOf(
  tree: ConfigTree,
  interfaces: readonly InterfaceView[],
  words: ViewWords,
): VlanView[] {
  const vlans = new Map<number, VlanView>();
  for (const one of interfaces)
    for (const vid of usedBy(one, words)) vlans.set(vid, { vid, name: null, declared: false });
  for (const { text, children } of tree) {
    const vid = Number(words.vlan.exec(text)?.[1] ?? Number.NaN);
    if (!Number.isNaN(vid)) vlans.set(vid, { vid, name: said(children, words.vlanName), declared: true });
  }
  return [...vlans.values()].toSorted((a, b) => a.vid - b.vid);
}

/** What a trunk may carry is no use of it: the list is a filter, and often says thousands. */
function usedBy(one: InterfaceView, words: ViewWords): number[] {
  const tagged = words.memberships && one.taggedVlans !== 'all' ? one.taggedVlans : [];
  const vids = [one.accessVlan, one.nativeVlan, one.voiceVlan, vidOfName(one.name), ...tagged];
  return vids.filter((vid) => vid !== null);
}
