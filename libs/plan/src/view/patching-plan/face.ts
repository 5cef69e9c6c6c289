import type { Device } from '#cabling';
import type { Rect } from '#drawing';
import type { Comparison } from '../comparison.js';
import { blockOf } from '../port-faces/face-block.js';
import { columnX, frameEnd, LEFT, PITCH, PORT, WIDE, wideX } from '../port-faces/grid.js';
import type { PortFace } from '../port-faces/port-face.js';

/** Heights inside a face, from its upper edge, in millimetres. */
const PAD = 1.2;
const NAME = 4;
const GAP = 0.8;
const ROW = 6.9;
const LABEL = 10.2;
/** A label is wider than its port by this on each side; the track beside it stays free. */
const WIDER = 0.4;
/** Beside a label, a cord that leaves to the other side of the face has a track of its own. */
const TRACK = { port: 0.7, wide: 0.5 } as const;

export type Direction = 'above' | 'below';

/** A port in a patching plan, with the label of its cord above or below it. */
export interface Socket {
  readonly face: PortFace;
  /** Place of the port among those of the device. */
  readonly index: number;
  readonly middle: number;
  readonly half: number;
  /** Half the width of the label of its cord. */
  readonly labelHalf: number;
  readonly wide: boolean;
  readonly label: Direction;
  /** Upper edges of the port and of the label, from the upper edge of the face. */
  readonly portTop: number;
  readonly portHeight: number;
  readonly labelTop: number;
}

/** A row or two of ports of one device. */
export interface PatchFace {
  readonly device: Device;
  readonly sockets: readonly Socket[];
  readonly rows: 1 | 2;
  /** Where the texts above or below the ports of a single row have their baseline. */
  readonly nameAt: number;
  readonly right: number;
  readonly height: number;
}

/**
 * The faces of a device: one for each row of 24 panel ports or for 48 switch ports. In a single row the labels stand on
 * the side to which most cords go; in two rows, odd ports have theirs above and even ones below.
 */
export function facesOfDevice(
  comparison: Comparison,
  device: Device,
  ports: readonly PortFace[],
  side: Direction,
): PatchFace[] {
  const indexOf = new Map(ports.map((face, index) => [face, index]));
  return blockOf(comparison, device, ports).banks.map(({ rows, wide, stride }): PatchFace => {
    const double = rows.length > 1;
    const socketsOf = (list: readonly (readonly PortFace[])[], isWide: boolean): Socket[] =>
      list.flatMap((row, n) =>
        row.map((face, column) => {
          const label = double ? (n === 0 ? 'above' : 'below') : side;
          const half = (isWide ? WIDE.width : PORT.width) / 2;
          const left = isWide ? wideX(column) : columnX(column, stride);
          const places = double ? doubleRow(n) : singleRow(side);
          return {
            face,
            index: indexOf.get(face)!,
            middle: left + half,
            half,
            labelHalf: half + WIDER + (isWide ? 0 : ((stride - 1) * PITCH) / 2),
            wide: isWide,
            label,
            ...places,
          };
        }),
      );
    return {
      device,
      sockets: [...socketsOf(rows, false), ...socketsOf(wide, true)],
      rows: double ? 2 : 1,
      nameAt: side === 'below' ? PAD + 3 : PAD + LABEL + GAP + PORT.height + 3.2,
      right: frameEnd(Math.max(0, ...wide.map((row) => row.length))),
      height: double ? 2 * (PAD + LABEL + GAP + ROW) + 0.4 : PAD + NAME + PORT.height + GAP + LABEL + PAD,
    };
  });
}

type Places = Pick<Socket, 'portTop' | 'portHeight' | 'labelTop'>;

function singleRow(side: Direction): Places {
  const [portTop, labelTop] =
    side === 'below' ? [PAD + NAME, PAD + NAME + PORT.height + GAP] : [PAD + LABEL + GAP, PAD];
  return { portTop, labelTop, portHeight: PORT.height };
}

function doubleRow(row: number): Places {
  const upper = PAD + LABEL + GAP;
  return row === 0
    ? { labelTop: PAD, portTop: upper, portHeight: ROW }
    : { portTop: upper + ROW + 0.4, labelTop: upper + 2 * ROW + 0.4 + GAP, portHeight: ROW };
}

/** The frame around a face whose upper edge is at `top`. */
export const frameOf = ({ right, height }: PatchFace, top: number): Rect => ({
  x: LEFT,
  y: top,
  width: right - LEFT,
  height,
});

/** The label of a socket on the sheet. */
export const labelOf = ({ middle, labelHalf, labelTop }: Socket, top: number): Rect => ({
  x: middle - labelHalf,
  y: top + labelTop,
  width: 2 * labelHalf,
  height: LABEL,
});

/** Where a cord leaves a socket to one side of its face: straight from the label, or along the track beside the port. */
export function leaves({ middle, labelHalf, label, wide }: Socket, to: Direction): number {
  if (label === to) return middle;
  const aside = labelHalf + (wide ? TRACK.wide : TRACK.port);
  return to === 'above' ? middle + aside : middle - aside;
}
