import { findRoutes, layRoute, portsOfRoute, type Route } from '#cabling';
import type { Id } from '#changes';
import type { Language } from '#findings';
import type { z } from 'zod';
import { named, type Frame, type Named } from './design-frame.js';
import type { routeAnswer, routeQuery } from './schemas.js';
import { told } from './told.js';

type Answer = z.infer<typeof routeAnswer>;

/** The ways between two ports, or why there is none. */
export function routes(frame: Frame, query: z.infer<typeof routeQuery>, language: Language): Answer {
  const { from, to, findings } = portsOfRoute(frame.objects, query, frame);
  const end = (portId: Id | null): Named | null => (portId === null ? null : named(frame, 'port', portId));
  const ends = { from: end(from), to: end(to) };
  if (from === null || to === null) return { ...ends, findings: told(findings, language), routes: [] };
  const { prefer, count, family, betweenRacks } = query;
  const wish = { from, to, prefer, count, betweenRacks, ...(family && { family }) };
  const reserved = new Set(frame.reserved.keys());
  const found = findRoutes(frame.objects, wish, { policy: frame.policy, reserved });
  return { ...ends, findings: told(findings, language), routes: found.map((route) => shown(frame, route)) };
}

function shown(frame: Frame, route: Route): Answer['routes'][number] {
  const { cords, family, lengthM, lengthDefinitive, withinLimits } = route;
  const look = { colour: null, status: 'planned', label: null } as const;
  return {
    cords, family, lengthM, lengthDefinitive, withinLimits,
    legs: route.legs.map((leg) => ({
      kind: leg.kind,
      from: named(frame, 'port', leg.from),
      to: named(frame, 'port', leg.to),
      media: leg.media,
      lengthM: leg.lengthM,
      cables: leg.kind === 'installed' ? leg.cableIds.map((id) => named(frame, 'cable', id)) : [],
      free: leg.kind === 'installed' ? leg.free : null,
    })),
    changes: [...layRoute(frame.objects, route, look, frame).changes],
  }; // prettier-ignore
}
