import { compareNames, mediaFamily, type Cable, type Port } from '#cabling';
import type { State } from '#drawing';
import type { Comparison, Side } from '../comparison.js';
import { cableOf, chainThrough } from '../chains/chain.js';

/** Strands of a tube where the product does not say, and colours of one turn (TIA-598). */
export const TUBE = 12;

/** One strand of a trunk: the sockets that it joins, and what is plugged there. */
export interface Strand {
  /** From 1, through the tubes. */
  readonly number: number;
  readonly tube: number;
  /** Index of the colour in the order of TIA-598, from 0. */
  readonly colour: number;
  /** `A` or `B` of a duplex socket; empty where a socket takes one strand. */
  readonly side: '' | 'A' | 'B';
  readonly a: StrandEnd;
  readonly b: StrandEnd;
}

/** One end of a strand. */
export interface StrandEnd {
  /** The socket in the panel's face; null where nothing is recorded. */
  readonly socket: Port | null;
  readonly cord: Cable | null;
  /** What the cord leads to. */
  readonly equipment: Port | null;
  /** Where the strand is spliced to a pigtail; null: it is not. */
  readonly splice: Splice | null;
}

/** A splice: the tray that it lies in (the rear port of its panel), and its number there, from 1. */
export interface Splice {
  readonly tray: string;
  readonly number: number;
}

/** A fibre trunk with its strands in order. */
export interface Trunk {
  readonly cable: Cable;
  readonly state: State;
  readonly side: Side;
  readonly strands: readonly Strand[];
  /** Strands in each tube: as the product says, else twelve. */
  readonly perTube: number;
}

/** Fibre trunks that the project touches; all of them when it touches none. In order of their labels. */
export function trunksOf(comparison: Comparison): Trunk[] {
  const { before, after } = comparison;
  const all = new Map([...before.objects.cable, ...after.objects.cable]);
  const trunks = [...all.values()].flatMap((cable) => {
    const family = mediaFamily(cable.media);
    if (cable.role === 'cord' || (family !== 'multimode' && family !== 'singlemode')) return [];
    const state = comparison.stateOf('cable', cable.id);
    const side = state === 'removed' ? before : after;
    const own = side.objects.cable.get(cable.id) ?? cable;
    const perTube = strandsPerTube(side, own);
    return [{ cable: own, state, side, perTube, strands: strandsOf(side, own, perTube) }];
  });
  const touched = trunks.filter(
    ({ state, strands }) =>
      state !== 'existing' || strands.some(({ a, b }) => [a, b].some(({ cord }) => isNew(comparison, cord))),
  );
  return (touched.length > 0 ? touched : trunks).sort((x, y) => compareNames(x.cable.label, y.cable.label));
}

const isNew = (comparison: Comparison, cord: Cable | null): boolean =>
  cord !== null && comparison.stateOf('cable', cord.id) !== 'existing';

function strandsPerTube({ objects }: Side, { productId }: Cable): number {
  return (productId === null ? null : objects.cableProduct.get(productId)?.strandsPerTube) ?? TUBE;
}

function strandsOf(side: Side, cable: Cable, perTube: number): Strand[] {
  const [near, far] = [contactsOf(side, cable.a), contactsOf(side, cable.b)];
  const contacts = Math.max(near.length, far.length, 1);
  const count = cable.strands ?? contacts;
  const each = Math.max(1, Math.floor(count / contacts));
  const ends = Array.from({ length: contacts }, (_, index) => {
    const socket = near[index] ?? null;
    const met = socket ? acrossTrunk(side, socket, cable) : null;
    return { a: endAt(side, socket, cable), b: endAt(side, met ?? far[index] ?? null, cable) };
  });
  return Array.from({ length: count }, (_, index) => {
    const at = Math.min(contacts - 1, Math.floor(index / each));
    const half = index - at * each;
    const end = (which: 'a' | 'b'): StrandEnd => {
      const { spliceOf, ...own } = index < contacts * each ? ends[at]![which] : BARE;
      return { ...own, splice: spliceOf(half, each) };
    };
    return {
      number: index + 1,
      tube: Math.floor(index / perTube) + 1,
      colour: (index % perTube) % TUBE,
      side: each === 2 ? (index % 2 === 0 ? 'A' : 'B') : '',
      a: end('a'),
      b: end('b'),
    };
  });
}

/** The sockets that an end of a cable leads to, in order of connectors and positions. */
function contactsOf(side: Side, end: Cable['a']): Port[] {
  return end
    .toSorted((x, y) => x.connector - y.connector)
    .flatMap(({ portId, position }) => {
      const port = side.objects.port.get(portId);
      if (!port) return [];
      if (port.kind !== 'rear') return [port];
      return (side.mapsAt.get(port.id) ?? [])
        .filter(({ rearPosition }) => position === null || rearPosition === position)
        .toSorted((x, y) => x.rearPosition - y.rearPosition)
        .flatMap(({ frontPortId }) => side.objects.port.get(frontPortId) ?? []);
    });
}

/** The socket at the other end of the trunk, by the trace: a profile may cross the strands. */
function acrossTrunk(side: Side, socket: Port, cable: Cable): Port | null {
  const chain = chainThrough(side, socket);
  const next = cableOf(chain.links[chain.at - 1]);
  return next?.id === cable.id ? (chain.stops[chain.at - 1] ?? null) : null;
}

/** An end of all strands of a socket; which splice is whose depends on the strand. */
interface ContactEnd extends Omit<StrandEnd, 'splice'> {
  readonly spliceOf: (half: number, each: number) => Splice | null;
}

const BARE: ContactEnd = { socket: null, cord: null, equipment: null, spliceOf: () => null };

function endAt(side: Side, socket: Port | null, trunk: Cable): ContactEnd {
  if (!socket) return BARE;
  const cord = (side.cablesAt.get(socket.id) ?? []).find(({ id }) => id !== trunk.id) ?? null;
  const there = cord?.a.some(({ portId }) => portId === socket.id) ? cord.b : cord?.a;
  const trays = (side.mapsAt.get(socket.id) ?? []).flatMap(({ rearPortId, rearPosition }) => {
    const rear = side.objects.port.get(rearPortId);
    return rear?.connector === 'splice' ? [{ tray: rear.name, position: rearPosition }] : [];
  });
  const [tray] = trays;
  return {
    socket,
    cord,
    equipment: side.objects.port.get(there?.[0]?.portId ?? '') ?? null,
    spliceOf: (half, each) =>
      tray ? { tray: tray.tray, number: (tray.position - 1) * each + half + 1 } : null,
  };
}
