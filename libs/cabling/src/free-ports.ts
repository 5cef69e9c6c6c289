import { compareNames } from './compare-names.js';
import type { Port } from './model/port.js';

/** Which ports are wanted. */
export interface PortWish {
  /** Of the same kind, connector and medium as this one, and after it if there are such. */
  readonly like: Pick<Port, 'kind' | 'connector' | 'media' | 'name'>;
  readonly count: number;
}

/** The next free ports of a device, in the order of their names: first those after `like`, then those before it. */
export function nextFreePorts(
  ports: readonly Port[],
  isTaken: (port: Port) => boolean,
  { like, count }: PortWish,
): Port[] {
  const free = ports
    .filter(
      ({ kind, connector, media }) =>
        kind === like.kind && connector === like.connector && media === like.media,
    )
    .filter((port) => port.type === 'physical' && !isTaken(port))
    .toSorted((a, b) => compareNames(a.name, b.name));
  const after = free.filter(({ name }) => compareNames(name, like.name) > 0);
  return [...after, ...free.filter((port) => !after.includes(port))].slice(0, count);
}
