import type { Elevation, MountedDevice } from '../../api/design-types.js';
import { footOf } from './rack-space.js';

/** The device that an arrow leads to: the next one up or down the rack, or the nearest in the rack beside. */
export function neighbour(
  elevations: readonly Elevation[],
  view: 'front' | 'rear',
  from: MountedDevice,
  up: number,
  right: number,
): MountedDevice | undefined {
  const at = elevations.findIndex(({ devices }) => devices.includes(from));
  const here = elevations[at + right];
  if (!here) return undefined;
  const foot = (device: MountedDevice): number => footOf(here.rack, device.positionU ?? -1, device.heightU);
  const others = here.devices.filter(
    (device) =>
      device.id !== from.id &&
      device.state !== 'left' &&
      (device.face === view || device.fullDepth || view === 'rear'),
  );
  const mine = from.positionU === null ? -1 : foot(from);
  const ahead = up === 0 ? others : others.filter((device) => (foot(device) - mine) * up > 0);
  return ahead.toSorted((a, b) => Math.abs(foot(a) - mine) - Math.abs(foot(b) - mine))[0];
}
