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

/** A part of a block that falls into one row of the map, in row units from the row's left edge. */
export interface RowPart {
  readonly row: number;
  readonly from: number;
  readonly width: number;
}

/** The rows of a map that show a block, when each row shows `rowSize` addresses beginning at `origin`. */
export function rowParts(block: Block, origin: number, rowSize: number): RowPart[] {
  const parts: RowPart[] = [];
  let at = block.start;
  const end = block.start + block.size;
  while (at < end) {
    const row = Math.floor((at - origin) / rowSize);
    const rowEnd = origin + (row + 1) * rowSize;
    const stop = Math.min(end, rowEnd);
    parts.push({ row, from: (at - origin - row * rowSize) / rowSize, width: (stop - at) / rowSize });
    at = stop;
  }
  return parts;
}

/** An address as its number. */
export function addressText(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}
