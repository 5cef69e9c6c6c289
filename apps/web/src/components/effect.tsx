import type { ReactNode } from 'react';
import { usePaths, type Reading } from '../state/paths.js';
import { useSpeech } from '../texts/index.js';
import { shortPort } from './short-port.js';
import { effectOf, referredIn } from './effect-lines.js';

/** What a change set does, line by line: what goes with −, what comes with +. */
export function Effect({
  changes,
  known,
  reading,
}: {
  readonly changes: readonly unknown[];
  /** Names that are at hand already, by id. */
  readonly known: ReadonlyMap<string, string>;
  /** Where the names of the objects are read. */
  readonly reading: Reading;
}): ReactNode {
  const { t } = useSpeech();
  const missing = referredIn(changes).filter(([, id]) => !known.has(id));
  const read = usePaths(missing, reading);
  // Until a name is read nobody is shown an id.
  const names = new Map([...missing.map(([, id]) => [id, '…'] as const), ...known, ...read]);
  return (
    <div className="effect">
      {effectOf(changes, names, t).map((line) => (
        <div key={`${line.sign} ${line.text}`} className={line.sign}>
          {shortPort(line.text)}
        </div>
      ))}
    </div>
  );
}
