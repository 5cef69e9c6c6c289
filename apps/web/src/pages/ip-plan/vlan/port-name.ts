import type { PortPlace } from '#plan';
import { shortPort } from '../../../components/short-port.js';

/** `acc-n1 Po1`: a device by its last name, and its port as it is said before the rack. */
export function portName({ device, port }: Pick<PortPlace, 'device' | 'port'>): string {
  const name = port.startsWith(device) ? port.slice(device.length + 1) : port;
  return `${device.split('/').at(-1)} ${shortPort(name)}`;
}
