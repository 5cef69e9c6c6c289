/** Collects big-endian numbers, as font tables have them. */
export class Bytes {
  private readonly list: number[] = [];

  get length(): number {
    return this.list.length;
  }

  u8(...values: number[]): this {
    for (const value of values) this.list.push(value & 255);
    return this;
  }

  u16(...values: number[]): this {
    for (const value of values) this.list.push((value >> 8) & 255, value & 255);
    return this;
  }

  u32(...values: number[]): this {
    for (const value of values) this.u16(value >>> 16, value & 0xffff);
    return this;
  }

  /** ASCII letters, one byte each. */
  ascii(text: string): this {
    for (const letter of text) this.list.push(letter.charCodeAt(0));
    return this;
  }

  /** UTF-16, as the `name` table has it. */
  utf16(text: string): this {
    for (let at = 0; at < text.length; at += 1) this.u16(text.charCodeAt(at));
    return this;
  }

  bytes(part: ArrayLike<number>): this {
    for (let at = 0; at < part.length; at += 1) this.list.push(part[at]!);
    return this;
  }

  done(): Uint8Array {
    return Uint8Array.from(this.list);
  }
}
