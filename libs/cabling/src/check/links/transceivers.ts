import type { Finding } from '#findings';
import { fitsCage } from '../../optics/cages.js';
import { mismatchOf, type Mismatch } from '../../optics/pairing.js';
import { mediaFamily } from '../../model/media.js';
import type { Port } from '../../model/port.js';
import type { TransceiverType } from '../../model/transceiver.js';
import { destinationOf, originOf, type CablePath } from '../../trace/path.js';
import { pathOfPort } from '../../trace/far-ends.js';
import type { Channel } from '../channels.js';
import { labelsOfAll, subjectsOf } from '../in-place.js';
import type { CablingView } from '../view.js';
import type { Subject } from '../subject.js';
import { reachM } from './fibre-applications.js';

/** S3: transceivers that do not fit their cages, or each other, or the length of their fibre. */
export function transceivers(view: CablingView): Finding[] {
  if (view.objects.transceiverType.size === 0) return [];
  return [...wrongCages(view), ...view.channels.flatMap((channel) => pairOf(view, channel))];
}

function wrongCages(view: CablingView): Finding[] {
  return [...view.objects.port.values()].flatMap((port) => {
    const type = view.objects.transceiverType.get(port.transceiverId ?? '');
    if (!type || port.connector === null) return [];
    if (fitsCage(type.formFactor, port.connector, view.compatibility)) return [];
    const params = { ...about(view, port, type), formFactor: type.formFactor, connector: port.connector };
    return [
      view.find(
        'CABLING_TRANSCEIVER_CAGE',
        [
          ['port', port],
          ['transceiverType', type],
        ],
        params,
      ),
    ];
  });
}

const CODES = {
  medium: 'CABLING_OPTICS_MEDIUM',
  wavelengths: 'CABLING_OPTICS_WAVELENGTHS',
  fibres: 'CABLING_OPTICS_FIBRES',
} as const satisfies Record<Mismatch, string>;

/** One transceiver at each end of a complete way; a breakout has several, and is judged leg by leg. */
function pairOf(view: CablingView, channel: Channel): Finding[] {
  const { path } = channel;
  const [a, b] = [holder(view, originOf(path)), holder(view, destinationOf(path))];
  if (!path.complete || !a || !b) return [];
  const subjects: Subject[] = [['port', a.port], ['port', b.port], ...subjectsOf(channel.cables)];
  const params = {
    port: view.pathOf('port', a.port.id),
    far: view.pathOf('port', b.port.id),
    application: a.type.application,
    farApplication: b.type.application,
  };
  const oneToOne = leadsOnlyTo(view, a.port, b.port) && leadsOnlyTo(view, b.port, a.port);
  const mismatch = mismatchOf(a.type, b.type);
  // The legs of a breakout use a part of its fibres each.
  if (mismatch && (mismatch !== 'fibres' || oneToOne)) return [view.find(CODES[mismatch], subjects, params)];
  if (oneToOne && a.type.speedMbps !== b.type.speedMbps)
    return [view.find('CABLING_OPTICS_SPEED', subjects, params)];
  return beyondReach(view, channel, [a, b], subjects, params);
}

interface Holder {
  readonly port: Port;
  readonly type: TransceiverType;
}

function holder({ objects }: CablingView, [id, ...others]: readonly string[]): Holder | null {
  const port = objects.port.get(id ?? '');
  const type = objects.transceiverType.get(port?.transceiverId ?? '');
  return port && type && others.length === 0 ? { port, type } : null;
}

function leadsOnlyTo({ graph }: CablingView, from: Port, to: Port): boolean {
  const path: CablePath | null = pathOfPort(graph, from.id);
  const far = path ? destinationOf(path) : [];
  return far.length === 1 && far[0] === to.id && originOf(path!).length === 1;
}

/** Fibre that is longer, by lengths that are all known, than the weaker of its two transceivers reaches over it. */
function beyondReach(
  view: CablingView,
  { path, cables }: Channel,
  ends: readonly Holder[],
  subjects: readonly Subject[],
  params: Readonly<Record<string, string>>,
): Finding[] {
  const reaches = ends.flatMap(({ type }) =>
    type.reachM === null ? [] : cables.map(({ media }) => Math.min(type.reachM!, weakerReachM(type, media))),
  );
  const maxM = Math.min(...reaches);
  if (reaches.length === 0 || !path.lengthDefinitive || path.lengthM <= maxM) return [];
  return [
    view.find('CABLING_OPTICS_REACH', subjects, {
      ...params,
      cables: labelsOfAll(cables),
      lengthM: path.lengthM,
      maxM,
    }),
  ];
}

/** Over multimode an optic reaches as far as its Ethernet does over that fibre; `reachM` is over the best one. */
const weakerReachM = (
  { medium, speedMbps }: TransceiverType,
  media: Parameters<typeof mediaFamily>[0],
): number => (medium === 'multimode' ? (reachM(media, speedMbps) ?? Infinity) : Infinity);

const about = (
  view: CablingView,
  port: Port,
  { manufacturer, model }: TransceiverType,
): Record<string, string> => ({
  port: view.pathOf('port', port.id),
  transceiver: `${manufacturer} ${model}`,
});
