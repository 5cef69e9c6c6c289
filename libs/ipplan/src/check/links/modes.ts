import type { Id } from '#changes';
import type { Finding, Fix } from '#findings';
import { vidRangesText } from '../../algebra/vid-ranges.js';
import { replaceFix } from '../fixes.js';
import { carriesVlan, isTrunk, type SwitchLink, type SwitchPort } from '../switching.js';
import type { IpPlanCode } from '../rule-table.js';
import { finding, type IpPlanView } from '../view.js';
import { Meanings } from './meanings.js';
import { wireVids } from '../vlans/reach.js';

/** A link whose two ends both say how they treat frames. */
interface Ends {
  readonly link: SwitchLink;
  readonly a: SwitchPort;
  readonly b: SwitchPort;
}

/** V23, V27, V28, V30: what the two ends of a link say must fit. */
export function linkEnds(view: IpPlanView): Finding[] {
  const meanings = new Meanings(view);
  return view.switching.links.flatMap((link) => {
    const { portA: a, portB: b } = link;
    if (!a || !b) return [];
    const ends = { link, a, b };
    if (isTrunk(a) !== isTrunk(b)) return isHybridHost(view, ends) ? [] : modeMismatch(view, ends);
    if (!isTrunk(a)) return accessDiffers(view, ends);
    return [...nativeDiffers(view, ends), ...allowedDiffers(view, ends, meanings)];
  });
}

/** A hybrid port and the host's own port, untagged in the same VLAN: what is tagged is for a telephone beside it. */
const isHybridHost = (view: IpPlanView, { a, b }: Ends): boolean =>
  [a, b].some(({ mode }) => mode.mode === 'hybrid') &&
  [a, b].some(({ mode }) => mode.mode === 'access') &&
  a.mode.untaggedVlanId !== null &&
  untaggedVid(view, a) === untaggedVid(view, b);

/** The number of the VLAN of untagged frames. Where none is recorded switches take 1. */
const untaggedVid = (view: IpPlanView, { mode: { untaggedVlanId } }: SwitchPort): number =>
  untaggedVlanId === null ? 1 : (view.objects.vlan.get(untaggedVlanId)?.vid ?? 1);

/** V28: one end tags, the other does not. */
function modeMismatch(view: IpPlanView, ends: Ends): Finding[] {
  return [told(view, 'IPPLAN_MODE_MISMATCH', ends, { modeA: ends.a.mode.mode, modeB: ends.b.mode.mode })];
}

/** V27, untagged on both sides: the two VLANs become one. */
function accessDiffers(view: IpPlanView, ends: Ends): Finding[] {
  const { a, b } = ends;
  if (a.mode.mode !== 'access' || b.mode.mode !== 'access') return [];
  if (a.mode.untaggedVlanId === b.mode.untaggedVlanId) return [];
  const same =
    a.mode.untaggedVlanId !== null &&
    b.mode.untaggedVlanId !== null &&
    untaggedVid(view, a) === untaggedVid(view, b);
  return same
    ? untaggedMeaning(view, ends)
    : [told(view, 'IPPLAN_ACCESS_DIFFERS', ends, untagged(view, ends))];
}

/** V27: untagged frames of a trunk change their VLAN on the way. Either end may be right, so there are two fixes. */
function nativeDiffers(view: IpPlanView, ends: Ends): Finding[] {
  const [a, b] = [ends.a.mode, ends.b.mode];
  if (a.untaggedVlanId === b.untaggedVlanId) return [];
  if (untaggedVid(view, ends.a) === untaggedVid(view, ends.b)) return untaggedMeaning(view, ends);
  const params = untagged(view, ends);
  const found = told(view, 'IPPLAN_NATIVE_DIFFERS', ends, params);
  const setA = setNative(ends.a, ends.b, { port: found.params['port'] as string, vlan: params.vlanB });
  const setB = setNative(ends.b, ends.a, { port: found.params['other'] as string, vlan: params.vlanA });
  return [{ ...found, fixes: [setB, setA] }];
}

/**
 * A port takes the native VLAN of the other end. Its own old one goes on with a tag where the other end carries it, and
 * the new one has no tag any more.
 */
function setNative(
  { mode }: SwitchPort,
  other: SwitchPort,
  params: { readonly port: string; readonly vlan: string },
): Fix {
  const [old, native] = [mode.untaggedVlanId, other.mode.untaggedVlanId];
  const kept =
    old !== null && !mode.allTagged && !mode.taggedVlanIds.includes(old) && carriesVlan(other, old)
      ? [old]
      : [];
  const taggedVlanIds = [...mode.taggedVlanIds, ...kept].filter((id) => id !== native);
  return replaceFix('IPPLAN_FIX_SET_NATIVE', params, 'interfaceVlan', mode, {
    untaggedVlanId: native,
    taggedVlanIds,
  });
}

