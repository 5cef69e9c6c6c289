import type { Id, Objects } from '#changes';
import { compareNames } from '../compare-names.js';
import type { CablingKinds } from '../model/kinds.js';
import type { Device } from '../model/device.js';
import type { Port } from '../model/port.js';
import { RACK_UNIT_MM, type Rack } from '../model/rack.js';
import { PathwayNet } from './pathway-route.js';
import { readLengths, stockLengthM, type lengthPolicy } from './policy.js';
import type { z } from 'zod';

export type LengthPolicy = { readonly [K in keyof typeof lengthPolicy]: z.output<(typeof lengthPolicy)[K]> };
type Facts = Pick<Objects<CablingKinds>, 'rack' | 'device' | 'deviceType' | 'port' | 'pathway'>;

/** How long a cord between two ports must be. */
export interface CordLength {
  /** The way that it lies: along the face, the side of the rack and, between racks, the pathways. */
  readonly wayM: number;
  /** The least that any cord needs, straight across the face: shorter ones cannot reach. */
  readonly leastM: number;
  /** The way with slack. */
  readonly neededM: number;
  /** The shortest cord that can be had and reaches. */
  readonly lengthM: number;
  /** What it lies in between two racks. */
  readonly pathwayIds: readonly Id[];
}

/** Width of the ports' field of a 19-inch face (IEC 60297-3-100: 450 mm clear), and from its edge to the vertical manager. */
const FACE_MM = 450;
const MANAGER_MM = 60;
/** Depth of a rack where nobody has written it, for cords from front to rear. */
const DEPTH_MM = 800;
/** Ports in one row of a face; more stand in two rows, one above the other. */
const ROW = 24;

/** Where a port is in its rack, millimetres from the face's left edge and from the bottom of the lowest unit. */
interface Spot {
  readonly rack: Rack;
  readonly face: 'front' | 'rear';
  readonly xMm: number;
  readonly yMm: number;
}

/** Lengths of cords from the geometry of racks, for many pairs of ports. */
export class CordLengths {
  private readonly net: PathwayNet;
  private readonly order = new Map<Id, ReadonlyMap<Id, readonly [at: number, of: number]>>();
  private readonly portsByDevice = new Map<Id, Port[]>();
  private readonly stock: readonly number[];

  constructor(
    private readonly objects: Facts,
    private readonly policy: LengthPolicy,
  ) {
    this.net = new PathwayNet(objects.pathway.values());
    this.stock = readLengths(policy.cordLengthsM);
    for (const port of objects.port.values()) {
      const ports = this.portsByDevice.get(port.deviceId);
      if (ports) ports.push(port);
      else this.portsByDevice.set(port.deviceId, [port]);
    }
  }

  /**
   * The cord between two ports: null where the geometry is not recorded (no rack, no unit, no pathway between the
   * racks).
   */
  between(portA: Id, portB: Id): CordLength | null {
    const [a, b] = [this.spotOf(portA), this.spotOf(portB)];
    if (!a || !b) return null;
    const way =
      a.rack.id === b.rack.id
        ? { mm: insideRack(a, b), leastMm: straight(a, b), pathwayIds: [] }
        : this.acrossRacks(a, b);
    if (!way) return null;
    const wayM = way.mm / 1000;
    const neededM = wayM * (1 + this.policy.cordSlackPercent / 100) + this.policy.cordSlackM;
    return {
      wayM: rounded(wayM),
      leastM: rounded(way.leastMm / 1000),
      neededM: rounded(neededM),
      lengthM: stockLengthM(neededM, this.stock),
      pathwayIds: way.pathwayIds,
    };
  }

  /** From the port to the side, up to the top of its rack, through the pathways, and down again. */
  private acrossRacks(a: Spot, b: Spot): { mm: number; leastMm: number; pathwayIds: readonly Id[] } | null {
    const route = this.net.shortest(pointsOf(a.rack, b.rack), pointsOf(b.rack, a.rack));
    if (!route) return null;
    const climb = [a, b].reduce((sum, { rack, xMm, yMm }) => sum + aside(xMm) + topMm(rack) - yMm, 0);
    const leastMm = route.lengthM * 1000;
    return { mm: climb + leastMm, leastMm, pathwayIds: route.pathwayIds };
  }

  private spotOf(portId: Id): Spot | null {
    const port = this.objects.port.get(portId);
    const device = port && this.objects.device.get(port.deviceId);
    const rack = device && this.objects.rack.get(device.rackId ?? '');
    if (!port || !device || !rack || device.positionU === null) return null;
    const type = this.objects.deviceType.get(device.typeId);
    const [at, of] = this.orderOf(port);
    const columns = of > ROW ? Math.ceil(of / 2) : of;
    const column = of > ROW ? Math.floor(at / 2) : at;
    return {
      rack,
      face: faceOf(port, device),
      xMm: ((column + 0.5) / columns) * FACE_MM,
      yMm: heightInRackMm(rack, device.positionU + (type?.heightU ?? 1) / 2),
    };
  }

  /** The place of a port among those on its face, in the order of their names. */
  private orderOf(port: Port): readonly [at: number, of: number] {
    let order = this.order.get(port.deviceId);
    if (!order) {
      const sides = [true, false].map((rear) =>
        (this.portsByDevice.get(port.deviceId) ?? [])
          .filter((one) => one.type === 'physical' && (one.kind === 'rear') === rear)
          .toSorted((a, b) => compareNames(a.name, b.name)),
      );
      order = new Map(sides.flatMap((side) => side.map(({ id }, at) => [id, [at, side.length]] as const)));
      this.order.set(port.deviceId, order);
    }
    return order.get(port.id) ?? [0, 1];
  }
}

/** Out to the nearer side, along it, and in again; from face to face also through the depth of the rack. */
function insideRack(a: Spot, b: Spot): number {
  const side = Math.min(a.xMm + b.xMm, 2 * FACE_MM - a.xMm - b.xMm) + 2 * MANAGER_MM;
  const along = Math.abs(a.xMm - b.xMm);
  const up = Math.abs(a.yMm - b.yMm);
  // Neighbours in one row need no detour by the side.
  const across = up === 0 && a.face === b.face ? Math.min(side, along) : side;
  return across + up + (a.face === b.face ? 0 : (a.rack.depthMm ?? DEPTH_MM));
}

/** Across, up and through: no cord is shorter. */
const straight = (a: Spot, b: Spot): number =>
  Math.hypot(a.xMm - b.xMm, a.yMm - b.yMm) + (a.face === b.face ? 0 : (a.rack.depthMm ?? DEPTH_MM));

const aside = (xMm: number): number => Math.min(xMm, FACE_MM - xMm) + MANAGER_MM;
const topMm = (rack: Rack): number => rack.heightU * RACK_UNIT_MM;

/** Above the floor of the lowest unit, whichever way the rack counts. */
function heightInRackMm(rack: Rack, unit: number): number {
  const up = unit - rack.startingU;
  return (rack.descending ? rack.heightU - up : up) * RACK_UNIT_MM;
}

/** Where pathways meet a rack: at itself, or at its room, whose inside only says something on the way to another room. */
const pointsOf = ({ id, locationId }: Rack, other: Rack): string[] =>
  locationId === other.locationId ? [`rack:${id}`] : [`rack:${id}`, `location:${locationId}`];

const faceOf = ({ kind }: Port, { face }: Device): 'front' | 'rear' =>
  kind === 'rear' || kind === 'power-port' ? (face === 'front' ? 'rear' : 'front') : face;

const rounded = (lengthM: number): number => Math.round(lengthM * 100) / 100;
