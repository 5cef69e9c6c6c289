/** The letters of crypt(3), six bits each, lowest first. */
const LETTERS = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Bytes in the order that the algorithm gives, three at a time as four letters, as crypt(3) writes them. */
export function cryptLetters(bytes: Buffer, order: readonly (readonly number[])[]): string {
  return order
    .map((group) => {
      let value = group.reduce((sum, index) => sum * 256 + (bytes[index] ?? 0), 0);
      let letters = '';
      // Three bytes are four letters, two are three, one is two.
      for (let left = group.length + 1; left > 0; left -= 1) {
        letters += LETTERS[value & 63] ?? '';
        value >>= 6;
      }
      return letters;
    })
    .join('');
}
