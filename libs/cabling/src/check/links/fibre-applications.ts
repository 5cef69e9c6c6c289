import type { Finding } from '#findings';
import type { Cable } from '../../model/cable.js';
import { mediaFamily, type Media } from '../../model/media.js';
import { pathLoss } from '../../trace/path-loss.js';
import { isPulled, labelsOfAll, metres, subjectsOf } from '../in-place.js';
import type { Channel } from '../channels.js';
import type { CablingView } from '../view.js';
import { budgetDbOf, slowerEnd } from './fibre-loss.js';
import { lengthOf } from './length.js';
import { tellsOwnReach } from '../../optics/own-reach.js';

/**
 * Longest channel of the common Ethernet of a speed, metres (IEEE 802.3: 1000BASE-SX and -LX, 10GBASE-SR and -LR, 25GBASE-SR
 * and -LR, 40GBASE-SR4 and -LR4, 100GBASE-SR4 and -LR4).
 */
const REACH_M: Readonly<Partial<Record<Media, Readonly<Record<number, number>>>>> = {
  om1: { 1000: 275, 10_000: 33 },
  om2: { 1000: 550, 10_000: 82 },
  om3: { 1000: 550, 10_000: 300, 25_000: 70, 40_000: 100, 100_000: 70 },
  om4: { 1000: 550, 10_000: 400, 25_000: 100, 40_000: 150, 100_000: 100 },
  om5: { 1000: 550, 10_000: 400, 25_000: 100, 40_000: 150, 100_000: 100 },
  os1: { 1000: 5000, 10_000: 10_000, 25_000: 10_000, 40_000: 10_000, 100_000: 10_000 },
  os1a: { 1000: 5000, 10_000: 10_000, 25_000: 10_000, 40_000: 10_000, 100_000: 10_000 },
  os2: { 1000: 5000, 10_000: 10_000, 25_000: 10_000, 40_000: 10_000, 100_000: 10_000 },
};

/** Longest channel of the common Ethernet of a speed over a medium, metres; undefined where none is known. */
export const reachM = (media: Media, speedMbps: number): number | undefined => REACH_M[media]?.[speedMbps];

/** Loss that each end of a link may show in its acceptance test (ISO/IEC 14763-3: reference connectors), dB. */
const ACCEPTED_END_DB = { multimode: 0.5, singlemode: 0.75 } as const;

/** F2 and F3: fibre that is too long for its Ethernet, and links that may be accepted and yet not carry it. */
export function fibreApplications(view: CablingView): Finding[] {
  return view.channels.flatMap((channel) => {
    const families = new Set(channel.cables.map(({ media }) => mediaFamily(media)));
    const [family] = families;
    const speedMbps = slowerEnd(view, channel);
    if (families.size !== 1 || (family !== 'multimode' && family !== 'singlemode')) return [];
    if (!channel.path.complete || speedMbps === null) return [];
    return [...tooLong(view, channel, speedMbps), ...acceptance(view, channel, family, speedMbps)];
  });
}

function tooLong(view: CablingView, { cables, path }: Channel, speedMbps: number): Finding[] {
  if (tellsOwnReach(view, path)) return [];
  const lengthM = metres(cables.reduce((sum, cable) => sum + lengthOf(cable), 0));
  const reaches = cables.flatMap(({ media }) => reachM(media, speedMbps) ?? []);
  const maxM = Math.min(...reaches);
  if (reaches.length < cables.length || lengthM <= maxM) return [];
  const media = [...new Set(cables.map((cable) => cable.media))];
  return [
    view.find('CABLING_FIBRE_TOO_LONG', subjectsOf(cables), {
      cables: labelsOfAll(cables),
      media,
      lengthM,
      maxM,
      speedMbps,
    }),
  ];
}

/** F2: the limit of the acceptance test alone is more than the Ethernet bears, though the planned parts would do. */
function acceptance(
  view: CablingView,
  channel: Channel,
  family: 'multimode' | 'singlemode',
  speedMbps: number,
): Finding[] {
  const budgetDb = budgetDbOf(view, channel, family, speedMbps);
  const pulled = channel.cables.filter(isPulled);
  if (budgetDb === undefined || pulled.length === 0) return [];
  const planned = pathLoss(view.objects, channel.path, view.policy)?.lossDb ?? 0;
  const limitDb = acceptanceLimitDb(view, pulled, family);
  if (limitDb <= budgetDb || planned > budgetDb) return [];
  return [
    view.find('CABLING_FIBRE_ACCEPTANCE', subjectsOf(pulled), {
      cables: labelsOfAll(pulled),
      limitDb,
      budgetDb,
      speedMbps,
    }),
  ];
}

/** What the acceptance test of each pulled link allows together: both its ends, and its cable (ISO/IEC 14763-3). */
function acceptanceLimitDb(
  { policy }: CablingView,
  links: readonly Cable[],
  family: 'multimode' | 'singlemode',
): number {
  const perKm = family === 'multimode' ? policy.multimodeLossDbPerKm : policy.singlemodeLossDbPerKm;
  const limit = links.reduce(
    (sum, cable) => sum + 2 * ACCEPTED_END_DB[family] + (lengthOf(cable) / 1000) * perKm,
    0,
  );
  return Math.round(limit * 100) / 100;
}
