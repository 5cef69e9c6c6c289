import type { Traced, TracedPath } from '../../api/types.js';

/** A port of a device; of a trunk or splice the one position that the path takes, where it takes one: `out·12`. */
export interface ChainPort {
  readonly id: string;
  readonly name: string;
  readonly position?: number;
}

/** A device that a path passes, with the ports it comes in and goes out by. */
interface DeviceLink {
  readonly type: 'device';
  readonly id: string;
  readonly name: string;
  readonly ports: readonly ChainPort[];
}

interface CableLink {
  readonly type: 'cable';
  readonly id: string;
  readonly name: string;
  /** It is only proposed: there is nothing to look at yet. */
  readonly fresh?: boolean;
}

/** The line of a provider: `FT-0012 · Opérateur`. */
interface CircuitLink {
  readonly type: 'circuit';
  readonly id: string;
  readonly name: string;
  readonly service: string;
}

interface PlaceLink {
  readonly type: 'place';
  readonly id: string;
  readonly name: string;
  /** A provider's network is none of our places: there is nothing to look at. */
  readonly network?: boolean;
}

/** What lies between two devices. */
export type WireLink = CableLink | CircuitLink;

/** One link of the chain that a path is drawn as. */
export type ChainLink = DeviceLink | WireLink | PlaceLink;

export const isWire = (link: ChainLink): link is WireLink => link.type === 'cable' || link.type === 'circuit';

/** `SR2/P1:07` is port `07` of device `SR2/P1`; a path without a colon is a device or place of its own. */
function splitPath(path: string): { device: string; port: string } {
  const colon = path.indexOf(':');
  return colon < 0
    ? { device: path, port: '' }
    : { device: path.slice(0, colon), port: path.slice(colon + 1) };
}

/** The hops of a path as devices, cables and circuits in turn; ports of one device that follow each other stand together. */
export function chainOf(
  { hops, circuits = [] }: Pick<TracedPath, 'hops'> & Partial<Pick<TracedPath, 'circuits'>>,
  names: Traced['names'],
): ChainLink[] {
  const chain: ChainLink[] = [];
  for (const [index, hop] of hops.entries()) {
    const id = hop.ids.join(' ');
    const paths = hop.ids.map((one) => names[one] ?? one);
    if (hop.kind === 'cable') chain.push({ type: 'cable', id, name: paths.join(' + ') });
    else if (hop.kind !== 'port')
      chain.push({
        type: 'place',
        id,
        name: paths.join(' + '),
        ...(hop.kind === 'network' ? { network: true } : {}),
      });
    else {
      const parts = paths.map(splitPath);
      const device = parts[0]?.device ?? id;
      const [position, ...others] = hop.ids.length === 1 ? (hop.positions?.[0] ?? []) : [];
      const name = parts.map((part) => part.port).join(' + ');
      const port: ChainPort =
        position === undefined || others.length > 0
          ? { id: hop.ids[0] ?? id, name }
          : { id: hop.ids[0] ?? id, name: `${name}·${position}`, position };
      const last = chain.at(-1);
      if (last?.type === 'device' && last.name === device) {
        chain[chain.length - 1] = { ...last, ports: [...last.ports, port] };
      } else chain.push({ type: 'device', id, name: device, ports: [port] });
    }
    for (const { id: circuit, after, name, provider, service } of circuits)
      if (after === index)
        chain.push({ type: 'circuit', id: circuit, name: `${name} · ${provider}`, service });
  }
  return chain;
}
