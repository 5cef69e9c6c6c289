import type { Id, Objects } from '#changes';
import type { CablingPolicy } from '../check/policy.js';
import type { DeviceType } from '../model/device.js';
import type { CablingKinds } from '../model/kinds.js';
import type { Rack } from '../model/rack.js';
import { mountedIn } from './place-devices.js';

type Facts = Pick<Objects<CablingKinds>, 'device' | 'deviceType' | 'port'>;

/** The type that new cable managers are of: the one that is asked for, else the lowest in the catalogue. */
export function managerTypeOf(
  { deviceType }: Facts,
  { managerTypeId }: { readonly managerTypeId?: Id | null },
): DeviceType | undefined {
  if (managerTypeId !== undefined) return deviceType.get(managerTypeId ?? '');
  return [...deviceType.values()]
    .filter(({ role, heightU }) => role === 'cable-manager' && heightU > 0)
    .toSorted((a, b) => a.heightU - b.heightU || (a.id < b.id ? -1 : 1))[0];
}

/** How many managers a rack wants beside those that it has, once the new devices are in it (rule K3). */
export function managersFor(
  objects: Facts,
  rack: Rack,
  fresh: readonly { readonly count: number; readonly type: DeviceType | undefined }[],
  type: DeviceType | undefined,
  { portsPerManagerU }: CablingPolicy,
): number {
  const mounted = mountedIn(objects, rack);
  const here = new Set(
    [...objects.device.values()].filter(({ rackId }) => rackId === rack.id).map(({ id }) => id),
  );
  const existing = [...objects.port.values()].filter(
    (port) => here.has(port.deviceId) && isCopperFace(port),
  ).length;
  const added = fresh.reduce(
    (sum, one) => sum + one.count * (one.type?.ports.filter(isCopperFace).length ?? 0),
    0,
  );
  const needU = Math.floor((existing + added) / portsPerManagerU);
  const haveU = mounted.reduce(
    (sum, { type: of }) => sum + (of.role === 'cable-manager' ? of.heightU : 0),
    0,
  );
  // Nothing new: what the rack lacks already is not this need's matter.
  return !type || added === 0 ? 0 : Math.max(0, Math.ceil((needU - haveU) / type.heightU));
}

const isCopperFace = ({
  kind,
  connector,
}: {
  readonly kind: string;
  readonly connector: string | null;
}): boolean => connector === 'rj45' && (kind === 'interface' || kind === 'front');
