import type { Finding } from '#findings';
import type { Cable } from '../../model/cable.js';
import { mediaFamily } from '../../model/media.js';
import { isScreened } from '../../model/screening.js';
import { productOf } from '../in-place.js';
import type { Channel } from '../channels.js';
import type { CablingView } from '../view.js';
import type { Subject } from '../subject.js';

export const lengthOf = (cable: Cable): number => cable.measuredLengthM ?? cable.lengthM ?? 0;
const sum = (cables: readonly Cable[]): number => cables.reduce((total, cable) => total + lengthOf(cable), 0);
const isCopper = (cable: Cable): boolean => mediaFamily(cable.media) === 'copper';

/** Rounded to the centimetre, as people write lengths. */
const metres = (length: number): number => Math.round(length * 100) / 100;
const subjects = (cables: readonly Cable[]): Subject[] => cables.map((cable): Subject => ['cable', cable]);

/** Cables that were pulled once and follow each other without a cord between: one permanent link. */
export function permanentLinks({ cables }: Channel): Cable[][] {
  const links: Cable[][] = [];
  let before: Cable | undefined;
  for (const cable of cables) {
    if (cable.role === 'horizontal' || cable.role === 'trunk') {
      const last = before && before.role !== 'cord' ? links.at(-1) : undefined;
      if (last) last.push(cable);
      else links.push([cable]);
    }
    before = cable;
  }
  return links;
}

/** C1: copper that is too long for the channel classes (ISO/IEC 11801-1, 6.2). */
export function copperLengths(view: CablingView): Finding[] {
  const { permanentLinkMaxM, cordsMaxM, channelMaxM } = view.policy;
  const told = new Set<string>();
  const found: Finding[] = [];
  const judge = (
    code: 'CABLING_LINK_TOO_LONG' | 'CABLING_CORDS_TOO_LONG' | 'CABLING_CHANNEL_TOO_LONG',
    cables: readonly Cable[],
    maxM: number,
  ): void => {
    const lengthM = metres(sum(cables));
    const key = `${code} ${cables
      .map(({ id }) => id)
      .sort()
      .join(' ')}`;
    if (lengthM <= maxM || told.has(key)) return;
    told.add(key);
    const labels = cables.map(({ label }) => label);
    found.push(
      view.find(code, subjects(cables), { cables: labels, lengthM, maxM, overM: metres(lengthM - maxM) }),
    );
  };
  for (const channel of view.channels) {
    if (!channel.cables.every(isCopper)) continue;
    for (const link of permanentLinks(channel)) judge('CABLING_LINK_TOO_LONG', link, permanentLinkMaxM);
    // A single cord between two devices is bound by the channel alone.
    const cords = channel.cables.filter(({ role }) => role === 'cord');
    if (cords.length < channel.cables.length) judge('CABLING_CORDS_TOO_LONG', cords, cordsMaxM);
    judge('CABLING_CHANNEL_TOO_LONG', channel.cables, channelMaxM);
  }
  return found;
}

/** C3: 10GBASE-T over Cat 6 that is too long (TIA TSB-155), or over less than Cat 6. */
export function tenGigOverCat6(view: CablingView): Finding[] {
  return view.channels.flatMap(({ path, cables }) => {
    const ends = [path.hops[0], path.hops.at(-1)].map((hop) => hop?.ids[0]);
    const ports = ends.flatMap((id) => (id === undefined ? [] : (view.objects.port.get(id) ?? [])));
    if (!path.complete || ports.length < 2 || !ports.every(({ speedMbps }) => (speedMbps ?? 0) >= 10_000))
      return [];
    if (!cables.every(isCopper)) return [];
    // Screened Cat 6 bears no alien crosstalk from its neighbours (ISO/IEC TR 24750).
    const weak = cables.filter(
      (cable) =>
        ['cat3', 'cat5', 'cat5e'].includes(cable.media) ||
        (cable.media === 'cat6' && isScreened(cable, productOf(view, cable)) !== true),
    );
    const lengthM = metres(sum(cables));
    const maxM = weak.some(({ media }) => media !== 'cat6') ? 0 : view.policy.cat6TenGigMaxM;
    if (weak.length === 0 || lengthM <= maxM) return [];
    const params = {
      cables: weak.map(({ label }) => label),
      media: [...new Set(weak.map(({ media }) => media))],
      lengthM,
      maxM,
    };
    return [view.find('CABLING_TEN_GIG_TOO_LONG', subjects(weak), params)];
  });
}

/** C3: 25GBASE-T and 40GBASE-T reach 30 m (IEEE 802.3bq); 5GBASE-T wants Cat 6, 2.5GBASE-T Cat 5e (IEEE 802.3bz). */
export function fastCopper(view: CablingView): Finding[] {
  return view.channels.flatMap(({ path, cables }): Finding[] => {
    const ends = [path.hops[0], path.hops.at(-1)].map(
      (hop) => view.objects.port.get(hop?.ids[0] ?? '')?.speedMbps ?? 0,
    );
    const speedMbps = Math.min(...ends);
    if (!path.complete || !cables.every(isCopper)) return [];
    const labels = cables.map(({ label }) => label);
    const lengthM = metres(sum(cables));
    if (speedMbps >= 25_000 && lengthM > view.policy.cat8MaxM)
      return [
        view.find('CABLING_CAT8_TOO_LONG', subjects(cables), {
          cables: labels,
          lengthM,
          maxM: view.policy.cat8MaxM,
          speedMbps,
        }),
      ];
    const tooWeak =
      speedMbps === 5000 ? ['cat3', 'cat5', 'cat5e'] : speedMbps === 2500 ? ['cat3', 'cat5'] : [];
    const weak = cables.filter(({ media }) => tooWeak.includes(media));
    if (weak.length === 0) return [];
    return [
      view.find('CABLING_MULTI_GIG', subjects(weak), {
        cables: weak.map(({ label }) => label),
        media: weak[0]!.media,
        speedMbps,
      }),
    ];
  });
}
