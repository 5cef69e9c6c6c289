/**
 * A word that a POSIX shell takes literally.
 * @throws RangeError for line breaks and NUL, which would end the line that is typed.
 */
export function shellQuote(word: string): string {
  if (/[\0\r\n]/.test(word)) throw new RangeError(`no line break in a shell word: ${JSON.stringify(word)}`);
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
