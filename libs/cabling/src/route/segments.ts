import type { Id, Objects } from '#changes';
import { compareNames } from '../compare-names.js';
import type { CablingKinds } from '../model/kinds.js';
import type { Media } from '../model/media.js';
import type { Port } from '../model/port.js';
import { isEndpoint, type CablingGraph } from '../trace/graph.js';
import { cablesOf, type Hop } from '../trace/path.js';
import { tracePath } from '../trace/trace-path.js';

/** Cable that lies already between two free panel ports: a strand of a trunk, a horizontal cable. */
export interface Segment {
  readonly from: Port;
  readonly to: Port;
  readonly cableIds: readonly Id[];
  /** Ports and cables in turn, from the one port to the other. */
  readonly hops: readonly Hop[];
  readonly media: Media;
  readonly lengthM: number;
  readonly lengthDefinitive: boolean;
}

/** Segments between the same two devices that do not differ for a route, in the order of their port names. */
export interface SegmentGroup {
  readonly key: string;
  readonly segments: readonly Segment[];
}

type Facts = Pick<Objects<CablingKinds>, 'port' | 'cable' | 'device'>;

/**
 * All free ways through installed cable, in both directions, grouped. `ends` are the ports between which a route is
 * wanted: a way that ends there is a group of its own. Ports for which `isFree` is false are left out.
 */
export function segmentGroups(
  objects: Facts,
  graph: CablingGraph,
  ends: ReadonlySet<Id>,
  isFree: (port: Port) => boolean,
): SegmentGroup[] {
  const groups = new Map<string, Segment[]>();
  for (const port of objects.port.values()) {
    if (port.kind !== 'front' && !ends.has(port.id)) continue;
    const segment =
      isFree(port) || ends.has(port.id) ? segmentFrom(objects, graph, port, ends, isFree) : null;
    if (!segment) continue;
    const key = keyOf(segment, ends);
    const known = groups.get(key);
    if (known) known.push(segment);
    else groups.set(key, [segment]);
  }
  return [...groups].map(([key, segments]) => ({
    key,
    segments: segments.toSorted((a, b) => compareNames(a.from.name, b.from.name)),
  }));
}

function segmentFrom(
  objects: Facts,
  graph: CablingGraph,
  from: Port,
  ends: ReadonlySet<Id>,
  isFree: (port: Port) => boolean,
): Segment | null {
  const node = graph.ports.get(from.id);
  if (!node || isEndpoint(node)) return null;
  const path = tracePath(graph, { portIds: [from.id], through: true });
  const last = path?.hops.at(-1);
  const [id, ...others] = last?.kind === 'port' ? last.ids : [];
  const to = others.length === 0 ? objects.port.get(id ?? '') : undefined;
  if (!path || path.split || path.loop || !to || to.id === from.id) return null;
  const cables = cablesOf(path);
  const arrives = ends.has(to.id) || (to.kind === 'front' && isFree(to));
  if (cables.length === 0 || !arrives) return null;
  const media = cables
    .map((cable) => objects.cable.get(cable)?.media ?? 'other')
    .find((one) => one !== 'other');
  const { hops, lengthM, lengthDefinitive } = path;
  return {
    from,
    to,
    cableIds: cables,
    hops,
    media: media ?? from.media ?? 'other',
    lengthM,
    lengthDefinitive,
  };
}

function keyOf({ from, to, media }: Segment, ends: ReadonlySet<Id>): string {
  const end = (port: Port): string =>
    ends.has(port.id) ? `=${port.id}` : `${port.deviceId} ${port.connector ?? ''}`;
  return `${end(from)}\n${end(to)}\n${media}`;
}
