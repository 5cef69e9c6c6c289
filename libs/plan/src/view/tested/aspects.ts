import type { Cable, Port } from '#cabling';
import type { Id } from '#changes';
import { pathOf } from '../../value/path.js';
import type { PlanObjects } from '../../value/kinds.js';
import { plugContacts, type Contact, type Strand } from '../certification-sockets.js';
import { mediaName } from '../device-summary.js';
import type { Aspect } from './aspect.js';

const fact = (value: string | number | boolean | null): string[] =>
  value === null || value === '' ? [] : [String(value)];

/** What the cable itself is: another one proves nothing of this one. */
export function cableAspects(objects: PlanObjects): readonly Aspect<Cable>[] {
  const product = ({ product: name, productId }: Cable): string =>
    name ?? (productId === null ? '' : pathOf(objects, 'cableProduct', productId));
  const said = (cable: Cable): string => [mediaName(cable.media), product(cable)].filter(Boolean).join(' · ');
  return [
    { part: 'cable', facts: ({ media }) => (media === 'other' ? [] : [media]), text: said },
    { part: 'cable', facts: (cable) => fact(product(cable)), text: said },
    { part: 'cable', facts: ({ screen }) => fact(screen), text: ({ screen }) => screen?.toUpperCase() ?? '' },
    { part: 'cable', facts: ({ strands }) => fact(strands), text: ({ strands }) => `× ${strands ?? '?'}` },
    { part: 'cable', facts: ({ reel }) => fact(reel), text: ({ reel }) => reel ?? '' },
  ];
}

/** How it is terminated: T568A or B, and how its connectors and positions meet. */
export const terminationAspects: readonly Aspect<Cable>[] = [
  {
    part: 'termination',
    facts: ({ wiringA }) => fact(wiringA),
    text: ({ wiringA }) => wiringA?.toUpperCase() ?? '',
  },
  {
    part: 'termination',
    facts: ({ wiringB }) => fact(wiringB),
    text: ({ wiringB }) => wiringB?.toUpperCase() ?? '',
  },
  { part: 'termination', facts: ({ profile }) => fact(profile), text: ({ profile }) => profile ?? '' },
];

/** Where its ends are plugged in; of a strand, where that strand is. Which end is called A is nothing. */
export function endsAspect(
  objects: PlanObjects,
  strand: Strand | null,
  portText: (id: Id) => string,
): Aspect<Cable> {
  const at = ({ portId, position }: Contact): string => {
    const several = (objects.port.get(portId)?.positions ?? 1) > 1;
    return `${portText(portId)}${several && strand !== null && position !== null ? `.${position}` : ''}`;
  };
  const words = (end: Cable['a']): string =>
    [...new Set(plugContacts(objects, end, strand).map(at))].join(', ') || '–';
  return {
    part: 'ends',
    canEnd: true,
    facts: ({ a, b }) =>
      [a, b]
        .flatMap((end) => plugContacts(objects, end, strand))
        .map(({ portId, position }) => `${portId}.${position}`),
    text: ({ a, b }) => `${words(a)} — ${words(b)}`,
  };
}

/** What the sockets are made of. */
export function portAspects(path: string): readonly Aspect<Port>[] {
  const of = (value: (port: Port) => string | boolean | null, name = ''): Aspect<Port> => ({
    part: 'termination',
    facts: (port) => fact(value(port)),
    text: (port) => `${path} ${name}${String(value(port) ?? '–').toUpperCase()}`,
  });
  return [
    of(({ connector }) => connector),
    of(({ media }) => (media === 'other' ? null : media)),
    of(({ polish }) => polish),
    of(({ pinned }) => pinned, 'pins '),
    of(({ screened }) => screened, 'screen '),
  ];
}
