/** A block of IPv4 space: its first address as a number and how many addresses it has. */
export interface Block {
  readonly start: number;
  readonly size: number;
}

/** An IPv4 prefix as a block; null for IPv6, which has no useful map to scale. */
export function blockOf(prefix: string): Block | null {
  const [address = '', length = ''] = prefix.split('/');
  const octets = address.split('.').map(Number);
  if (octets.length !== 4) return null;
  const start = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  return { start, size: 2 ** (32 - Number(length)) };
}

/** How a space is laid out: rows of equal size; rows in which nothing is recorded are left out. */
export interface Layout {
  readonly rowSize: number;
  /** First address of each row shown. */
  readonly rows: readonly number[];
}

const LEAST_ROWS = 4;

/** The finest rows of a space that show all blocks in no more than `most` rows. */
export function layoutOf(root: Block, blocks: readonly Block[], most: number): Layout {
  let best: Layout | null = null;
  for (let rowSize = root.size / LEAST_ROWS; rowSize >= 1; rowSize /= 2) {
    const rows = new Set(blocks.flatMap((block) => rowParts(block, rowSize).map(({ row }) => row)));
    if (rows.size > most) break;
    best = { rowSize, rows: [...rows].sort((a, b) => a - b) };
  }
  return best ?? { rowSize: root.size, rows: [root.start] };
}

/** The part of a block that falls into one row; `from` and `width` are shares of the row. */
export interface RowPart {
  /** First address of the row. */
  readonly row: number;
  readonly from: number;
  readonly width: number;
}

/** The rows that show a block. */
export function rowParts(block: Block, rowSize: number): RowPart[] {
  const parts: RowPart[] = [];
  const end = block.start + block.size;
  for (let at = block.start; at < end;) {
    const row = Math.floor(at / rowSize) * rowSize;
    const stop = Math.min(end, row + rowSize);
    parts.push({ row, from: (at - row) / rowSize, width: (stop - at) / rowSize });
    at = stop;
  }
  return parts;
}

/** An address as its number. */
export function addressText(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}
