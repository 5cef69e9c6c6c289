import type { Id, Objects } from '#changes';
import type { Device } from '../model/device.js';
import type { CablingKinds } from '../model/kinds.js';
import type { Port, Rating } from '../model/port.js';

/** A cord from a socket that gives power to an inlet that takes it. */
interface Cord {
  readonly outlet: Port;
  readonly inlet: Port;
}

/** Where power comes into the plan: a feed, or the sockets of a device that nothing feeds. */
export interface Supply {
  /** `feed`: one socket of a board. `device`: a distributor or UPS whose own supply is not recorded. */
  readonly kind: 'port' | 'device';
  readonly id: Id;
}

/** What happens while some supplies are down. */
export interface SupplyState {
  /** Devices that have inlets with a cord and get no power. */
  readonly dark: ReadonlySet<Id>;
  /** Load of each socket and inlet that a cord is in, W. */
  readonly loadW: ReadonlyMap<Id, number>;
}

type Facts = Pick<
  Objects<CablingKinds>,
  'device' | 'deviceType' | 'module' | 'moduleType' | 'transceiverType' | 'port' | 'cable'
>;

/** Power that a rated socket carries, W: apparent power, taken as real (a power factor of 1 is on the safe side). */
export const ratedW = ({ voltageV, currentA, phases }: Rating): number =>
  Math.round((phases === 3 ? Math.sqrt(3) : 1) * voltageV * currentA);

/**
 * Who feeds whom, by the cords between sockets. A device shares its draw equally between the inlets that have power; a
 * distributor draws what hangs on it. Cords in a ring feed nobody.
 */
export class SupplyNet {
  readonly supplies: readonly Supply[];
  private readonly cordsInto = new Map<Id, Cord[]>();
  private readonly cordsFrom = new Map<Id, Cord[]>();
  private readonly ownW: ReadonlyMap<Id, number>;

  /** `givenW`: what a device passes on beside its sockets (PoE), by its id. */
  constructor(
    private readonly objects: Facts,
    givenW: ReadonlyMap<Id, number> = new Map(),
  ) {
    for (const { status, a, b } of objects.cable.values()) {
      if (status === 'retired' || status === 'stock') continue;
      for (const one of a)
        for (const other of b) {
          const ports = [objects.port.get(one.portId), objects.port.get(other.portId)];
          const outlet = ports.find((port) => port?.kind === 'power-outlet' || port?.kind === 'power-feed');
          const inlet = ports.find((port) => port?.kind === 'power-port');
          if (!outlet || !inlet) continue;
          put(this.cordsInto, inlet.deviceId, { outlet, inlet });
          put(this.cordsFrom, outlet.deviceId, { outlet, inlet });
        }
    }
    this.ownW = drawsOf(objects, givenW);
    this.supplies = this.findSupplies();
  }

  /** The devices that a cord feeds. */
  get fed(): Iterable<Id> {
    return this.cordsInto.keys();
  }

  /** The cords that feed a device. */
  feeding(deviceId: Id): readonly Cord[] {
    return this.cordsInto.get(deviceId) ?? [];
  }

  /** The supplies that a device gets its power from in the end. */
  suppliesOf(deviceId: Id, seen: ReadonlySet<Id> = new Set()): ReadonlySet<Id> {
    if (seen.has(deviceId)) return new Set();
    const here = new Set([...seen, deviceId]);
    return new Set(
      this.feeding(deviceId).flatMap(({ outlet }) =>
        this.isSupply(outlet)
          ? [outlet.kind === 'power-feed' ? outlet.id : outlet.deviceId]
          : [...this.suppliesOf(outlet.deviceId, here)],
      ),
    );
  }

