import { unitsOf, type Rack } from '#cabling';
import type { MountedDevice } from '../../api/design-types.js';

/** Height of one unit on the screen, in pixels. */
export const UNIT_PX = 18;

type Units = Pick<Rack, 'heightU' | 'startingU' | 'descending'>;
type Shape = Pick<MountedDevice, 'heightU' | 'fullDepth'>;

/** Units between the rack's foot and the lower edge of a device at a position. */
export function footOf(rack: Units, positionU: number, heightU: number): number {
  const above = positionU - rack.startingU;
  return rack.descending ? rack.heightU - above - heightU : above;
}

/** The position of a device whose lower edge is so many units above the foot. */
export function positionAt(rack: Units, foot: number, heightU: number): number {
  return rack.startingU + (rack.descending ? rack.heightU - foot - heightU : foot);
}

/** The number printed on the unit that is so many above the foot. */
export function unitNumber(rack: Units, fromFoot: number): number {
  return rack.startingU + (rack.descending ? rack.heightU - 1 - fromFoot : fromFoot);
}

/** Distance of a device's upper edge from the top of the units, in pixels. */
export function topPx(rack: Units, positionU: number, heightU: number): number {
  return (rack.heightU - footOf(rack, positionU, heightU) - heightU) * UNIT_PX;
}

/** The position of a device whose upper edge is so many pixels below the top of the units; kept inside the rack. */
export function positionAtPx(rack: Units, px: number, heightU: number): number {
  const row = Math.min(
    Math.max(Math.round(px / UNIT_PX), 0),
    Math.max(0, Math.floor(rack.heightU - heightU)),
  );
  return positionAt(rack, rack.heightU - row - heightU, heightU);
}

/** Devices that fill units in this layer: not those that went, or left their place. */
const stands = ({ state }: MountedDevice): boolean => state !== 'removed' && state !== 'left';

/** Who is in the way of a device at a position: the device there, or the edge or reserve of the rack; null when free. */
export function inTheWay(
  rack: Units & Pick<Rack, 'reservedU'>,
  mounted: readonly MountedDevice[],
  shape: Shape & { readonly id: string; readonly face: 'front' | 'rear' },
  positionU: number,
): string | null {
  const wanted = new Set(unitsOf({ device: { positionU, face: shape.face }, type: shape }));
  const last = rack.startingU + rack.heightU;
  if (positionU < rack.startingU || positionU + shape.heightU > last) return '⊥';
  const reserved = rack.reservedU.find((unit) => unit + 1 > positionU && unit < positionU + shape.heightU);
  if (reserved !== undefined) return `U${reserved}`;
  const other = mounted.find(
    (one) =>
      one.id !== shape.id &&
      stands(one) &&
      unitsOf({ device: one, type: one }).some((unit) => wanted.has(unit)),
  );
  return other?.name ?? null;
}

/** The free position nearest to one, upwards first; null when the rack is full. */
export function nearestFree(
  rack: Units & Pick<Rack, 'reservedU'>,
  mounted: readonly MountedDevice[],
  shape: Shape & { readonly id: string; readonly face: 'front' | 'rear' },
  from: number,
): number | null {
  const all = Array.from({ length: rack.heightU }, (_, index) => rack.startingU + index);
  const free = all.filter((position) => inTheWay(rack, mounted, shape, position) === null);
  const distance = (position: number): number => Math.abs(position - from);
  return free.toSorted((a, b) => distance(a) - distance(b) || b - a)[0] ?? null;
}
