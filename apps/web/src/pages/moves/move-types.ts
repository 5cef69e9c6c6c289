/** A port, or one position of it, as a plug meets it. */
export interface Socket {
  readonly id: string;
  readonly path: string;
  readonly position: number | null;
}

/** What a hand does, one thing at a time. */
export interface Move {
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

/** What tells a move from all others of a project, so that a tick stays with it while the plan changes around it. */
export const moveKey = ({ kind, cable, from, to, ports }: Move): string =>
  [kind, cable.id, ...[from, to, ...ports].map((socket) => (socket ? `${socket.id}#${socket.position ?? ''}` : ''))].join(' '); // prettier-ignore
