import { cableSchema, type Cable } from '../model/cable.js';
import { portMapSchema, portSchema, type Port, type PortMap } from '../model/port.js';
import type { CableProfile, Circuit } from '../model/profile.js';
import { buildGraph, type CablingGraph } from './graph.js';
import type { CablePath } from './path.js';

/** A port in short: `IF1`, `FP1`, `RP1*4` (four positions), `CT1`, `PP1`, `PO1`, `PF1`, `CON1`, on a device after `@`. */
export function port(text: string): Port {
  const [, name = '', positions = '1', deviceId = 'D'] = /^([^*@]+)(?:\*(\d+))?(?:@(.+))?$/.exec(text) ?? [];
  const kind = kindOf(name);
  return portSchema.parse({ id: name, name, kind, deviceId, positions: Number(positions) });
}

function kindOf(name: string): Port['kind'] {
  if (name.startsWith('FP')) return 'front';
  if (name.startsWith('RP')) return 'rear';
  if (name.startsWith('CT')) return 'circuit';
  if (name.startsWith('CON')) return 'console';
  if (name.startsWith('PO')) return 'power-outlet';
  if (name.startsWith('PF')) return 'power-feed';
  return name.startsWith('PP') ? 'power-port' : 'interface';
}

/** A map row in short: `FP1 RP1`, `FP1 RP1#3`, `FP1#2 RP1#3`. */
export function map(text: string): PortMap {
  const [front = '', rear = ''] = text.split(' ');
  const [frontPortId, frontPosition = '1'] = front.split('#');
  const [rearPortId, rearPosition = '1'] = rear.split('#');
  const positions = { frontPosition: Number(frontPosition), rearPosition: Number(rearPosition) };
  return portMapSchema.parse({ id: text.replace(' ', '~'), frontPortId, rearPortId, ...positions });
}

/** A cable in short: `C1 IF1 FP1`, `-` for a loose end, several ports with `+`, a position after `#`; then its fields. */
export function cable(text: string, fields: Partial<Cable> = {}): Cable {
  const [id, a = '', b = ''] = text.split(' ');
  const ends = (list: string) =>
    list
      .split('+')
      .filter((end) => end !== '' && end !== '-')
      .map((end, index) => {
        const [portId, position] = end.split('#');
        return { portId, connector: index + 1, position: position ? Number(position) : null };
      });
  return cableSchema.parse({ id, label: id, a: ends(a), b: ends(b), status: 'installed', ...fields });
}

export interface Topology {
  readonly ports: string;
  readonly maps?: readonly string[];
  readonly cables: readonly (string | Cable)[];
  readonly circuits?: readonly Circuit[];
  readonly profiles?: readonly CableProfile[];
}

export function graph({ ports, maps = [], cables, ...rest }: Topology): CablingGraph {
  return buildGraph({
    ports: ports.split(' ').map(port),
    portMaps: maps.map(map),
    cables: cables.map((one) => (typeof one === 'string' ? cable(one) : one)),
    ...rest,
  });
}

/** A path in short, with its flags: `IF1 - C1 - FP1+FP2 - RP1  complete active`. */
export function shown(path: CablePath | null): string {
  if (!path) return 'none';
  const flags = (['complete', 'active', 'split', 'loop'] as const).filter((flag) => path[flag]);
  return `${path.hops.map(({ ids }) => ids.join('+')).join(' - ')}  ${flags.join(' ')}`.trim();
}
