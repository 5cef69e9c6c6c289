import { useState, type ReactNode } from 'react';
import { fieldName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { usePaths, type Reading } from '../../state/paths.js';
import { factText, referredIn } from '../effect-lines.js';
import { shortPort } from '../short-port.js';
import { Note } from '../status.js';
import type { Disputed } from './merge.js';

/** Two versions of an object side by side; the person takes one of each field that both have changed. */
export function BothVersions({
  kind,
  lines,
  reading,
  onChosen,
  onCancel,
}: {
  /** What kind of object it is. */
  readonly kind: string;
  readonly lines: readonly Disputed[];
  /** Where the names of what the versions refer to are read. */
  readonly reading: Reading;
  readonly onChosen: (values: Readonly<Record<string, unknown>>) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { t } = useSpeech();
  const referred = referredIn(changesIn(kind, lines));
  const read = usePaths(referred, reading);
  // Until a name is read nobody is shown an id.
  const names = new Map([...referred.map(([, id]) => [id, '…'] as const), ...read]);
  const told = (field: string, value: unknown): string => shortPort(factText(t, field, value, names));
  const mineOnly = (line: Disputed): boolean => JSON.stringify(line.base) === JSON.stringify(line.theirs);
  // What only one side has changed is taken as that side has it; what both have changed is asked.
  const [taken, setTaken] = useState<ReadonlyMap<string, 'theirs' | 'mine'>>(
    new Map(
      lines
        .filter(({ conflict }) => !conflict)
        .map((line) => [line.field, mineOnly(line) ? 'mine' : 'theirs']),
    ),
  );
  const open = lines.filter(({ field }) => !taken.has(field)).length;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChosen(
          Object.fromEntries(
            lines.map((line) => [line.field, taken.get(line.field) === 'mine' ? line.mine : line.theirs]),
          ),
        );
      }}
    >
      <h2>{t.edit.bothTitle}</h2>
      <Note shape="different">{t.edit.bothText}</Note>
      <div className="scroll">
        <table className="table bare framed versions">
          <thead>
            <tr>
              <th scope="col">{t.edit.field}</th>
              <th scope="col">{t.edit.was}</th>
              <th scope="col">{t.edit.theirs}</th>
              <th scope="col">{t.edit.mine}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.field}>
                <th scope="row">{fieldName(t, line.field)}</th>
                <td className="wrap second">{told(line.field, line.base)}</td>
                {(['theirs', 'mine'] as const).map((side) => (
                  <td key={side} className="wrap">
                    <label className="ticked">
                      <input
                        type="radio"
                        name={line.field}
                        checked={taken.get(line.field) === side}
                        onChange={() => setTaken(new Map([...taken, [line.field, side]]))}
                      />
                      {told(line.field, line[side])}
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <footer>
        <button type="button" className="button" onClick={onCancel}>
          {t.edit.keepTheirs}
        </button>
        <button className="button primary" disabled={open > 0}>
          {t.edit.saveChosen}
        </button>
      </footer>
    </form>
  );
}

/** The fields as two changes, theirs and mine. */
const changesIn = (kind: string, lines: readonly Disputed[]): readonly object[] =>
  (['theirs', 'mine'] as const).map((side) => ({
    kind,
    before: Object.fromEntries(lines.map(({ field, base }) => [field, base])),
    after: Object.fromEntries(lines.map((line) => [line.field, line[side]])),
  }));
