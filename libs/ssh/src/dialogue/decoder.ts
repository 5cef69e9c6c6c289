import { StringDecoder } from 'node:string_decoder';

/** What a decoder makes of bytes that are no UTF-8. */
const BROKEN = '\ufffd';

/**
 * Bytes of a device as text. Devices that speak UTF-8 are understood across the borders of packets; from the first byte
 * that is none, the device is taken to speak ISO 8859-1, as old ones do.
 */
export class DeviceDecoder {
  private readonly utf8 = new StringDecoder('utf8');
  private latin1 = false;

  write(bytes: Buffer): string {
    if (this.latin1) return bytes.toString('latin1');
    const text = this.utf8.write(bytes);
    if (!text.includes(BROKEN) || bytes.includes(BROKEN)) return text;
    this.latin1 = true;
    return bytes.toString('latin1');
  }
}
