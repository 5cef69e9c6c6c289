/** A group code and its value: what a DXF file is made of, on two lines each. */
export interface Pair {
  readonly code: number;
  readonly value: string;
}

const BINARY = 'AutoCAD Binary DXF';
/** Where the code page stands, it stands among the first variables of the header. */
const HEAD = 4000;

/** True for the binary form of the format, which says so at its beginning. */
export function isBinaryDxf(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, BINARY.length)) === BINARY;
}

/**
 * The text of a file: UTF-8 from the version AC1021 (2007) on, the code page 1252 before; other code pages are read as
 * 1252, which spoils their letters but no number and no name of an entity.
 */
export function textOfDxf(bytes: Uint8Array): string {
  const version = /\$ACADVER\s+1\s+AC(\d{4})/.exec(latin1(bytes.subarray(0, HEAD)))?.[1];
  const isUnicode = version !== undefined && Number(version) >= 1021;
  return new TextDecoder(isUnicode ? 'utf-8' : 'windows-1252').decode(bytes);
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** The pairs of a file, one after another; a file that breaks off in the middle ends there. */
export function* pairsOf(text: string): Generator<Pair> {
  let at = 0;
  const line = (): string | null => {
    if (at >= text.length) return null;
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    const found = text.slice(at, text[stop - 1] === '\r' ? stop - 1 : stop);
    at = stop + 1;
    return found;
  };
  for (;;) {
    const [code, value] = [line(), line()];
    if (code === null || value === null) return;
    const number = Number(code.trim());
    if (!Number.isInteger(number) || code.trim() === '') return;
    yield { code: number, value };
  }
}
