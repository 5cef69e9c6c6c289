import type { Device, FloorPoint, Location, Pathway, Rack } from '#cabling';
import type { State, Underlay } from '#drawing';

/** A picture that lies under a floor. */
export interface FloorPicture {
  readonly kind: 'picture';
  readonly mime: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A drawing of another program that lies under a floor. */
export interface FloorDrawing {
  readonly kind: 'drawing';
  readonly underlay: Underlay;
}

export type FloorPlan = FloorPicture | FloorDrawing;

/**
 * What lies under floors: by the name of the file that a place gives, or by the path of the place (`Site/Hall`). null: a
 * file was named, but it could not be read.
 */
export type FloorPlans = ReadonlyMap<string, FloorPlan | null>;

/** Something that stands on a floor. */
export interface FloorMark {
  readonly device: Device;
  readonly state: State;
  readonly at: FloorPoint;
  /** Where it stood before; null: nowhere else. */
  readonly was: FloorPoint | null;
}

export interface FloorRack {
  readonly rack: Rack;
  readonly state: State;
  readonly at: FloorPoint;
}

export interface FloorWay {
  readonly pathway: Pathway;
  readonly state: State;
}

/** A floor of which something was measured. */
export interface Floor {
  readonly location: Location;
  readonly path: string;
  readonly marks: readonly FloorMark[];
  readonly racks: readonly FloorRack[];
  readonly ways: readonly FloorWay[];
}
