/** A piece to be cut from a reel. */
export interface Piece {
  readonly label: string;
  readonly lengthM: number;
}

/** A reel with what is pulled from it. */
export interface Reel {
  readonly lengthM: number;
  readonly pieces: readonly Piece[];
  readonly usedM: number;
}

/**
 * Pieces packed into reels, first-fit decreasing (never more than 11/9 of the fewest possible, plus one: Johnson 1973).
 * A piece that no reel holds gets one of its own, cut to length. Pieces of equal length keep their order.
 */
export function packReels(pieces: readonly Piece[], reelM: number): Reel[] {
  const reels: { lengthM: number; pieces: Piece[]; usedM: number }[] = [];
  for (const piece of pieces.toSorted((a, b) => b.lengthM - a.lengthM)) {
    const open = reels.find((reel) => reel.lengthM === reelM && reel.usedM + piece.lengthM <= reelM + 1e-9);
    if (open) {
      open.pieces.push(piece);
      open.usedM = round(open.usedM + piece.lengthM);
    } else reels.push({ lengthM: Math.max(reelM, piece.lengthM), pieces: [piece], usedM: piece.lengthM });
  }
  return reels;
}

const round = (metres: number): number => Math.round(metres * 100) / 100;