/** V23: one number, but each end means another VLAN by it. */
function untaggedMeaning(view: IpPlanView, ends: Ends): Finding[] {
  const [x, y] = [ends.a.mode.untaggedVlanId, ends.b.mode.untaggedVlanId];
  return x !== null && y !== null && meansOther(view, x, y) ? [meaning(view, ends, x, y)] : [];
}

function untagged(view: IpPlanView, { a, b }: Ends): { readonly vlanA: string; readonly vlanB: string } {
  const name = (id: Id | null): string => (id === null ? '–' : view.context.pathOf('vlan', id));
  return { vlanA: name(a.mode.untaggedVlanId), vlanB: name(b.mode.untaggedVlanId) };
}

/** V30, and V23 where the VLAN of the same id is there but belongs to another domain. */
function allowedDiffers(view: IpPlanView, ends: Ends, meanings: Meanings): Finding[] {
  const { a, b } = ends;
  if (a.all || b.all) return meanings.clashes(a, b).map(([x, y]) => meaning(view, ends, x, y));
  const onlyA = a.mode.taggedVlanIds.filter((id) => !b.carries.has(id));
  const onlyB = b.mode.taggedVlanIds.filter((id) => !a.carries.has(id));
  if (onlyA.length === 0 && onlyB.length === 0) return [];
  const vidOf = wireVids(view);
  const vidsB = new Map(onlyB.map((id) => [vidOf(b.portId, id), id]));
  const twins = onlyA.flatMap((id) => {
    const twin = vidsB.get(vidOf(a.portId, id));
    return twin === undefined ? [] : [[id, twin] as const];
  });
  const paired = new Set(twins.flat());
  return [
    // A translation is a decision: the two are meant to be one.
    ...twins
      .filter(
        ([x, y]) => meansOther(view, x, y) && view.objects.vlan.get(x)?.vid === view.objects.vlan.get(y)?.vid,
      )
      .map(([x, y]) => meaning(view, ends, x, y)),
    ...asymmetric(
      view,
      ends,
      onlyA.filter((id) => !paired.has(id)),
      onlyB.filter((id) => !paired.has(id)),
    ),
  ];
}

const meansOther = (view: IpPlanView, a: Id, b: Id): boolean =>
  view.objects.vlan.get(a)?.name.toLowerCase() !== view.objects.vlan.get(b)?.name.toLowerCase();

function meaning(view: IpPlanView, ends: Ends, a: Id, b: Id): Finding {
  const vlanA = view.context.pathOf('vlan', a);
  const vlanB = view.context.pathOf('vlan', b);
  return told(view, 'IPPLAN_VLAN_MEANING_DIFFERS', ends, { vlanA, vlanB });
}

function asymmetric(view: IpPlanView, ends: Ends, onlyA: readonly Id[], onlyB: readonly Id[]): Finding[] {
  if (onlyA.length === 0 && onlyB.length === 0) return [];
  const text = (ids: readonly Id[]): string =>
    vidRangesText(ids.flatMap((id) => view.objects.vlan.get(id)?.vid ?? [])) || '–';
  const found = told(view, 'IPPLAN_TRUNK_ASYMMETRIC', ends, { onlyA: text(onlyA), onlyB: text(onlyB) });
  const allow = (port: SwitchPort, ids: readonly Id[], name: string) =>
    ids.length === 0
      ? []
      : [
          replaceFix('IPPLAN_FIX_ALLOW_VLANS', { port: name, vids: text(ids) }, 'interfaceVlan', port.mode, {
            taggedVlanIds: [...port.mode.taggedVlanIds, ...ids],
          }),
        ];
  const { port, other } = found.params as { readonly port: string; readonly other: string };
  return [{ ...found, fixes: [...allow(ends.b, onlyA, other), ...allow(ends.a, onlyB, port)] }];
}

function told(
  view: IpPlanView,
  code: IpPlanCode,
  { a, b }: Ends,
  params: Readonly<Record<string, string>>,
): Finding {
  return finding(
    view,
    code,
    [
      ['port', a.portId],
      ['port', b.portId],
    ],
    {
      ...params,
      port: view.context.pathOf('port', a.portId),
      other: view.context.pathOf('port', b.portId),
    },
  );
}
