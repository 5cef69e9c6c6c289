import type { Port } from '#cabling';
import type { InterfaceVlan } from '#ipplan';
import { fill, numberText, type Language } from '#findings';
import type { Side } from '../comparison.js';
import { wordsOf } from '../words/words.js';

/** What an interface is configured for, in the short forms of tables and port faces. */
export interface PortUse {
  /** `120+130` (data + voice), `T 140 150`, `T all`; empty without VLANs. */
  readonly vlan: string;
  /** Ids of the VLANs, untagged first. */
  readonly vids: readonly number[];
  /** The mode: access, trunk, hybrid, routed. */
  readonly profile: string;
  /** Name of the untagged VLAN, else of the first tagged one. */
  readonly vlanName: string;
}

const modes = new WeakMap<Side, ReadonlyMap<string, InterfaceVlan>>();

function modeOf(side: Side, portId: string): InterfaceVlan | undefined {
  let map = modes.get(side);
  if (!map) {
    map = new Map([...side.objects.interfaceVlan.values()].map((mode) => [mode.portId, mode]));
    modes.set(side, map);
  }
  return map.get(portId);
}

/** The VLANs of a port; a member of a LAG has those of its LAG. */
export function useOf(side: Side, port: Port, language: Language): PortUse {
  const mode = modeOf(side, port.id) ?? (port.lagId ? modeOf(side, port.lagId) : undefined);
  if (!mode) return { vlan: '', vids: [], profile: '', vlanName: '' };
  const words = wordsOf(language);
  const vlan = (id: string | null) => (id ? side.objects.vlan.get(id) : undefined);
  const untagged = vlan(mode.untaggedVlanId);
  const voice = vlan(mode.voiceVlanId);
  const tagged = mode.taggedVlanIds.flatMap((id) => vlan(id) ?? []).sort((a, b) => a.vid - b.vid);
  const plain = [untagged, voice].flatMap((it) => it?.vid ?? []);
  const parts = [
    plain.join('+'),
    mode.allTagged
      ? `T ${words.allVlans}`
      : tagged.length > 0
        ? `T ${tagged.map(({ vid }) => vid).join(' ')}`
        : '',
  ].filter(Boolean);
  return {
    vlan: parts.join(' '),
    vids: [...plain, ...tagged.map(({ vid }) => vid)],
    profile: words.modes[mode.mode],
    vlanName: untagged?.name ?? tagged[0]?.name ?? '',
  };
}

/** Power that a class gives at the source, in watts (IEEE 802.3 clause 145, table 145-11). */
const CLASS_POWER_W = [0, 4, 7, 15.4, 30, 45, 60, 75, 90] as const;

/** Power over Ethernet of a link: the class of the powered device at its end, where the port gives power; else empty. */
export function poeText(source: Port, device: Port | null, language: Language): string {
  if (device?.poe?.role !== 'pd' || source.poe?.role !== 'pse') return '';
  const { powerClass } = device.poe;
  const power = numberText(CLASS_POWER_W[powerClass] ?? 0, language);
  return fill(wordsOf(language).poeClass, { n: powerClass, power }, language);
}
