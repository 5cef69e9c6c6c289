import { changed } from '#changes';
import type { Finding, Fix } from '#findings';
import type { Cable } from '../../model/cable.js';
import { mediaFamily, type Connector, type Media } from '../../model/media.js';
import type { Port } from '../../model/port.js';
import { mediaBetween } from '../../range/media-between.js';
import { faceOf, type Face } from '../../optics/face.js';
import { isOnPaper, productOf } from '../in-place.js';
import type { CablingView } from '../view.js';
import type { Subject } from '../subject.js';

/** Copper categories, weakest first. */
const CATEGORIES: readonly Media[] = [
  'cat3',
  'cat5',
  'cat5e',
  'cat6',
  'cat6a',
  'cat7',
  'cat7a',
  'cat8.1',
  'cat8.2',
];

const FIBRE: readonly Connector[] = [
  'lc',
  'lc-apc',
  'sc',
  'sc-apc',
  'st',
  'fc',
  'e2000',
  'e2000-apc',
  'mpo-12',
  'mpo-16',
  'mpo-24',
  'splice',
];
const TWISTED_PAIR: readonly Connector[] = ['rj45', 'gg45', 'tera', '110'];

const isFibre = ({ media }: Cable): boolean => ['multimode', 'singlemode'].includes(mediaFamily(media));

/** C6: a channel is only as good as its weakest copper (ISO/IEC 11801-1, 6.2: lowest category). */
export function mixedCategories(view: CablingView): Finding[] {
  const told = new Set<string>();
  return view.channels.flatMap(({ cables }) => {
    const rated = cables.filter(({ media }) => CATEGORIES.includes(media));
    const best = Math.max(...rated.filter(({ role }) => role !== 'cord').map(rank));
    const weak = rated.filter((cable) => rank(cable) < best && !told.has(cable.id));
    for (const { id } of weak) told.add(id);
    return weak.map((cable) =>
      view.find(
        'CABLING_CATEGORY_MIXED',
        [['cable', cable], ...others(cable, rated)],
        {
          cable: cable.label,
          media: cable.media,
          better: CATEGORIES[best] ?? '',
        },
        isOnPaper(cable) && CATEGORIES[best] ? [useMedia(cable, CATEGORIES[best])] : [],
      ),
    );
  });
}

const rank = ({ media }: Cable): number => CATEGORIES.indexOf(media);
const others = (cable: Cable, all: readonly Cable[]): Subject[] =>
  all.filter((other) => other !== cable).map((other): Subject => ['cable', other]);

/** S3: a cable whose medium does not go into the port's connector, or is not what the port is made for. */
export const connectorMedia = (view: CablingView): Finding[] =>
  [...view.objects.cable.values()].flatMap((cable) => mediaFindings(view, cable));

/** The same for one cable. */
export function mediaFindings(view: CablingView, cable: Cable): Finding[] {
  return [...cable.a, ...cable.b].flatMap(({ portId }): Finding[] => {
    const port = view.objects.port.get(portId);
    const face = port && faceOf(view.objects, port);
    if (!port || !face || fits(cable, face)) return [];
    const params = {
      cable: cable.label,
      media: cable.media,
      port: view.pathOf('port', port.id),
      expected: face.transceiver?.application ?? port.connector ?? port.media ?? '',
    };
    return [
      view.find(
        'CABLING_CONNECTOR_MEDIA',
        [
          ['port', port],
          ['cable', cable],
        ],
        params,
        fittingMedia(view, cable),
      ),
    ];
  });
}

/** A cable that is not laid yet may be of the medium that its ports take. */
function fittingMedia(view: CablingView, cable: Cable): Fix[] {
  const [a, b] = [cable.a[0], cable.b[0]].map((plug) => view.objects.port.get(plug?.portId ?? ''));
  const media = mediaBetween(a, b, view.policy.cordMedia);
  const after = { ...cable, media };
  const all = [a, b].flatMap((port) => port ?? []);
  if (
    !isOnPaper(cable) ||
    media === cable.media ||
    media === 'other' ||
    !all.every((port) => fits(after, faceOf(view.objects, port)))
  )
    return [];
  return [useMedia(cable, media)];
}

