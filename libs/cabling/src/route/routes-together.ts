import type { Objects } from '#changes';
import type { CablingKinds } from '../model/kinds.js';
import { RouteSearch } from './route-search.js';
import {
  cablesOfRoute,
  compareCosts,
  costOfRoute,
  type Route,
  type RouteContext,
  type RouteEnds,
  type RouteWish,
} from './route.js';

/** Ways of one pair that are compared for what they share with the others. */
const ALTERNATIVES = 4;
/** Orders in which the pairs are served at most; few plants need more than two. */
const MAX_ORDERS = 24;

type Wish = Omit<RouteWish, 'from' | 'to' | 'count'>;

/**
 * A way for each pair of ports, side by side: no two use the same port or strand; null where nothing is left for a pair.
 *
 * What counts, in this order: that as many pairs as possible have a way; copper within its limits; the fewest cords of all
 * (or metres, where `shortest` is preferred); the fewest cables shared, so that what fails takes few ways along; metres.
 * Paired disjoint ways are NP-hard to choose at best, so the search is bounded: the pairs are served one after another in the
 * order given, each with its best way that is left; then again with those in front that went short or got more than they would
 * alone, up to 24 times, and the best of it all is kept.
 */
export function findRoutesTogether(
  objects: Objects<CablingKinds>,
  pairs: readonly RouteEnds[],
  wish: Wish,
  context: RouteContext,
): (Route | null)[] {
  const ends = new Set(pairs.flatMap(({ from, to }) => [from, to]));
  const search = new RouteSearch(objects, wish, ends, context);
  const alone = pairs.map((pair) => search.best({ ...wish, ...pair, count: 1 })[0] ?? null);
  let order = pairs.map((_, at) => at);
  let best = serve(search, pairs, order, wish);
  const tried = new Set([order.join()]);
  for (let at = best; tried.size < MAX_ORDERS; tried.add(order.join())) {
    const short = new Set(order.filter((pair) => isShort(at[pair] ?? null, alone[pair] ?? null, wish)));
    order = [...order.filter((pair) => short.has(pair)), ...order.filter((pair) => !short.has(pair))];
    if (short.size === 0 || tried.has(order.join())) break;
    at = serve(search, pairs, order, wish);
    if (compareCosts(costOfAll(at, wish), costOfAll(best, wish)) < 0) best = at;
  }
  return best;
}

/** Each pair in turn takes, of its ways that count alike, the one that shares the fewest cables with those before. */
function serve(
  search: RouteSearch,
  pairs: readonly RouteEnds[],
  order: readonly number[],
  wish: Wish,
): (Route | null)[] {
  search.release();
  const led = new Set<string>();
  const routes = pairs.map((): Route | null => null);
  for (const at of order) {
    const found = search.best({ ...wish, ...pairs[at]!, count: ALTERNATIVES });
    const cost = (route: Route): readonly number[] => {
      const [limits, first, second] = costOfRoute(route, wish.prefer);
      return [limits!, first!, cablesOfRoute(route).filter((id) => led.has(id)).length, second!];
    };
    const [route] = found.toSorted((a, b) => compareCosts(cost(a), cost(b)));
    if (!route) continue;
    routes[at] = route;
    search.take(route);
    for (const id of cablesOfRoute(route)) led.add(id);
  }
  search.release();
  return routes;
}

/** Without a way though it has one alone, or with one that counts more. */
function isShort(route: Route | null, alone: Route | null, { prefer }: Wish): boolean {
  if (!alone || !route) return alone !== route;
  const [first, second] = [route, alone].map((one) => costOfRoute(one, prefer).slice(0, 2));
  return compareCosts(first!, second!) > 0;
}

function costOfAll(routes: readonly (Route | null)[], { prefer }: Wish): readonly number[] {
  const found = routes.flatMap((route) => route ?? []);
  const costs = found.map((route) => costOfRoute(route, prefer));
  const sum = (at: number): number => costs.reduce((total, cost) => total + cost[at]!, 0);
  const cables = found.flatMap((route) => [...new Set(cablesOfRoute(route))]);
  return [routes.length - found.length, sum(0), sum(1), cables.length - new Set(cables).size, sum(2)];
}
