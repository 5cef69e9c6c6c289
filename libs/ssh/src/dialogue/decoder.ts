/**
 * Bytes of a device as text. Devices that speak UTF-8 are understood across the borders of packets; from the first byte
 * that is none, the device is taken to speak ISO 8859-1, as old ones do.
 */
export class DeviceDecoder {
  private readonly utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  /** The beginning of a character whose rest has not come yet. */
  private begun: Buffer = Buffer.alloc(0);
  private latin1 = false;

  write(bytes: Buffer): string {
    if (this.latin1) return bytes.toString('latin1');
    const known = this.begun.length === 0 ? bytes : Buffer.concat([this.begun, bytes]);
    const whole = known.length - begunIn(known);
    try {
      const text = this.utf8.decode(known.subarray(0, whole));
      this.begun = known.subarray(whole);
      return text;
    } catch {
      this.latin1 = true;
      return known.toString('latin1');
    }
  }
}

/** How many bytes at the end begin a character of UTF-8 that needs more (RFC 3629 section 3). */
function begunIn(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    const isContinuation = byte >= 0x80 && byte < 0xc0;
    if (isContinuation) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}
