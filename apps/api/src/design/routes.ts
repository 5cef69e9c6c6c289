import {
  findRoutes,
  findRoutesTogether,
  layRoutes,
  pairsOfRoutes,
  portsOfRoute,
  type Hop,
  type Route,
  type RouteEnds,
} from '#cabling';
import type { Id } from '#changes';
import type { Language } from '#findings';
import type { z } from 'zod';
import { named, type Frame, type Named } from './design-frame.js';
import type { routeAnswer, routeQuery } from './schemas.js';
import { told } from './told.js';

type Query = z.infer<typeof routeQuery>;
type Answer = z.infer<typeof routeAnswer>;

/** The ways between two ports, or one for each pair of two lists of ports; or why there is none. */
export function routes(frame: Frame, query: Query, language: Language): Answer {
  const side = pairsOfRoutes(frame.objects, query, frame);
  if (side.together) return routesTogether(frame, side.pairs, query, told(side.findings, language));
  const { from, to, findings } = portsOfRoute(frame.objects, query, frame);
  const end = (portId: Id | null): Named | null => (portId === null ? null : named(frame, 'port', portId));
  const ends = { from: end(from), to: end(to), without: [] };
  if (from === null || to === null) return { ...ends, findings: told(findings, language), routes: [] };
  const wish = { ...wishOf(query), from, to, count: query.count };
  const found = findRoutes(frame.objects, wish, contextOf(frame));
  // Alternatives: each is laid as if it were alone.
  const shownOnes = found.flatMap((route) => shown(frame, [route]));
  return { ...ends, findings: told(findings, language), routes: shownOnes };
}

function routesTogether(
  frame: Frame,
  pairs: readonly RouteEnds[],
  query: Query,
  findings: Answer['findings'],
): Answer {
  const found = findRoutesTogether(frame.objects, pairs, wishOf(query), contextOf(frame));
  const without = pairs
    .filter((_, at) => !found[at])
    .map(({ from, to }) => ({ from: named(frame, 'port', from), to: named(frame, 'port', to) }));
  const ways = found.flatMap((route) => route ?? []);
  return { from: null, to: null, findings, routes: shown(frame, ways), without };
}

const wishOf = ({ prefer, family, betweenRacks }: Query) => ({
  prefer,
  betweenRacks,
  ...(family && { family }),
});

const contextOf = ({ policy, reserved }: Frame) => ({ policy, reserved: new Set(reserved.keys()) });

/** Routes as they are shown, with the changes that lay them all. */
function shown(frame: Frame, found: readonly Route[]): Answer['routes'] {
  const look = { colour: null, status: 'planned', label: null } as const;
  const changes = [...layRoutes(frame.objects, found, look, frame).changes];
  return found.map(({ cords, family, lengthM, lengthDefinitive, withinLimits, legs }) => ({
    cords,
    family,
    lengthM,
    lengthDefinitive,
    withinLimits,
    legs: legs.map((leg) => ({
      kind: leg.kind,
      from: named(frame, 'port', leg.from),
      to: named(frame, 'port', leg.to),
      media: leg.media,
      lengthM: leg.lengthM,
      cables: leg.kind === 'installed' ? leg.cableIds.map((id) => named(frame, 'cable', id)) : [],
      free: leg.kind === 'installed' ? leg.free : null,
      hops: leg.kind === 'installed' ? leg.hops.map((hop) => hopDto(frame, hop)) : [],
    })),
    // One change for each cord, in the order of the ways.
    changes: changes.splice(0, cords),
  }));
}

/** A provider's network is known by its name alone. */
const hopDto = (
  frame: Frame,
  { kind, ids }: Hop,
): Answer['routes'][number]['legs'][number]['hops'][number] => ({
  kind,
  at: ids.map((id) => (kind === 'network' ? { id, path: id } : named(frame, kind, id))),
});
