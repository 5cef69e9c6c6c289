import { findFreePorts } from '#cabling';
import type { z } from 'zod';
import { named, type Frame } from './design-frame.js';
import type { freePortsAnswer, freePortsQuery } from './schemas.js';

/** The free ports that are asked for, and what each device has left. */
export function freePorts(
  frame: Frame,
  query: z.infer<typeof freePortsQuery>,
): z.infer<typeof freePortsAnswer> {
  const { layer: _layer, device, rack, location, ...rest } = query;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const wish = {
    ...(given as { count: number }),
    ...(device !== undefined && { deviceId: device }),
    ...(rack !== undefined && { rackId: rack }),
    ...(location !== undefined && { locationId: location }),
  };
  const reserved = new Set(frame.reserved.keys());
  const { ports, devices, missing } = findFreePorts(frame.objects, wish, { policy: frame.policy, reserved });
  return {
    ports: ports.map(({ portId, deviceId }) => ({ ...named(frame, 'port', portId), device: deviceId })),
    devices: devices.map(({ deviceId, ...stock }) => ({ ...named(frame, 'device', deviceId), ...stock })),
    missing,
  };
}
