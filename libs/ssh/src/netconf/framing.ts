/** The end of a message of NETCONF 1.0 (RFC 6242 section 4.3). */
const MARK = Buffer.from(']]>]]>');
/** The longest chunk header: a line feed, `#`, ten digits, a line feed. */
const LONGEST_HEADER = 13;
const MOST_CHUNK = 4_294_967_295;

/** A message that is not framed as agreed, or larger than allowed. */
export class FramingError extends Error {
  override readonly name = 'FramingError';

  constructor(
    readonly kind: 'malformed' | 'too-large',
    detail: string,
  ) {
    super(detail);
  }
}

/**
 * Takes the bytes of a NETCONF session apart into messages. Both hellos end with a mark; after them, both sides speak in
 * chunks if both said that they can (RFC 6242 section 4.1):
 *
 *     ⏎#5⏎<rpc/⏎#1⏎>⏎##⏎      a message of two chunks
 */
export class FrameReader {
  private readonly unread: Buffer[] = [];
  private parts: Buffer[] = [];
  /** Bytes of the message that is being read. */
  private length = 0;
  private chunked = false;
  /** The header that is being read; empty inside of a chunk. */
  private header = '';
  private leftInChunk = 0;

  /** @param maxLength the most bytes of one message */
  constructor(private readonly maxLength: number) {}

  /** From the next message on, chunks are expected. */
  speakInChunks(): void {
    this.chunked = true;
  }

  feed(bytes: Buffer): void {
    if (bytes.length > 0) this.unread.push(bytes);
  }

  /** The next message, or null: it is not whole yet. @throws FramingError */
  read(): Buffer | null {
    for (let piece = this.unread.shift(); piece; piece = this.unread.shift()) {
      const message = this.chunked ? this.readChunks(piece) : this.readToMark(piece);
      if (message) return message;
    }
    return null;
  }

  private readToMark(piece: Buffer): Buffer | null {
    // The mark may be cut by the border of two pieces.
    const before = this.tail(MARK.length - 1);
    const at = Buffer.concat([before, piece]).indexOf(MARK);
    if (at < 0) {
      this.keep(piece);
      return null;
    }
    const end = at - before.length;
    this.putBack(piece.subarray(end + MARK.length));
    if (end >= 0) {
      this.keep(piece.subarray(0, end));
      return this.whole(this.length);
    }
    return this.whole(this.length + end);
  }

  private readChunks(piece: Buffer): Buffer | null {
    let at = 0;
    while (at < piece.length) {
      if (this.leftInChunk > 0) {
        const bytes = piece.subarray(at, at + this.leftInChunk);
        this.keep(bytes);
        this.leftInChunk -= bytes.length;
        at += bytes.length;
        continue;
      }
      this.header += String.fromCharCode(piece[at]!);
      at += 1;
      const size = this.sizeIn(this.header);
      if (size === null) continue;
      this.header = '';
      if (size === 'end') {
        this.putBack(piece.subarray(at));
        return this.whole(this.length);
      }
      this.leftInChunk = size;
    }
    return null;
  }

  /** What a header says: the size of the chunk after it, the end of the message, or null: it is not whole. */
  private sizeIn(header: string): number | 'end' | null {
    if (header === '\n##\n') {
      if (this.length === 0) throw new FramingError('malformed', 'a message without a chunk');
      return 'end';
    }
    const whole = /^\n#([1-9]\d{0,9})\n$/.exec(header);
    if (whole) {
      const size = Number(whole[1]);
      if (size > MOST_CHUNK) throw new FramingError('malformed', `a chunk of ${size} bytes`);
      if (this.length + size > this.maxLength) this.tooLarge();
      return size;
    }
    if (header.length >= LONGEST_HEADER || !/^\n(#(#|[1-9]\d{0,9})?)?$/.test(header))
      throw new FramingError('malformed', `not the head of a chunk: ${JSON.stringify(header)}`);
    return null;
  }

  private keep(bytes: Buffer): void {
    this.length += bytes.length;
    if (this.length > this.maxLength) this.tooLarge();
    this.parts.push(bytes);
  }

  private tooLarge(): never {
    throw new FramingError('too-large', `more than ${this.maxLength} bytes`);
  }

  /** The last bytes of the message so far. */
  private tail(count: number): Buffer {
    let tail: Buffer = Buffer.alloc(0);
    for (let index = this.parts.length - 1; index >= 0 && tail.length < count; index -= 1)
      tail = Buffer.concat([this.parts[index]!, tail]);
    return tail.subarray(Math.max(0, tail.length - count));
  }

  private putBack(rest: Buffer): void {
    if (rest.length > 0) this.unread.unshift(rest);
  }

  private whole(length: number): Buffer {
    const message = Buffer.concat(this.parts).subarray(0, length);
    this.parts = [];
    this.length = 0;
    return message;
  }
}

/** A message as it is sent. */
export function framed(message: string, chunked: boolean): Buffer {
  const bytes = Buffer.from(message);
  if (!chunked) return Buffer.concat([bytes, MARK]);
  return Buffer.concat([Buffer.from(`\n#${bytes.length}\n`), bytes, Buffer.from('\n##\n')]);
}
