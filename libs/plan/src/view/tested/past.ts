import type { Cable, Device, Port, PortMap } from '#cabling';
import type { Id } from '#changes';
import type { Kind, PlanChange, PlanObjects } from '../../value/kinds.js';

/** A change that was recorded, of the present or of the project whose target is meant. */
export interface PastChange {
  /** ISO time; empty: after every test. */
  readonly at: string;
  /** Who recorded it, or the file that tells of it. */
  readonly by: string;
  readonly change: Pick<PlanChange, 'kind' | 'id' | 'before' | 'after'>;
}

/** What one change made of one object. */
export interface Step<T> {
  readonly at: string;
  readonly by: string;
  readonly before: T | null;
  readonly after: T | null;
}

/** Kinds of which links are made: changes of all others make no test stale. */
export const testedKinds = [
  'device',
  'module',
  'port',
  'portMap',
  'cable',
] as const satisfies readonly Kind[];

/** Recorded changes, oldest first, by what a link has to do with. */
export class Past {
  readonly #steps = new Map<string, Step<object>[]>();
  readonly #cords = new Map<Id, Step<Cable>[]>();
  readonly #maps = new Map<string, Step<PortMap>[]>();

  constructor(changes: readonly PastChange[]) {
    for (const { at, by, change } of changes) {
      const { kind, id, before, after } = change;
      const step = { at, by, before, after };
      put(this.#steps, `${kind} ${id}`, step);
      if (kind === 'cable')
        for (const portId of portsOf(step as Step<Cable>)) put(this.#cords, portId, step as Step<Cable>);
      if (kind === 'portMap')
        for (const key of mapKeys(step as Step<PortMap>)) put(this.#maps, key, step as Step<PortMap>);
    }
  }

  cable = (id: Id): readonly Step<Cable>[] => this.#of<Cable>('cable', id);
  port = (id: Id): readonly Step<Port>[] => this.#of<Port>('port', id);
  device = (id: Id): readonly Step<Device>[] => this.#of<Device>('device', id);
  module = (id: Id): readonly Step<{ readonly typeId: Id }>[] =>
    this.#of<{ readonly typeId: Id }>('module', id);

  /** Cables that came to a port, left it, or changed in it. */
  cords = (portId: Id): readonly Step<Cable>[] => this.#cords.get(portId) ?? [];
  /** Rows of the inside of a panel at a position of a port. */
  maps = (portId: Id, position: number): readonly Step<PortMap>[] =>
    this.#maps.get(`${portId} ${position}`) ?? [];

  #of<T extends object>(kind: keyof PlanObjects, id: Id): readonly Step<T>[] {
    return (this.#steps.get(`${kind} ${id}`) ?? []) as unknown as readonly Step<T>[];
  }
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function portsOf({ before, after }: Step<Cable>): Set<Id> {
  return new Set(
    [before, after].flatMap((cable) => (cable ? [...cable.a, ...cable.b] : [])).map(({ portId }) => portId),
  );
}

function mapKeys({ before, after }: Step<PortMap>): Set<string> {
  return new Set(
    [before, after].flatMap((map) =>
      map ? [`${map.rearPortId} ${map.rearPosition}`, `${map.frontPortId} ${map.frontPosition}`] : [],
    ),
  );
}
