import type { Id, Objects } from '#changes';
import { freeUnits, type Mounted } from '../free-units.js';
import type { DeviceType } from '../model/device.js';
import type { CablingKinds } from '../model/kinds.js';
import type { Rack } from '../model/rack.js';

/** A device that a proposal puts into a rack. */
export interface NewDevice {
  readonly typeId: Id;
  readonly name: string;
  readonly positionU: number;
}

/** So many devices of a type, named by a prefix and a number. */
export interface WantedDevices {
  readonly count: number;
  readonly type: DeviceType | undefined;
  readonly prefix: string;
}

type Facts = Pick<Objects<CablingKinds>, 'device' | 'deviceType'>;

/**
 * Units for new devices from the top of the rack down, row by row, each at the highest unit that is free; those of
 * `between` are spread evenly among them. Null if they do not all fit.
 */
export function placeDevices(
  objects: Facts,
  rack: Rack,
  rows: readonly WantedDevices[],
  between: WantedDevices,
): { readonly rows: readonly (readonly NewDevice[])[]; readonly between: readonly NewDevice[] } | null {
  const mounted: Mounted[] = mountedIn(objects, rack);
  const names = new Set(
    [...objects.device.values()].filter(({ rackId }) => rackId === rack.id).map(({ name }) => name),
  );
  const put = (type: DeviceType, prefix: string): NewDevice | null => {
    const free = freeUnits(rack, mounted, { type, face: 'front' });
    const positionU = rack.descending ? free[0] : free.at(-1);
    if (positionU === undefined) return null;
    mounted.push({ device: { positionU, face: 'front' }, type });
    return { typeId: type.id, name: freshName(names, prefix), positionU };
  };
  const placed: NewDevice[][] = rows.map(() => []);
  const spread: NewDevice[] = [];
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  let done = 0;
  for (const [at, { count, type, prefix }] of rows.entries()) {
    if (!type) continue;
    for (let n = 0; n < count; n += 1) {
      const device = put(type, prefix);
      if (!device) return null;
      placed[at]!.push(device);
      done += 1;
      // After the k-th of them stand k/total of the managers.
      while (between.type && spread.length < Math.round((between.count * done) / total)) {
        const manager = put(between.type, between.prefix);
        if (!manager) return null;
        spread.push(manager);
      }
    }
  }
  return { rows: placed, between: spread };
}

/** What stands or will stand in a rack. */
export function mountedIn(
  { device: devices, deviceType }: Facts,
  rack: Rack,
): (Mounted & { readonly type: DeviceType })[] {
  return [...devices.values()]
    .filter(({ rackId, status }) => rackId === rack.id && status !== 'retired' && status !== 'stock')
    .flatMap((device) => {
      const type = deviceType.get(device.typeId);
      return type ? [{ device, type }] : [];
    });
}

function freshName(names: Set<string>, prefix: string): string {
  let number = 1;
  while (names.has(`${prefix}${number}`)) number += 1;
  names.add(`${prefix}${number}`);
  return `${prefix}${number}`;
}
