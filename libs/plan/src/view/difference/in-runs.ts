import { numbered } from '../ranges.js';

interface Line {
  readonly cells: readonly string[];
  readonly colour: string;
}

interface Run {
  readonly first: Line;
  last: Line;
}

/**
 * Lines that differ from the one before only by numbers that count on, as one: 48 outlets that came are six lines, and what
 * else changed is seen. `T1-01 … T1-08` → `T1-01–08`.
 */
export function inRuns(lines: readonly Line[]): Line[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && follows(run, line)) run.last = line;
    else runs.push({ first: line, last: line });
  }
  return runs.map(({ first, last }) => ({
    ...first,
    cells: first.cells.map((cell, at) => spanOf(cell, last.cells[at]!)),
  }));
}

/** True when each cell stays as it is or counts one on; a cell that once counted goes on doing so. */
function follows({ first, last }: Run, line: Line): boolean {
  if (line.colour !== last.colour || line.cells.length !== last.cells.length) return false;
  const steps = line.cells.map((cell, at) => stepOf(last.cells[at]!, cell));
  if (steps.includes(null) || !steps.includes(1)) return false;
  return first === last || first.cells.every((cell, at) => (cell === last.cells[at] ? 0 : 1) === steps[at]);
}

/** 0 for the same text, 1 for its successor, null for anything else. */
function stepOf(one: string, other: string): 0 | 1 | null {
  if (one === other) return 0;
  const [a, b] = [numbered(one), numbered(other)];
  return a.prefix === b.prefix && b.number === a.number + 1 ? 1 : null;
}

function spanOf(first: string, last: string): string {
  return first === last ? first : `${first}–${last.slice(numbered(last).prefix.length)}`;
}
