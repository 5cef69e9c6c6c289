import { river, type River, type RiverCord } from '#drawing';
import type { Comparison } from '../comparison.js';
import { leaves, type PatchFace, type Socket } from './face.js';
import { flagsOf, type Flags } from './flags.js';

/** Lane to lane, the strip of a ribbon's label, and what flags of a face need beside it, in millimetres. */
const PITCH = 1.5;
const RIBBON = 5;
const CLEAR = 1.5;
export const FLAGS = 9.4;
export const FREE = 2.2;
/** Above the first face and below the last one, where no flags stand. */
export const EDGE = 1;
const MOST = 66;

/** A cord that could be drawn: from a socket of the upper face to one of the lower face. */
export interface ChannelCord extends RiverCord {
  readonly from: Socket;
  readonly to: Socket;
}

/** What runs between two neighbouring faces. */
export interface Channel {
  readonly cords: ReadonlyMap<string, ChannelCord>;
  readonly river: River;
}

/** The cords between each face and the next one, and which of them are drawn. */
export function channelsOf(comparison: Comparison, faces: readonly PatchFace[]): Channel[] {
  return faces.slice(1).map((lower, at) => channelBetween(comparison, faces[at]!, lower));
}

function channelBetween(comparison: Comparison, upper: PatchFace, lower: PatchFace): Channel {
  const sockets = new Map(lower.sockets.map((socket) => [socket.face.port.id, socket]));
  const cords = upper.sockets.flatMap((from): ChannelCord[] => {
    const { cord, far, freed } = from.face;
    const to = far && sockets.get(far.id);
    if (!cord || freed || !to || to.face.cord !== cord) return [];
    const kept = comparison.stateOf('cable', cord.id) === 'existing';
    return [{ id: cord.id, from, to, kept, top: leaves(from, 'below'), bottom: leaves(to, 'above') }];
  });
  const byId = new Map(cords.map((cord) => [cord.id, cord]));
  const follows = (a: string, b: string): boolean => {
    const [one, two] = [byId.get(a)!, byId.get(b)!];
    return two.from.index === one.from.index + 1 && two.to.index === one.to.index + 1;
  };
  return {
    cords: byId,
    river: river(cords, { pitch: PITCH, ribbon: RIBBON, clear: CLEAR, most: MOST, follows }),
  };
}

/** Height of a channel: its lanes, and flags of the faces above and below where there are any. */
export function channelHeight({ river: { height } }: Channel, upper: Flags, lower: Flags): number {
  return height + (upper.below ? FLAGS : FREE) + (lower.above ? FLAGS : FREE);
}

/** Height that faces need on one sheet with the channels between them. */
function heightOf(faces: readonly PatchFace[], channels: readonly Channel[]): number {
  const drawn = new Set(channels.flatMap(({ river: { drawn: ids } }) => [...ids.keys()]));
  const flags = faces.map((face) => flagsOf(face, drawn));
  const between = channels.map((channel, at) => channelHeight(channel, flags[at]!, flags[at + 1]!));
  const edges = (flags[0]?.above ? FLAGS : EDGE) + (flags.at(-1)?.below ? FLAGS : EDGE);
  return [...faces.map(({ height }) => height), ...between].reduce((sum, height) => sum + height, edges);
}

/**
 * Cuts faces into sheets: as few as possible, and among these where the fewest cords lead from one sheet to the next. Faces
 * stay in the order of the rack.
 */
export function sheetsOf(
  faces: readonly PatchFace[],
  channels: readonly Channel[],
  room: number,
): [from: number, to: number][] {
  const best: { sheets: number; lost: number; from: number }[] = [{ sheets: 0, lost: 0, from: 0 }];
  for (let to = 1; to <= faces.length; to += 1) {
    let choice = { sheets: Infinity, lost: Infinity, from: to - 1 };
    for (let from = to - 1; from >= 0; from -= 1) {
      if (from < to - 1 && heightOf(faces.slice(from, to), channels.slice(from, to - 1)) > room) break;
      const before = best[from]!;
      const lost = before.lost + (from > 0 ? channels[from - 1]!.river.drawn.size : 0);
      const sheets = before.sheets + 1;
      if (sheets < choice.sheets || (sheets === choice.sheets && lost < choice.lost))
        choice = { sheets, lost, from };
    }
    best[to] = choice;
  }
  const cuts: [number, number][] = [];
  for (let to = faces.length; to > 0; to = best[to]!.from) cuts.unshift([best[to]!.from, to]);
  return cuts;
}
