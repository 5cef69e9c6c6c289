import type { Finding } from '#findings';
import type { Cable } from '../../model/cable.js';
import { mediaFamily, type Connector } from '../../model/media.js';
import { faceOf } from '../../optics/face.js';
import { cordMayJoin, isCage } from '../../route/carries.js';
import { productOf, subjectsOf } from '../in-place.js';
import type { CablingView } from '../view.js';

/** S3 by the compatibility table: media that may not follow each other, plugs that do not go into their sockets. */
export const joins = (view: CablingView): Finding[] => [...mediaJoined(view), ...plugsMated(view)];

const isFibre = ({ media }: Cable): boolean => ['multimode', 'singlemode'].includes(mediaFamily(media));

/** Two cables of a channel that the table does not let follow each other. Multimode on single-mode has a rule of its own. */
function mediaJoined(view: CablingView): Finding[] {
  const told = new Set<string>();
  return view.channels.flatMap(({ cables }) =>
    cables.flatMap((cable, at): Finding[] => {
      const next = cables[at + 1];
      if (!next || cable.media === next.media) return [];
      const key = [cable.id, next.id].sort().join(' ');
      const sameSort = mediaFamily(cable.media) === mediaFamily(next.media);
      const known = view.compatibility.rowFor('medium', cable.media, next.media);
      const judged = known !== undefined || (sameSort && isFibre(cable));
      if (told.has(key) || !judged || view.compatibility.mediaJoin(cable.media, next.media)) return [];
      told.add(key);
      const params = { cable: cable.label, media: cable.media, other: next.label, otherMedia: next.media };
      return [view.find('CABLING_MEDIA_DO_NOT_JOIN', subjectsOf([cable, next]), params)];
    }),
  );
}

/** The connectors that a cable's product has at its ends, against the sockets that they are plugged into. */
function plugsMated(view: CablingView): Finding[] {
  return [...view.objects.cable.values()].flatMap((cable) => {
    if (cable.status === 'retired' || cable.status === 'stock') return [];
    const wrong = (['a', 'b'] as const).flatMap((end) => wrongPlugs(view, cable, end));
    return wrong.length > 0 ? wrong : wrongCord(view, cable);
  });
}

function wrongPlugs(view: CablingView, cable: Cable, end: 'a' | 'b'): Finding[] {
  const product = productOf(view, cable);
  const plug = end === 'a' ? product?.connectorA : product?.connectorB;
  if (!plug) return [];
  return cable[end].flatMap(({ portId }) => {
    const port = view.objects.port.get(portId);
    const socket = port && faceOf(view.objects, port).connector;
    if (!port || !socket || fits(view, plug, socket)) return [];
    const params = { cable: cable.label, connector: plug, port: view.pathOf('port', portId), socket };
    return [
      view.find(
        'CABLING_CONNECTORS_DO_NOT_MATE',
        [
          ['port', port],
          ['cable', cable],
        ],
        params,
      ),
    ];
  });
}

/** A cage takes an optic first, which nobody may have recorded. */
const fits = ({ compatibility }: CablingView, plug: Connector, socket: Connector): boolean =>
  compatibility.connectorsMate(plug, socket) || (isCage(socket) && !isCage(plug));

/** A cord of which no product is known, between sockets that no such cord joins: as the route search has it. */
function wrongCord(view: CablingView, cable: Cable): Finding[] {
  const [a, b] = [
    view.objects.port.get(cable.a[0]?.portId ?? ''),
    view.objects.port.get(cable.b[0]?.portId ?? ''),
  ];
  if (!a || !b || cable.role !== 'cord' || productOf(view, cable) || cable.a.length + cable.b.length > 2)
    return [];
  const [near, far] = [faceOf(view.objects, a), faceOf(view.objects, b)];
  if (!near.connector || !far.connector || cordMayJoin(near, far, view.compatibility)) return [];
  const params = {
    cable: cable.label,
    connector: near.connector,
    port: view.pathOf('port', b.id),
    socket: far.connector,
  };
  return [
    view.find(
      'CABLING_CONNECTORS_DO_NOT_MATE',
      [
        ['port', b],
        ['port', a],
        ['cable', cable],
      ],
      params,
    ),
  ];
}
