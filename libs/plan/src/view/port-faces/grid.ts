// The grid of a device's face: 24 columns at a pitch of 12.95, 1.6 more after every six; wide ports (SFP) at the right.
// Panels and 48-port switches share it, so that port 7 stands over port 7.

export const LEFT = 47;
const FIRST = 2.68;
export const PITCH = 12.95;
export const SIX = 1.6;
export const PORT = { width: 9.6, height: 7.4 } as const;
export const WIDE = { width: 16, height: 6.9, pitch: 19 } as const;
export const COLUMNS = 24;

/**
 * Left edge of a port's column. A single row of twelve ports or fewer takes two columns for each, as its panel does: room
 * for whole names.
 */
export function columnX(column: number, stride: Stride = 1): number {
  const first = column * stride;
  return LEFT + FIRST + (first + (stride - 1) / 2) * PITCH + Math.floor(first / 6) * SIX;
}

/** Columns of the grid that one port takes. */
export type Stride = 1 | 2;

/** Left edge of a wide port. */
export const wideX = (column: number): number => columnX(COLUMNS) + 0.9 + column * WIDE.pitch;

/** Right edge of the frame around a face with this many columns of wide ports. */
export const frameEnd = (wideColumns: number): number =>
  wideColumns > 0 ? wideX(wideColumns - 1) + WIDE.width + 2.6 : columnX(COLUMNS) + 0.98 - SIX;
