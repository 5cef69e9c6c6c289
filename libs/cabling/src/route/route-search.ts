import type { Id, Objects } from '#changes';
import { compatibilityTable, type CompatibilityTable } from '../compatibility/table.js';
import { CordLengths } from '../lengths/cord-length.js';
import type { CablingKinds } from '../model/kinds.js';
import { mediaFamily, type Media } from '../model/media.js';
import type { Port } from '../model/port.js';
import { faceOf, type Face } from '../optics/face.js';
import { cablingFactsOf } from '../trace/facts-of.js';
import { buildGraph } from '../trace/graph.js';
import { carries, channelFamilies, plainCordJoins, type ChannelFamily } from './carries.js';
import { Heap } from './heap.js';
import { roomOf } from './places.js';
import {
  cablesOfRoute,
  compareCosts,
  costOfRoute,
  type Route,
  type RouteContext,
  type RouteLeg,
  type RouteWish,
} from './route.js';
import { segmentGroups, type Segment, type SegmentGroup } from './segments.js';

type Facts = Objects<CablingKinds>;

/** Counted for a cord whose length the geometry does not tell. */
const ASSUMED_CORD_M = 5;
/** A route with more cords than this would not pass any loss or length budget. */
const MAX_CORDS = 8;
const MAX_POPS = 100_000;

/** A route that is still growing: it stands at a port where a cord may begin. */
interface Open {
  readonly at: Port;
  /** The medium of the last installed piece; the next cord joins it. */
  readonly media: Media | null;
  readonly legs: readonly RouteLeg[];
  readonly used: ReadonlySet<Id>;
  /** Arrived at the goal. */
  readonly done: boolean;
}

/** The ports, free cables and taken strands between which routes are searched. */
export class RouteSearch {
  private readonly lengths: CordLengths;
  private readonly table: CompatibilityTable;
  private readonly byRoom = new Map<Id, SegmentGroup[]>();
  private readonly byStart = new Map<Id, SegmentGroup[]>();
  private readonly rooms = new Map<Id, Id | null>();
  /** Ports that routes found before have taken, and the cables that they lead over. */
  private readonly taken = new Set<Id>();
  private readonly led = new Set<Id>();

  constructor(
    private readonly objects: Facts,
    private readonly wish: Pick<RouteWish, 'prefer' | 'betweenRacks'>,
    /** All ports between which routes will be asked for. */
    ends: ReadonlySet<Id>,
    private readonly context: RouteContext,
  ) {
    this.lengths = new CordLengths(objects, context.policy);
    this.table = compatibilityTable(objects.compatibility.values());
    const lying = [...objects.cable.values()].filter(
      ({ status }) => status !== 'retired' && status !== 'stock',
    );
    const graph = buildGraph(cablingFactsOf(objects, lying));
    const isFree = (port: Port): boolean =>
      !port.markedConnected &&
      graph.ports.get(port.id)?.plugs.length === 0 &&
      !context.reserved?.has(port.id) &&
      this.isInPlace(port.deviceId);
    const groups = segmentGroups(objects, graph, ends, isFree);
    for (const group of groups) {
      const room = this.roomOf(group.segments[0]!.from);
      if (room !== null) put(this.byRoom, room, group);
      for (const { from } of group.segments) if (ends.has(from.id)) put(this.byStart, from.id, group);
    }
  }

  /** From now on nobody else may use the ports of a route, and its cables are led over only where there is no other. */
  take(route: Route): void {
    for (const { from, to } of route.legs) for (const id of [from, to]) this.taken.add(id);
    for (const id of cablesOfRoute(route)) this.led.add(id);
  }

  /** Forgets what was taken. */
  release(): void {
    this.taken.clear();
    this.led.clear();
  }

  /** The best routes of all families, best first. */
  best(wish: RouteWish): Route[] {
    const cost = (route: Route): readonly number[] => costOfRoute(route, wish.prefer);
    return channelFamilies
      .filter((family) => wish.family === undefined || wish.family === family)
      .flatMap((family) => this.routes(family, wish))
      .toSorted((a, b) => compareCosts(cost(a), cost(b)))
      .slice(0, wish.count);
  }

  /** Uniform-cost search in which every port may be reached as often as alternatives are wanted. */
  private routes(family: ChannelFamily, wish: RouteWish): Route[] {
    const from = this.objects.port.get(wish.from);
    const to = this.objects.port.get(wish.to);
    if (!from || !to || from === to || !this.carries(from, family) || !this.carries(to, family)) return [];
    const open = new Heap<Open>();
    const start: Open = {
      at: from,
      media: null,
      legs: [],
      used: new Set([from.id]),
      done: false,
    };
    open.push(start, [0, 0]);
    const reached = new Map<Id, number>();
    const routes: Route[] = [];
    for (let pops = 0; pops < MAX_POPS && routes.length < wish.count; pops += 1) {
      const at = open.pop();
      if (!at) break;
      if (at.done) {
        routes.push(this.routeOf(at, family));
        continue;
      }
      const times = (reached.get(at.at.id) ?? 0) + 1;
      reached.set(at.at.id, times);
      if (times > wish.count) continue;
      for (const next of this.steps(at, to, family)) open.push(next, this.costOf(next));
    }
    return routes;
  }

