import { randomBytes } from 'node:crypto';

/**
 * A maker of UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, then a 12-bit counter that keeps ids of one millisecond in
 * order (method 1 of §6.2), then randomness. Ids made one after the other always sort in that order.
 */
export function uuidv7Maker(
  now: () => number,
  random: (bytes: number) => Buffer = randomBytes,
): () => string {
  let last = 0;
  let counter = 0;
  return () => {
    const at = now();
    if (at > last) {
      last = at;
      counter = random(2).readUInt16BE() & 0x7ff; // the upper half stays free to count into
    } else if (++counter > 0xfff) {
      last += 1; // 2,048 ids and more in one millisecond: borrow from the next
      counter = 0;
    }
    const bytes = random(16);
    bytes.writeUIntBE(last, 0, 6);
    bytes.writeUInt16BE(0x7000 | counter, 6);
    bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };
}
