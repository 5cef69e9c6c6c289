import {
  metresPerTick,
  readEvents,
  readFixed,
  readGeneral,
  readSamples,
  readSupplier,
  spacingM,
} from './blocks.js';
import { crc16 } from './checksum.js';
import { Cursor, SorFault } from './cursor.js';
import type { SorBlock, SorTrace } from './trace.js';

interface SorMap {
  readonly version: 1 | 2;
  readonly revision: number;
  readonly size: number;
  readonly blocks: readonly SorBlock[];
}

/**
 * Decodes an OTDR file (`.sor`), version 1 or 2. Unknown blocks are listed and passed over; a checksum that differs
 * refuses nothing.
 * @throws SorFault when a block ends early or the map makes no sense
 */
export function decodeSor(bytes: Uint8Array): SorTrace {
  const map = readMap(bytes);
  const cursor = (name: string): Cursor | null => blockCursor(bytes, map, name);
  const needed = (name: string): Cursor => {
    const found = cursor(name);
    if (!found) throw new SorFault('magic', 0, name);
    return found;
  };
  const { version } = map;
  const fixed = readFixed(needed('FxdParams'), version);
  const [events, data] = [cursor('KeyEvents'), cursor('DataPts')];
  const tickM = metresPerTick(fixed.refractiveIndex);
  return {
    version,
    revision: map.revision,
    mapSize: map.size,
    blocks: map.blocks,
    general: readGeneral(needed('GenParams'), version),
    supplier: readSupplier(needed('SupParams')),
    fixed,
    ...(events ? readEvents(events, version, tickM) : { events: [], summary: null }),
    samples: data && readSamples(data, spacingM(fixed)),
    checksum: checksumOf(bytes, map),
  };
}

/** Version 2 begins with `Map`; version 1 with its revision number, 1.xx as 100 to 199. */
function readMap(bytes: Uint8Array): SorMap {
  const at = new Cursor(bytes, 'Map');
  const version = bytes[0] === 0x4d && bytes[1] === 0x61 && bytes[2] === 0x70 && bytes[3] === 0 ? 2 : 1;
  if (version === 2) at.text();
  const revision = at.u16();
  const size = at.u32();
  const count = at.u16();
  if (revision < 100 || revision > 9999 || count < 2 || count > 200) throw new SorFault('magic', 0, 'Map');
  const blocks: SorBlock[] = [];
  let offset = size;
  for (let i = 1; i < count; i += 1) {
    const block = { name: at.text(), version: at.u16(), size: at.u32(), offset };
    blocks.push(block);
    offset += block.size;
  }
  return { version, revision, size, blocks };
}

/**
 * A cursor behind the name with which a block of version 2 begins; null when the map does not list it. A block that stands
 * elsewhere than the map says is looked for by that name.
 */
function blockCursor(bytes: Uint8Array, map: SorMap, name: string): Cursor | null {
  const block = map.blocks.find((one) => one.name === name);
  if (!block) return null;
  const at = (offset: number): Cursor =>
    new Cursor(bytes.subarray(offset, offset + block.size), name, offset);
  if (map.version === 1) return at(block.offset);
  const start = new TextEncoder().encode(`${name}\0`);
  const offset = startsAt(bytes, start, block.offset) ? block.offset : found(bytes, start, map.size);
  if (offset === null) throw new SorFault('magic', block.offset, name);
  const cursor = at(offset);
  cursor.text();
  return cursor;
}

const startsAt = (bytes: Uint8Array, start: Uint8Array, offset: number): boolean =>
  start.every((byte, i) => bytes[offset + i] === byte);

/** Where a name first stands behind the map. */
function found(bytes: Uint8Array, start: Uint8Array, from: number): number | null {
  for (let at = bytes.indexOf(start[0]!, from); at >= 0; at = bytes.indexOf(start[0]!, at + 1))
    if (startsAt(bytes, start, at)) return at;
  return null;
}

/** The checksum is over all bytes before its own number, the name of its block included. */
function checksumOf(bytes: Uint8Array, map: SorMap): SorTrace['checksum'] {
  const block = map.blocks.find(({ name }) => name === 'Cksum');
  const cursor = block && blockCursor(bytes, map, 'Cksum');
  if (!block || !cursor || cursor.left < 2) return 'absent';
  const end = cursor.offset;
  return cursor.u16() === crc16(bytes.subarray(0, end)) ? 'matches' : 'differs';
}
