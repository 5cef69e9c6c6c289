/** The file ends, or says something that cannot be, at a byte. */
export class SorFault extends Error {
  constructor(
    readonly reason: 'cut' | 'magic' | 'count',
    readonly offset: number,
    readonly block: string,
  ) {
    super(`${reason} at byte ${offset} of ${block}`);
    this.name = 'SorFault';
  }
}

/** Reads little-endian numbers and zero-ended text within one block, and never beyond it. */
export class Cursor {
  readonly #view: DataView;
  #at = 0;

  constructor(
    bytes: Uint8Array,
    readonly block: string,
    readonly start = 0,
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Where the next byte stands in the file. */
  get offset(): number {
    return this.start + this.#at;
  }

  get left(): number {
    return this.#view.byteLength - this.#at;
  }

  u16(): number {
    return this.#view.getUint16(this.#take(2), true);
  }

  i16(): number {
    return this.#view.getInt16(this.#take(2), true);
  }

  u32(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  i32(): number {
    return this.#view.getInt32(this.#take(4), true);
  }

  /** Text of a fixed number of bytes. */
  chars(count: number): string {
    return this.#latin(this.#take(count), count);
  }

  /** Text up to a zero byte, which is read too. */
  text(): string {
    const from = this.#at;
    while (this.#at < this.#view.byteLength && this.#view.getUint8(this.#at) !== 0) this.#at += 1;
    this.#take(1);
    return this.#latin(from, this.#at - 1 - from);
  }

  /** `count` numbers, refused before any is read if they cannot be there. */
  list(count: number, size: 2 | 4): number[] {
    if (count * size > this.left) throw new SorFault('count', this.offset, this.block);
    return Array.from({ length: count }, () => (size === 2 ? this.u16() : this.u32()));
  }

  samples(count: number): Uint16Array {
    if (count * 2 > this.left) throw new SorFault('count', this.offset, this.block);
    const from = this.#take(count * 2);
    return Uint16Array.from({ length: count }, (_, i) => this.#view.getUint16(from + 2 * i, true));
  }

  #take(count: number): number {
    if (count > this.left) throw new SorFault('cut', this.offset, this.block);
    this.#at += count;
    return this.#at - count;
  }

  #latin(from: number, count: number): string {
    let text = '';
    for (let i = 0; i < count; i += 1) text += String.fromCharCode(this.#view.getUint8(from + i));
    return text;
  }
}
