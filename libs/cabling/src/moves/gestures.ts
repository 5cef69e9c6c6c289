import type { Id } from '#changes';
import type { Cable } from '../model/cable.js';

/** A plug of a cable: which end, which connector. */
export interface PlugName {
  readonly cableId: Id;
  readonly end: 'a' | 'b';
  readonly connector: number;
}

/**
 * What a hand does at the racks, one thing at a time: lay a cable (all its plugs), take it out (all its plugs), move one
 * plug from port to port, pull one plug (`hangs`: until
 * it is plugged again), plug one that hangs.
 */
export type Gesture =
  | { readonly kind: 'take-out'; readonly cableId: Id; readonly ports: readonly Socket[] }
  | { readonly kind: 'lay'; readonly cableId: Id; readonly ports: readonly Socket[] }
  | ({ readonly kind: 'move'; readonly from: Socket; readonly to: Socket } & PlugName)
  | ({ readonly kind: 'pull'; readonly from: Socket; readonly hangs: boolean } & PlugName)
  | ({ readonly kind: 'plug'; readonly to: Socket } & PlugName);

/** Where a plug goes: a port, or one position of it. */
export interface Socket {
  readonly portId: Id;
  readonly position: number | null;
}

/** One plug that is somewhere else afterwards. */
export interface Task extends PlugName {
  /** Tells plugs apart, also those of one connector. */
  readonly owner: string;
  readonly from: Socket | null;
  readonly to: Socket | null;
}

/** What is to be done with one cable: laid whole, taken out whole, or some of its plugs moved (`both`: of its two). */
export type Work =
  | {
      readonly kind: 'lay' | 'take-out';
      readonly cableId: Id;
      readonly ports: readonly Socket[];
      readonly owners: readonly string[];
    }
  | { readonly kind: 'move'; readonly cableId: Id; readonly both: boolean; readonly tasks: readonly Task[] };

/** A cable in a box or pulled out is in no port, whatever its record says. */
export const isPlugged = (cable: Cable | undefined): cable is Cable =>
  cable !== undefined && cable.status !== 'stock' && cable.status !== 'retired';

/** What a cable needs to get from one state to the other; null: nothing. */
export function workOf(before: Cable | undefined, after: Cable | undefined): Work | null {
  const [was, is] = [plugsOf(before), plugsOf(after)];
  const cableId = (after ?? before)!.id;
  if (was.size === 0 && is.size === 0) return null;
  if (was.size === 0) return whole('lay', cableId, is);
  if (is.size === 0) return whole('take-out', cableId, was);
  const tasks = [...new Set([...was.keys(), ...is.keys()])].flatMap((key): Task[] => {
    const [from, to] = [was.get(key) ?? null, is.get(key) ?? null];
    if (from && to && sameSocket(from, to)) return [];
    const [end, connector] = key.split(' ');
    return [
      {
        owner: `${cableId} ${key}`,
        cableId,
        end: end === 'b' ? 'b' : 'a',
        connector: Number(connector),
        from,
        to,
      },
    ];
  });
  if (tasks.length === 0) return null;
  const both = tasks.length === 2 && was.size === 2 && is.size === 2;
  return { kind: 'move', cableId, tasks, both };
}

const whole = (kind: 'lay' | 'take-out', cableId: Id, plugs: ReadonlyMap<string, Socket>): Work => ({
  kind,
  cableId,
  ports: [...plugs.values()],
  owners: [...plugs.keys()].map((key) => `${cableId} ${key}`),
});

/** Where the plugs of a cable are, by end, connector, and number among those of one connector. */
export function plugsOf(cable: Cable | undefined): Map<string, Socket> {
  const plugs = new Map<string, Socket>();
  if (!isPlugged(cable)) return plugs;
  for (const end of ['a', 'b'] as const)
    for (const { connector, portId, position } of cable[end]) {
      let number = 1;
      while (plugs.has(`${end} ${connector} ${number}`)) number += 1;
      plugs.set(`${end} ${connector} ${number}`, { portId, position });
    }
  return plugs;
}

export const sameSocket = (a: Socket, b: Socket): boolean =>
  a.portId === b.portId && a.position === b.position;

/** True if two plugs cannot be in these at one time: the same port, and not two positions of it. */
export const collide = (a: Socket, b: Socket): boolean =>
  a.portId === b.portId && (a.position === null || b.position === null || a.position === b.position);
