import type { Finding } from '#findings';
import { fileFault } from '../model/read-result.js';

/** How the bytes of a text file were understood. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: TextEncoding }
  | { readonly ok: false; readonly finding: Finding };

/**
 * The text of a tester file: UTF-16 by its byte order mark or its zero bytes, else UTF-8, else Windows-1252 (Latin-1).
 * Zero bytes in other places mean that it is no text at all.
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const encoding = encodingOf(bytes);
  if (encoding === null) return { ok: false, finding: fileFault('CERT_FILE_NOT_TEXT', { file }) };
  const text = new TextDecoder(encoding).decode(bytes);
  return { ok: true, text: text.startsWith('\uFEFF') ? text.slice(1) : text, encoding };
}

function encodingOf(bytes: Uint8Array): TextEncoding | null {
  const encoding = encodingAtStart(bytes);
  return encoding === 'utf-8' && !isUtf8(bytes) ? 'windows-1252' : encoding;
}

/** By the first bytes: `utf-8` until one that is none is met; null: no text. */
export function encodingAtStart(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zero = bytes.subarray(0, 4096).indexOf(0);
  // Without a mark: the high bytes of Latin letters are zero, at odd places in little endian.
  if (zero === 1 && bytes[3] === 0) return 'utf-16le';
  if (zero === 0 && bytes[2] === 0) return 'utf-16be';
  if (zero >= 0) return null;
  return 'utf-8';
}

function isUtf8(bytes: Uint8Array): boolean {
  return new Utf8Check().push(bytes, true);
}

/** Whether bytes that come in pieces are UTF-8. */
export class Utf8Check {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #ok = true;

  /** True while everything so far is UTF-8. */
  push(bytes: Uint8Array, last: boolean): boolean {
    if (!this.#ok) return false;
    try {
      this.#decoder.decode(bytes, { stream: !last });
    } catch {
      // A fatal decoder throws at a byte that is no UTF-8, and at nothing else.
      this.#ok = false;
    }
    return this.#ok;
  }
}
