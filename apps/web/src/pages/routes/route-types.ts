import type { Change } from '#changes';
import type { RenderedFinding } from '#findings';

export interface Named {
  readonly id: string;
  readonly path: string;
}

/** A stretch of installed cable, port by port and cable by cable. */
export interface WayHop {
  readonly kind: 'port' | 'cable' | 'location' | 'network';
  readonly at: readonly Named[];
}

/** A cord to lay, or what lies there between two ports. */
export interface RouteLeg {
  readonly kind: 'cord' | 'installed';
  readonly from: Named;
  readonly to: Named;
  readonly media: string;
  readonly lengthM: number | null;
  readonly free: number | null;
  readonly hops: readonly WayHop[];
}

/** A way from port to port, with one change for each of its cords. */
export interface FoundRoute {
  readonly cords: number;
  readonly lengthM: number;
  readonly lengthDefinitive: boolean;
  readonly withinLimits: boolean;
  readonly legs: readonly RouteLeg[];
  readonly changes: readonly Change[];
}

/** Alternatives between two ports (`from` and `to` are told), or one way for each pair of two lists. */
export interface RoutesFound {
  readonly from: Named | null;
  readonly to: Named | null;
  readonly findings: readonly RenderedFinding[];
  readonly routes: readonly FoundRoute[];
  readonly without: readonly { readonly from: Named; readonly to: Named }[];
}
