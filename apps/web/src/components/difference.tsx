import type { DifferenceLine } from '#netconfig';
import type { ReactNode } from 'react';
import { useSpeech } from '../texts/index.js';
import { countChanged } from './difference-count.js';

const SIGN = { same: ' ', added: '+', removed: '−' } as const;

/**
 * Two configurations as one tree: sections that differ are open, with what goes and what comes; sections that do not are
 * folded away under their number.
 */
export function Difference({ lines }: { readonly lines: readonly DifferenceLine[] }): ReactNode {
  const { t, many } = useSpeech();
  const same = lines.filter(({ changed }) => !changed);
  return (
    <div className="difference">
      {lines
        .filter(({ changed }) => changed)
        .map((line, index) => (
          <Section key={`${index} ${line.text}`} line={line} depth={0} />
        ))}
      {same.length > 0 && (
        <details>
          <summary>{many(same.length, t.configurations.unchanged)}</summary>
          {same.map((line, index) => (
            <Section key={`${index} ${line.text}`} line={line} depth={0} />
          ))}
        </details>
      )}
    </div>
  );
}

function Section({ line, depth }: { readonly line: DifferenceLine; readonly depth: number }): ReactNode {
  const { t, many } = useSpeech();
  if (line.children.length === 0) return <Line line={line} depth={depth} />;
  return (
    <details open={line.changed}>
      <summary>
        <Line line={line} depth={depth} />
        {line.changed && (
          <small className="third">{many(countChanged(line.children), t.configurations.lines)}</small>
        )}
      </summary>
      {line.children.map((child, index) => (
        <Section key={`${index} ${child.text}`} line={child} depth={depth + 1} />
      ))}
    </details>
  );
}

function Line({ line, depth }: { readonly line: DifferenceLine; readonly depth: number }): ReactNode {
  return (
    <code className={`line ${line.state}`}>
      <span className="sign">{SIGN[line.state]}</span>
      <span style={{ paddingInlineStart: `${depth * 16}px` }}>{line.text}</span>
    </code>
  );
}
