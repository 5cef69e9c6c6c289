import type { DifferenceLine } from '#netconfig';
import type { ReactNode } from 'react';

interface Row {
  readonly depth: number;
  readonly line: DifferenceLine;
}

/** The lines that differ, with the headings that they stand below. */
function rowsOf(lines: readonly DifferenceLine[], depth: number): Row[] {
  return lines
    .filter(({ changed }) => changed)
    .flatMap((line) => [{ depth, line }, ...rowsOf(line.children, depth + 1)]);
}

/** A difference in two columns: what was on the left, what is on the right, each line at its depth. */
export function SideBySide({
  lines,
  before,
  after,
}: {
  readonly lines: readonly DifferenceLine[];
  /** Headings of the columns. */
  readonly before: string;
  readonly after: string;
}): ReactNode {
  return (
    <table className="table tight framed side-by-side">
      <thead>
        <tr>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(lines, 0).map(({ depth, line }, index) => (
          <tr key={`${index} ${line.text}`}>
            <td className={line.state === 'removed' ? 'difference' : ''}>
              {line.state !== 'added' && <Cell line={line} depth={depth} sign="−" />}
            </td>
            <td className={line.state === 'added' ? 'difference' : ''}>
              {line.state !== 'removed' && <Cell line={line} depth={depth} sign="+" />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({
  line,
  depth,
  sign,
}: {
  readonly line: DifferenceLine;
  readonly depth: number;
  readonly sign: string;
}): ReactNode {
  return (
    <code className={`line ${line.state}`}>
      <span className="sign">{line.state === 'same' ? ' ' : sign}</span>
      <span style={{ paddingInlineStart: `${depth * 16}px` }}>{line.text}</span>
    </code>
  );
}
