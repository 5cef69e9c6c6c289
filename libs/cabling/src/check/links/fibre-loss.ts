import type { Finding } from '#findings';
import { mediaFamily } from '../../model/media.js';
import { destinationOf, originOf } from '../../trace/path.js';
import { pathLoss } from '../../trace/path-loss.js';
import type { Channel } from '../channels.js';
import type { CablingView } from '../view.js';
import type { Subject } from '../subject.js';

/**
 * Channel insertion loss that the Ethernet of a speed bears, dB (IEEE 802.3: 1000BASE-SX 3.56, 10GBASE-SR 2.6,
 * 40GBASE-SR4 1.5, 1000BASE-LX 4.57, 10GBASE-LR 6.2, 40GBASE-LR4 6.7, 100GBASE-LR4 6.3).
 */
const BUDGET_DB: Readonly<Record<'multimode' | 'singlemode', Readonly<Record<number, number>>>> = {
  multimode: { 1000: 3.56, 10_000: 2.6, 25_000: 1.8, 40_000: 1.5, 100_000: 1.5 },
  singlemode: { 1000: 4.57, 10_000: 6.2, 25_000: 6.3, 40_000: 6.7, 100_000: 6.3 },
};

/** F1: loss = length × attenuation + mated pairs + splices, against what the Ethernet at both ends bears. */
export function fibreLoss(view: CablingView): Finding[] {
  return view.channels.flatMap((channel) => {
    const families = new Set(channel.cables.map(({ media }) => mediaFamily(media)));
    const [family] = families;
    if (families.size !== 1 || (family !== 'multimode' && family !== 'singlemode')) return [];
    const speedMbps = slowerEnd(view, channel);
    const budgetDb = speedMbps === null ? undefined : budgetDbOf(view, channel, family, speedMbps);
    if (budgetDb === undefined || !channel.path.complete) return [];
    const loss = pathLoss(view.objects, channel.path, view.policy);
    if (!loss || loss.lossDb <= budgetDb) return [];
    const { lossDb, lengthM, connectors, splices } = loss;
    const subjects = channel.cables.map((cable): Subject => ['cable', cable]);
    const cables = channel.cables.map(({ label }) => label);
    return [
      view.find('CABLING_FIBRE_LOSS', subjects, {
        cables,
        lossDb,
        budgetDb,
        speedMbps: speedMbps ?? 0,
        lengthM,
        connectors,
        splices,
      }),
    ];
  });
}

/** What the channel may lose: by its two transceivers where they tell, else by the common Ethernet of its speed. */
export function budgetDbOf(
  { objects }: CablingView,
  { path }: Channel,
  family: 'multimode' | 'singlemode',
  speedMbps: number,
): number | undefined {
  const budgets = [originOf(path), destinationOf(path)].map(
    ([id]) => objects.transceiverType.get(objects.port.get(id ?? '')?.transceiverId ?? '')?.budgetDb,
  );
  const told = budgets.filter((budget) => typeof budget === 'number');
  return told.length === 2 ? Math.min(...told) : BUDGET_DB[family][speedMbps];
}

/** The speed that both ends of a channel have; null where one does not tell. */
export function slowerEnd(view: CablingView, { path }: Channel): number | null {
  const ends = [path.hops[0], path.hops.at(-1)].map((hop) => view.objects.port.get(hop?.ids[0] ?? ''));
  const speeds = ends.map(
    (port) =>
      view.objects.transceiverType.get(port?.transceiverId ?? '')?.speedMbps ?? port?.speedMbps ?? null,
  );
  return speeds.includes(null) ? null : Math.min(...speeds.map((speed) => speed ?? 0));
}
