import type { Id } from '#changes';
import type { CablingPolicy } from '../check/policy.js';
import type { Media } from '../model/media.js';
import type { Hop } from '../trace/path.js';
import type { ChannelFamily } from './carries.js';

export interface RouteWish {
  readonly from: Id;
  readonly to: Id;
  /** What counts first: few cords (few connectors, little work) or few metres. */
  readonly prefer: 'fewest' | 'shortest';
  /** How many alternatives; 1 to 20. */
  readonly count: number;
  /** Only this family; absent: whatever both ends take. */
  readonly family?: ChannelFamily;
  /** Cords may cross from rack to rack inside a room. Default true. */
  readonly betweenRacks?: boolean;
}

/** One piece of a route: a cord to be laid, or cable that lies there. */
export type RouteLeg =
  | {
      readonly kind: 'cord';
      readonly from: Id;
      readonly to: Id;
      readonly media: Media;
      readonly lengthM: number | null;
    }
  | {
      readonly kind: 'installed';
      readonly from: Id;
      readonly to: Id;
      readonly media: Media;
      readonly lengthM: number | null;
      readonly cableIds: readonly Id[];
      /** Ports and cables from `from` to `to`, through every panel and splice between. */
      readonly hops: readonly Hop[];
      /** How many such ways are free between the two devices, this one included. */
      readonly free: number;
    };

export interface Route {
  readonly legs: readonly RouteLeg[];
  readonly cords: number;
  readonly family: ChannelFamily;
  /** Metres in all; too little when not definitive. */
  readonly lengthM: number;
  readonly lengthDefinitive: boolean;
  /** False: copper longer than the channel that the policy allows. */
  readonly withinLimits: boolean;
}

export interface RouteContext {
  readonly policy: CablingPolicy;
  /** Ports that nobody may use: claimed by other projects. */
  readonly reserved?: ReadonlySet<Id>;
}

/** Two ports that a way is wanted between. */
export type RouteEnds = Pick<RouteWish, 'from' | 'to'>;

/** What counts of a route, the gravest first: within the limits, then as was preferred. */
export const costOfRoute = (
  { withinLimits, cords, lengthM }: Route,
  prefer: RouteWish['prefer'],
): readonly number[] =>
  prefer === 'fewest' ? [Number(!withinLimits), cords, lengthM] : [Number(!withinLimits), lengthM, cords];

/** Below zero: the first list of costs is less, by the first place where they differ. */
export function compareCosts(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** The installed cables that a route leads over. */
export const cablesOfRoute = ({ legs }: Route): readonly Id[] =>
  legs.flatMap((leg) => (leg.kind === 'installed' ? leg.cableIds : []));
