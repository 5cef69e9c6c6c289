/**
 * How the connectors of a cable's two ends meet, as people write it: a line for each run, `1:1-12 = 1:12-1` (connector:
 * positions of end A = connector:positions of end B).
 */
type Row = readonly [number, number, number, number];

const SIDE = String.raw`(\d{1,4})\s*:\s*(\d{1,4})(?:\s*-\s*(\d{1,4}))?`;
const LINE = new RegExp(String.raw`^${SIDE}\s*(?:=|→|->)\s*${SIDE}$`);

/** The rows that a text says; null for no text; the text itself where a line cannot be read. */
export function rowsIn(text: string): readonly Row[] | string | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length === 0) return null;
  const rows: Row[] = [];
  for (const line of lines) {
    const [, a, from, to = from, b, farFrom, farTo = farFrom] = (LINE.exec(line) ?? []).map(
      (part) => part ?? undefined,
    );
    if (from === undefined || farFrom === undefined) return text;
    const near = run(Number(from), Number(to));
    const far = run(Number(farFrom), Number(farTo));
    if (near.length !== far.length) return text;
    near.forEach((position, index) => rows.push([Number(a), position, Number(b), far[index]!]));
  }
  return rows;
}

/** From one number to another, up or down. */
const run = (from: number, to: number): number[] =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => from + Math.sign(to - from) * index);

/** The rows as a text that says them, what runs along in one line. */
export function rowsText(rows: readonly Row[]): string {
  const lines: string[] = [];
  for (let at = 0; at < rows.length;) {
    const length = runLength(rows, at);
    const [a, from, b, farFrom] = rows[at]!;
    const [, to, , farTo] = rows[at + length - 1]!;
    lines.push(
      length === 1 ? `${a}:${from} = ${b}:${farFrom}` : `${a}:${from}-${to} = ${b}:${farFrom}-${farTo}`,
    );
    at += length;
  }
  return lines.join('\n');
}

function runLength(rows: readonly Row[], start: number): number {
  const [first, second] = [rows[start]!, rows[start + 1]];
  if (!second) return 1;
  const steps = [second[1] - first[1], second[3] - first[3]] as const;
  if (steps.some((step) => Math.abs(step) !== 1)) return 1;
  let length = 1;
  for (; start + length < rows.length; length += 1) {
    const [before, row] = [rows[start + length - 1]!, rows[start + length]!];
    const runs =
      row[0] === before[0] &&
      row[2] === before[2] &&
      row[1] - before[1] === steps[0] &&
      row[3] - before[3] === steps[1];
    if (!runs) break;
  }
  return length;
}
