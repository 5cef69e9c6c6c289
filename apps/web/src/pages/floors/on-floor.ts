import type { FloorPoint, FloorView } from './floor-types.js';

/** Units of the picture for a metre: whole numbers of them are centimetres. */
export const UNIT = 100;

type Window = FloorView['window'];

/** A place on the floor in the picture, whose y runs downwards. */
export const toPicture = ({ left, high }: Window, { xM, yM }: FloorPoint): { x: number; y: number } => ({
  x: (xM - left) * UNIT,
  y: (high - yM) * UNIT,
});

/** A point of the picture on the floor, to the nearest decimetre, within the window. */
export function toFloor(window: Window, { x, y }: { readonly x: number; readonly y: number }): FloorPoint {
  return held(window, { xM: window.left + x / UNIT, yM: window.high - y / UNIT });
}

/** A point moved by so many metres, within the window. */
export const stepped = (window: Window, { xM, yM }: FloorPoint, dx: number, dy: number): FloorPoint =>
  held(window, { xM: xM + dx, yM: yM + dy });

function held({ left, right, low, high }: Window, { xM, yM }: FloorPoint): FloorPoint {
  return { xM: tenth(Math.min(Math.max(xM, left), right)), yM: tenth(Math.min(Math.max(yM, low), high)) };
}

/** Ten centimetres: nobody drags more exactly; who measured better types it. */
const tenth = (metres: number): number => Math.round(metres * 10) / 10 + 0;

/** What was typed as metres; null: no number, or none that a floor has. */
export function metresIn(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) || Math.abs(value) > 100_000 ? null : value;
}