  /** Loads and dark devices while these supplies are down. */
  without(failed: ReadonlySet<Id>): SupplyState {
    const powered = this.poweredDevices(failed);
    const live = ({ outlet }: Cord): boolean =>
      this.isSupply(outlet)
        ? !failed.has(outlet.kind === 'power-feed' ? outlet.id : outlet.deviceId)
        : powered.has(outlet.deviceId);
    const demands = new Map<Id, number>();
    const demandOf = (deviceId: Id, above: ReadonlySet<Id>): number => {
      const known = demands.get(deviceId);
      if (known !== undefined || above.has(deviceId)) return known ?? 0;
      const inside = new Set([...above, deviceId]);
      const below = (this.cordsFrom.get(deviceId) ?? []).filter(live);
      const sum = below.reduce((total, cord) => total + shareOf(cord, inside), this.ownW.get(deviceId) ?? 0);
      demands.set(deviceId, sum);
      return sum;
    };
    const shareOf = ({ inlet }: Cord, above: ReadonlySet<Id>): number =>
      demandOf(inlet.deviceId, above) / Math.max(1, this.feeding(inlet.deviceId).filter(live).length);
    const loadW = new Map<Id, number>();
    for (const cord of [...this.cordsInto.values()].flat().filter(live)) {
      const share = shareOf(cord, new Set());
      for (const { id } of [cord.outlet, cord.inlet]) loadW.set(id, (loadW.get(id) ?? 0) + share);
    }
    const dark = new Set([...this.cordsInto.keys()].filter((id) => !powered.has(id)));
    return { dark, loadW };
  }

  /** A feed, or a socket of a device that no cord feeds. */
  private isSupply({ kind, deviceId }: Port): boolean {
    return kind === 'power-feed' || !this.cordsInto.has(deviceId);
  }

  private findSupplies(): Supply[] {
    const found = new Map<Id, Supply>();
    for (const { outlet } of [...this.cordsFrom.values()].flat()) {
      if (!this.isSupply(outlet)) continue;
      if (outlet.kind === 'power-feed') found.set(outlet.id, { kind: 'port', id: outlet.id });
      else found.set(outlet.deviceId, { kind: 'device', id: outlet.deviceId });
    }
    return [...found.values()];
  }

  /** Devices that power reaches, from the supplies outwards. */
  private poweredDevices(failed: ReadonlySet<Id>): ReadonlySet<Id> {
    const reached = new Set<Id>();
    const open: Id[] = [];
    const feed = (cords: readonly Cord[]): void => {
      for (const { inlet } of cords) {
        if (reached.has(inlet.deviceId)) continue;
        reached.add(inlet.deviceId);
        open.push(inlet.deviceId);
      }
    };
    for (const { kind, id } of this.supplies) {
      if (failed.has(id)) continue;
      const deviceId = kind === 'device' ? id : (this.objects.port.get(id)?.deviceId ?? '');
      const cords = this.cordsFrom.get(deviceId) ?? [];
      feed(cords.filter(({ outlet }) => kind === 'device' || outlet.id === id));
    }
    for (let at = open.pop(); at !== undefined; at = open.pop())
      feed((this.cordsFrom.get(at) ?? []).filter(({ outlet }) => !this.isSupply(outlet)));
    return reached;
  }
}

/** What each device draws by itself, with the modules and transceivers in it. */
function drawsOf(objects: Facts, givenW: ReadonlyMap<Id, number>): ReadonlyMap<Id, number> {
  const draws = new Map(givenW);
  const add = (id: Id, watts: number | null | undefined): unknown =>
    draws.set(id, (draws.get(id) ?? 0) + (watts ?? 0));
  for (const device of objects.device.values())
    if (isOn(device)) add(device.id, objects.deviceType.get(device.typeId)?.powerW);
  for (const module of objects.module.values())
    if (isOn(module)) add(module.deviceId, objects.moduleType.get(module.typeId)?.powerW);
  for (const port of objects.port.values())
    if (port.transceiverId !== null)
      add(port.deviceId, objects.transceiverType.get(port.transceiverId)?.powerW);
  return draws;
}

const isOn = ({ status }: Pick<Device, 'status'>): boolean => status !== 'stock' && status !== 'retired';

function put<T>(map: Map<Id, T[]>, key: Id, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