  private *steps(at: Open, to: Port, family: ChannelFamily): Iterable<Open> {
    if (at.legs.length === 0)
      for (const group of this.byStart.get(at.at.id) ?? []) {
        const next = this.along(at, group, to, family);
        if (next) yield next;
      }
    if (cordsOf(at.legs) >= MAX_CORDS || (at.legs.length === 0 && this.isOutlet(at.at))) return;
    if (!this.isOutlet(to) && this.mayCord(at.at, to)) yield { ...this.byCord(at, to, at.media), done: true };
    for (const group of this.byRoom.get(this.roomOf(at.at) ?? '') ?? []) {
      const open = this.openIn(group);
      if (!open) continue;
      const { from, media } = open.first;
      if (from.id === to.id || at.used.has(from.id) || !this.mayCord(at.at, from)) continue;
      if (at.media !== null && !this.table.mediaJoin(at.media, media)) continue;
      const next = this.along(this.byCord(at, from, media), group, to, family);
      if (next) yield next;
    }
  }

  /** Through installed cable to its far end. */
  private along(at: Open, group: SegmentGroup, goal: Port, family: ChannelFamily): Open | null {
    const open = this.openIn(group);
    if (!open) return null;
    const { first, free } = open;
    const { from, to, media, cableIds, hops, lengthM, lengthDefinitive } = first;
    const fits = this.carries(from, family) && this.carries(to, family) && fitsFamily(media, family);
    if (!fits || at.used.has(to.id)) return null;
    const leg: RouteLeg = {
      kind: 'installed',
      from: from.id,
      to: to.id,
      media,
      cableIds,
      hops,
      free,
      lengthM: lengthDefinitive ? lengthM : null,
    };
    const used = new Set([...at.used, from.id, to.id]);
    return { at: to, media, legs: [...at.legs, leg], used, done: to.id === goal.id };
  }

  /** The first segment of a group that nobody has taken yet, if there is one over fresh cables, and how many are free. */
  private openIn({ segments }: SegmentGroup): { readonly first: Segment; readonly free: number } | null {
    if (this.taken.size === 0) return { first: segments[0]!, free: segments.length };
    const open = segments.filter(({ from, to }) => !this.taken.has(from.id) && !this.taken.has(to.id));
    const apart = open.find(({ cableIds }) => !cableIds.some((id) => this.led.has(id)));
    return open.length === 0 ? null : { first: apart ?? open[0]!, free: open.length };
  }

  private byCord(at: Open, to: Port, media: Media | null): Open {
    const lengthM = this.lengths.between(at.at.id, to.id)?.lengthM ?? null;
    const leg: RouteLeg = {
      kind: 'cord',
      from: at.at.id,
      to: to.id,
      media: media ?? this.mediaOf(at.at, to),
      lengthM,
    };
    return { ...at, at: to, legs: [...at.legs, leg], used: new Set([...at.used, to.id]) };
  }

  private mediaOf(a: Port, b: Port): Media {
    return (
      a.media ??
      b.media ??
      (this.carries(a, 'copper') && this.carries(b, 'copper') ? this.context.policy.cordMedia : 'other')
    );
  }

  private mayCord(a: Port, b: Port): boolean {
    const room = this.roomOf(a);
    const joined = plainCordJoins(this.faceOf(a), this.faceOf(b), this.table);
    if (a.id === b.id || room === null || room !== this.roomOf(b) || !joined) return false;
    if (this.wish.betweenRacks !== false) return true;
    return this.objects.device.get(a.deviceId)?.rackId === this.objects.device.get(b.deviceId)?.rackId;
  }

  private carries(port: Port, family: ChannelFamily): boolean {
    return carries(this.faceOf(port), family);
  }

  private faceOf(port: Port): Face {
    return faceOf(this.objects, port);
  }

  /** An outlet is reached through its cable: what is plugged in front of it is the user's. */
  private isOutlet(port: Port): boolean {
    const device = this.objects.device.get(port.deviceId);
    const role = this.objects.deviceType.get(device?.typeId ?? '')?.role;
    return role === 'outlet' && (this.byStart.get(port.id)?.length ?? 0) > 0;
  }

  private isInPlace(deviceId: Id): boolean {
    const status = this.objects.device.get(deviceId)?.status;
    return status === 'active' || status === 'planned';
  }

  private roomOf({ deviceId }: Port): Id | null {
    let room = this.rooms.get(deviceId);
    if (room === undefined) this.rooms.set(deviceId, (room = roomOf(this.objects, deviceId)));
    return room;
  }

  private costOf({ legs }: Open): readonly number[] {
    const [cords, lengthM] = [cordsOf(legs), assumedLength(legs)];
    return this.wish.prefer === 'fewest' ? [cords, lengthM] : [lengthM, cords];
  }

  private routeOf({ legs }: Open, family: ChannelFamily): Route {
    const lengthM = Math.round(legs.reduce((sum, leg) => sum + (leg.lengthM ?? 0), 0) * 100) / 100;
    return {
      legs,
      cords: cordsOf(legs),
      family,
      lengthM,
      lengthDefinitive: legs.every((leg) => leg.lengthM !== null),
      withinLimits: family !== 'copper' || lengthM <= this.context.policy.channelMaxM,
    };
  }
}

const cordsOf = (legs: readonly RouteLeg[]): number => legs.filter(({ kind }) => kind === 'cord').length;
const assumedLength = (legs: readonly RouteLeg[]): number =>
  legs.reduce((sum, leg) => sum + (leg.lengthM ?? (leg.kind === 'cord' ? ASSUMED_CORD_M : 0)), 0);
const fitsFamily = (media: Media, family: ChannelFamily): boolean =>
  mediaFamily(media) === family || mediaFamily(media) === 'other';

function put<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
