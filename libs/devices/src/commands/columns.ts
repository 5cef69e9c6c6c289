/** Where the cells of a table are: the first and the last column of each, in characters. */
export type Cuts = readonly number[];

/**
 * The starts of the columns, when the line is the header: all its texts in order, with nothing but spaces, bars or dashes
 * between them.
 */
export function cutsOf(header: string, texts: readonly string[]): Cuts | null {
  const lower = header.toLowerCase();
  const cuts: number[] = [];
  let from = 0;
  for (const text of texts) {
    const at = lower.indexOf(text.toLowerCase(), from);
    if (at < 0 || /[^\s|+-]/.test(header.slice(from, at))) return null;
    cuts.push(at);
    from = at + text.length;
  }
  return /[^\s|+-]/.test(header.slice(from)) ? null : cuts;
}

/** The cells of a line. A word that lies across a cut belongs to one column as a whole, unless the next would be empty. */
export function cellsOf(line: string, cuts: Cuts): readonly string[] {
  const starts = cuts.map((cut, column) =>
    column === 0 ? 0 : movedCut(line, cut, cuts[column - 1] ?? 0, cuts[column + 1] ?? line.length),
  );
  return withoutSlip(
    starts.map((start, column) => {
      const end = starts[column + 1];
      return line.slice(start, end).replace(/^[\s|]+|[\s|]+$/g, '');
    }),
  );
}

/** A second cell that stands too far to the left (`Vlan1         --` of NX-OS): its place is empty, and a gap says where it begins. */
function withoutSlip(cells: readonly string[]): readonly string[] {
  const [first = '', second, ...others] = cells;
  const [, own, slipped] = /^(\S+)\s{3,}(\S+)$/.exec(first) ?? [];
  return second === '' && own !== undefined && slipped !== undefined ? [own, slipped, ...others] : cells;
}

/**
 * A cut inside a word goes to the start of the word where another word stands before it in the column, else to its end.
 * Where that leaves nothing for the next column, the device has glued two cells together, and the cut is right.
 */
function movedCut(line: string, cut: number, previous: number, next: number): number {
  if (cut >= line.length || isSpace(line[cut - 1]) || isSpace(line[cut])) return cut;
  let start = cut;
  while (start > 0 && !isSpace(line[start - 1])) start -= 1;
  if (start > previous && line.slice(previous, start).trim() !== '') return start;
  let end = cut;
  while (end < line.length && !isSpace(line[end])) end += 1;
  if (start > previous) return start;
  return line.slice(end, next).trim() === '' ? cut : end;
}

const isSpace = (character: string | undefined): boolean =>
  character === undefined || /[\s|]/.test(character);

/**
 * The starts of the columns that the line of dashes under a header draws; null where it is one line for all, or where
 * pluses join the dashes, which makers draw for the eye.
 */
export function cutsOfRule(rule: string, columns: number): Cuts | null {
  if (/-\+-/.test(rule)) return null;
  const starts = [...rule.matchAll(/[-=]+/g)].map(({ index }) => index);
  return starts.length === columns ? starts : null;
}

/** True for the line of dashes under a header. */
export const isRule = (line: string): boolean => /^[\s|+=-]+$/.test(line) && /[-=]/.test(line);