function useMedia(cable: Cable, media: Media): Fix {
  const changes = [changed('cable', cable, { ...cable, media })];
  return { code: 'CABLING_FIX_MEDIA', params: { cable: cable.label, media }, changes };
}

function fits(cable: Cable, { connector, family: told, transceiver }: Face): boolean {
  const family = mediaFamily(cable.media);
  if (family === 'other') return true;
  if (transceiver) return family === told;
  if (connector && FIBRE.includes(connector)) return isFibre(cable);
  if (connector && TWISTED_PAIR.includes(connector)) return family === 'copper';
  // A cage takes what its transceiver takes.
  return told === null || told === family || connector !== null;
}

/** S3: multimode joined to single-mode, and angled polish (APC) joined to flat (UPC). */
export function fibreTypes(view: CablingView): Finding[] {
  return [...mixedFibres(view), ...mixedPolish(view), ...mixedPins(view)];
}

/** An array cable between a connector with pins and one without: it wants pins at one of its own ends. */
function mixedPins(view: CablingView): Finding[] {
  return [...view.objects.cable.values()].filter(isFibre).flatMap((cable) => {
    const ports = [...cable.a, ...cable.b].flatMap(({ portId }) => view.objects.port.get(portId) ?? []);
    const arrays = ports.filter(({ connector, pinned }) => connector?.startsWith('mpo') && pinned !== null);
    const [male, female] = [arrays.find(({ pinned }) => pinned), arrays.find(({ pinned }) => !pinned)];
    if (!male || !female) return [];
    const params = {
      cable: cable.label,
      pinned: view.pathOf('port', male.id),
      unpinned: view.pathOf('port', female.id),
    };
    return [
      view.find(
        'CABLING_PINS_MIXED',
        [
          ['cable', cable],
          ['port', male],
          ['port', female],
        ],
        params,
      ),
    ];
  });
}

function mixedFibres(view: CablingView): Finding[] {
  return view.channels.flatMap(({ cables }) => {
    const multimode = cables.filter(({ media }) => mediaFamily(media) === 'multimode');
    const singlemode = cables.filter(({ media }) => mediaFamily(media) === 'singlemode');
    if (multimode.length === 0 || singlemode.length === 0) return [];
    // A plan may let two of them meet, by a mode-conditioning cord.
    if (
      multimode.every((one) =>
        singlemode.every((other) => view.compatibility.mediaJoin(one.media, other.media)),
      )
    )
      return [];
    const labels = (list: readonly Cable[]): string[] => list.map(({ label }) => label);
    const subjects = [...multimode, ...singlemode].map((cable): Subject => ['cable', cable]);
    return [
      view.find('CABLING_FIBRE_TYPES_MIXED', subjects, {
        multimode: labels(multimode),
        singlemode: labels(singlemode),
      }),
    ];
  });
}

/** A cord that is angled at one end and flat at the other. */
function isHybrid(view: CablingView, cable: Cable): boolean {
  const { connectorA, connectorB } = productOf(view, cable) ?? {};
  return !!connectorA && !!connectorB && connectorA.endsWith('-apc') !== connectorB.endsWith('-apc');
}

const isAngled = ({ connector, polish }: Port): boolean =>
  polish === null ? connector?.endsWith('-apc') === true : polish === 'apc';

function mixedPolish(view: CablingView): Finding[] {
  return [...view.objects.cable.values()].filter(isFibre).flatMap((cable) => {
    const ports = [...cable.a, ...cable.b].flatMap(({ portId }) => view.objects.port.get(portId) ?? []);
    const fibre = ports.filter(
      ({ connector }) => connector && FIBRE.includes(connector) && connector !== 'splice',
    );
    const angled = fibre.find(isAngled);
    const flat = fibre.find((port) => !isAngled(port));
    if (!angled || !flat || isHybrid(view, cable)) return [];
    const params = {
      cable: cable.label,
      angled: view.pathOf('port', angled.id),
      flat: view.pathOf('port', flat.id),
    };
    return [
      view.find(
        'CABLING_POLISH_MIXED',
        [
          ['cable', cable],
          ['port', angled],
          ['port', flat],
        ],
        params,
      ),
    ];
  });
}
