import type { ConfigTree } from '../tree.js';
import { vidsIn } from '../vlan-list.js';
import { numberSaid, said, says } from './said.js';
import type { InterfaceKind, InterfaceView, PortMode } from './view.js';
import type { ViewWords } from './words.js';

type Switching = Pick<InterfaceView, 'mode' | 'accessVlan' | 'nativeVlan' | 'voiceVlan' | 'taggedVlans'>;

const ROUTED: Switching = {
  mode: 'routed',
  accessVlan: null,
  nativeVlan: null,
  voiceVlan: null,
  taggedVlans: [],
};

/** IEEE 802.1Q, 9.6: the VLAN of ports that are given none. */
const DEFAULT_VLAN = 1;
/** Ids 1–4094 (IEEE 802.1Q, table 9-2). */
const ALL_VLANS = 4094;

/** The VLANs of a port, and how it takes part in them. */
export function switchingOf(lines: ConfigTree, kind: InterfaceKind, words: ViewWords): Switching {
  const port = words.interface;
  const tagged = taggedIn(lines, port.taggedVlans);
  const mode = modeOf(lines, kind, tagged, words);
  if (mode === 'routed') return ROUTED;
  const access = numberSaid(lines, port.accessVlan) ?? (words.switching ? DEFAULT_VLAN : null);
  const nativeVlan = mode === 'access' ? null : numberSaid(lines, port.nativeVlan);
  return {
    mode,
    accessVlan: mode === 'trunk' ? null : access,
    nativeVlan,
    voiceVlan: numberSaid(lines, port.voiceVlan),
    taggedVlans: mode === 'trunk' || mode === 'dynamic' ? carried(tagged, mode, nativeVlan) : [],
  };
}

function modeOf(
  lines: ConfigTree,
  kind: InterfaceKind,
  tagged: readonly number[] | 'all' | null,
  words: ViewWords,
): PortMode {
  const port = words.interface;
  if (kind !== 'physical' && kind !== 'lag' && kind !== 'management') return 'routed';
  if (says(lines, port.routed)) return 'routed';
  if (says(lines, port.access)) return 'access';
  if (says(lines, port.trunk)) return 'trunk';
  if (says(lines, port.dynamic)) return 'dynamic';
  if (words.memberships) {
    if (tagged !== null) return 'trunk';
    return says(lines, port.accessVlan) ? 'access' : null;
  }
  if (!words.switching || kind === 'management') return 'routed';
  return tagged !== null || says(lines, port.nativeVlan) ? 'dynamic' : 'access';
}

/** The VLANs of all lists; null without a list. */
function taggedIn(lines: ConfigTree, pattern: RegExp): readonly number[] | 'all' | null {
  const lists = lines.flatMap((line) => said([line], pattern) ?? []);
  if (lists.length === 0) return null;
  if (lists.includes('all')) return 'all';
  const vids = new Set(lists.flatMap((list) => vidsIn(list) ?? []));
  return vids.size === ALL_VLANS ? 'all' : [...vids].toSorted((a, b) => a - b);
}

/** A trunk that no line restricts carries every VLAN. */
function carried(
  tagged: readonly number[] | 'all' | null,
  mode: PortMode,
  nativeVlan: number | null,
): readonly number[] | 'all' {
  if (tagged === null) return mode === 'trunk' ? 'all' : [];
  return tagged === 'all' ? tagged : tagged.filter((vid) => vid !== nativeVlan);
}
