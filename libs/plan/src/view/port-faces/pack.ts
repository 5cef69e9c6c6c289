/**
 * Blocks on as few sheets as hold them, in their order, and as evenly as that allows: five blocks of which a sheet
 * holds four stand three and two, not four and one. A block higher than a sheet has one of its own.
 * @param room height of a sheet, in the unit of the blocks
 */
export function packEvenly<B extends { readonly height: number }>(blocks: readonly B[], room: number): B[][] {
  const full = fill(blocks, room);
  // Sheets can be no lower than some run of blocks: the lowest that needs no further sheet.
  const limits = blocks
    .flatMap((_, from) => blocks.slice(from).map((__, more) => heightOf(blocks.slice(from, from + more + 1))))
    .filter((height) => height <= room)
    .sort((a, b) => a - b);
  for (const limit of limits) {
    const sheets = fill(blocks, limit);
    if (sheets.length === full.length) return sheets;
  }
  return full;
}

function fill<B extends { readonly height: number }>(blocks: readonly B[], room: number): B[][] {
  const sheets: B[][] = [];
  let used = Infinity;
  for (const block of blocks) {
    if (used + block.height > room) {
      sheets.push([]);
      used = 0;
    }
    sheets.at(-1)!.push(block);
    used += block.height;
  }
  return sheets;
}

function heightOf(blocks: readonly { readonly height: number }[]): number {
  return blocks.reduce((sum, { height }) => sum + height, 0);
}
