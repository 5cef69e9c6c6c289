import type { PortFace } from '../port-faces/port-face.js';
import type { Direction, PatchFace } from './face.js';

/** On which sides of a face flags stand. */
export type Flags = Readonly<Record<Direction, boolean>>;

/** Flags of a face, when these cords are drawn on its sheet. */
export function flagsOf(face: PatchFace, drawn: ReadonlySet<string>): Flags {
  const flagged = face.sockets.filter(({ face: port }) => isFlagged(port, drawn));
  const on = (side: Direction): boolean => flagged.some(({ label }) => label === side);
  return { above: on('above'), below: on('below') };
}

/** True for a port whose cord goes on elsewhere. */
export const isFlagged = ({ cord, far, freed }: PortFace, drawn: ReadonlySet<string>): boolean =>
  cord !== null && far !== null && !freed && !drawn.has(cord.id);
