import type { Objects } from '#changes';
import type { CablingKinds } from '../model/kinds.js';
import { RouteSearch } from './route-search.js';
import type { Route, RouteContext, RouteWish } from './route.js';

/**
 * The best routes between two ports over cords that are to be laid and free cable that lies there, best first. Only free
 * ports are used, media and connectors fit from end to end, and no port is used twice. The ends themselves may be taken:
 * whether they are is for the caller to say.
 */
export function findRoutes(objects: Objects<CablingKinds>, wish: RouteWish, context: RouteContext): Route[] {
  return new RouteSearch(objects, wish, new Set([wish.from, wish.to]), context).best(wish);
}
