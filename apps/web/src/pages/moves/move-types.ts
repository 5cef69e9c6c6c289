/** A port, or one position of it, as a plug meets it. */
export interface Socket {
  readonly id: string;
  readonly path: string;
  readonly device: string;
  readonly position: number | null;
}

/** What a hand does, one thing at a time. */
export interface Move {
  /** Tells it from all others of the project, also while the plan changes around it. */
  readonly key: string;
  readonly kind: 'lay' | 'take-out' | 'move' | 'pull' | 'plug';
  readonly cable: {
    readonly id: string;
    readonly path: string;
    readonly media: string;
    readonly lengthM: number | null;
    readonly colour: string | null;
  };
  readonly from: Socket | null;
  readonly to: Socket | null;
  readonly ports: readonly Socket[];
  readonly hangs: boolean;
}

export interface MoveStep {
  readonly layer: number | 'before' | 'after';
  readonly gestures: readonly Move[];
  /** What no order makes possible. */
  readonly blocked: readonly Move[];
}

/** A device that hands reach for. */
export interface ReachedDevice {
  readonly id: string;
  readonly path: string;
  /** Rack, or room. */
  readonly rack: string;
  readonly unit: number | null;
  readonly role: string;
  readonly ports: readonly ReachedPort[];
}

export interface ReachedPort {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly type: string;
  /** The colour of the cord that is in it before the first move; empty: not recorded; null: none is in it. */
  readonly cord: string | null;
}

/** All that is to be done, and where: what a page needs to lead through it without the server. */
export interface WorkOrder {
  readonly steps: readonly MoveStep[];
  readonly devices: readonly ReachedDevice[];
}
