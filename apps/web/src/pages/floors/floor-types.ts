import type { Recorded } from '#changes';

/** A place on a floor in metres: x to the right, y upwards. */
export interface FloorPoint {
  readonly xM: number;
  readonly yM: number;
}

export type FloorState = 'existing' | 'new' | 'modified' | 'moved' | 'removed';

/** Something that stands on a floor, or could. */
export interface FloorThing {
  readonly kind: 'device' | 'rack';
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly state: FloorState;
  readonly at: FloorPoint | null;
  readonly object: Recorded;
}

export interface FloorWay {
  readonly pathway: Recorded & { readonly name: string; readonly points: readonly FloorPoint[] };
  readonly state: FloorState;
}

export interface FloorView {
  readonly locationId: string;
  readonly path: string;
  readonly floorPlan: string | null;
  readonly plan: 'none' | 'drawn' | 'missing' | 'no-scale';
  readonly window: {
    readonly left: number;
    readonly low: number;
    readonly right: number;
    readonly high: number;
  };
  readonly things: readonly FloorThing[];
  readonly ways: readonly FloorWay[];
}
