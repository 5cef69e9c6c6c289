import type { Device, DeviceType } from './model/device.js';
import type { Rack } from './model/rack.js';

export type Face = 'front' | 'rear';

/** What stands in a rack: how high it is and where it begins. */
export interface Mounted {
  readonly device: Pick<Device, 'positionU' | 'face'>;
  readonly type: Pick<DeviceType, 'heightU' | 'fullDepth'>;
}

/** The half units that a device fills, each as `face:unit`; none when it has no place in the units. */
export function unitsOf({ device, type }: Mounted): string[] {
  if (device.positionU === null || type.heightU === 0) return [];
  const faces: readonly Face[] = type.fullDepth ? ['front', 'rear'] : [device.face];
  const units: string[] = [];
  for (let unit = device.positionU; unit < device.positionU + type.heightU; unit += 0.5)
    for (const face of faces) units.push(`${face}:${unit}`);
  return units;
}

/** True if a device of this height at this unit stays between the lowest and the highest unit of the rack. */
export const fitsIn = (
  rack: Pick<Rack, 'startingU' | 'heightU'>,
  positionU: number,
  heightU: number,
): boolean => positionU >= rack.startingU && positionU + heightU <= rack.startingU + rack.heightU;

/**
 * The whole units at which a device of this type could stand, lowest first: inside the rack, on free faces, and on no
 * reserved unit.
 */
export function freeUnits(
  rack: Pick<Rack, 'startingU' | 'heightU' | 'reservedU'>,
  mounted: readonly Mounted[],
  wanted: { readonly type: Mounted['type']; readonly face: Face },
): number[] {
  const taken = new Set(mounted.flatMap(unitsOf));
  for (const unit of rack.reservedU)
    for (const face of ['front', 'rear']) for (const half of [unit, unit + 0.5]) taken.add(`${face}:${half}`);
  return Array.from({ length: rack.heightU }, (_, i) => rack.startingU + i).filter(
    (positionU) =>
      fitsIn(rack, positionU, wanted.type.heightU) &&
      unitsOf({ device: { positionU, face: wanted.face }, type: wanted.type }).every(
        (unit) => !taken.has(unit),
      ),
  );
}
