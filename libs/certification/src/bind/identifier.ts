/**
 * An identifier without what people vary: case, separators and leading zeros. `L-0012`, `l 12` and `L_012` are one;
 * `1-11` and `11-1` stay two, since the parts are kept apart.
 */
export function normalised(identifier: string): string {
  return parts(identifier.normalize('NFKC').toUpperCase());
}

/**
 * Like `normalised`, and the letter O between or behind digits (or alone) read as a zero: `L-1OO1` is `L-1001`. An O in a word
 * is a letter: `TO1` is no `T1` (outlets are called so), and the floor `1OG` is not `10G`.
 */
export function lookalike(identifier: string): string {
  const upper = identifier.normalize('NFKC').toUpperCase();
  return parts(
    upper.replaceAll(/(?<=\d)O+(?![A-Z])|(?<![A-Z])O+(?![A-Z])/g, (run) => '0'.repeat(run.length)),
  );
}

/** Runs of letters and of digits, the digits without leading zeros. */
function parts(text: string): string {
  const runs = text.match(/\d+|\p{L}+/gu) ?? [];
  return runs.map((run) => run.replace(/^0+(?=\d)/, '')).join(' ');
}
