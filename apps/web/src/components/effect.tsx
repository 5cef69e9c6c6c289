import type { ReactNode } from 'react';
import { useSpeech } from '../texts/index.js';
import { effectOf } from './effect-lines.js';

/** What a change set does, line by line: what goes with −, what comes with +. */
export function Effect({ changes }: { readonly changes: readonly unknown[] }): ReactNode {
  const { t } = useSpeech();
  return (
    <pre className="effect">
      {effectOf(changes, t).map((line, index) => (
        // Lines are never reordered; equal lines may repeat.
        <span key={index} className={line.sign}>
          {line.text}
          {'\n'}
        </span>
      ))}
    </pre>
  );
}
