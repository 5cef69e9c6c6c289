import type { ReactNode } from 'react';
import type { Drawing } from '../../api/types.js';
import { useSpeech } from '../../texts/index.js';

/** One sheet of the set: by its title, or the one before and after. */
export function SheetPicker({
  sheets,
  sheet,
  onPick,
}: {
  readonly sheets: readonly Drawing[];
  readonly sheet: Drawing;
  readonly onPick: (name: string) => void;
}): ReactNode {
  const { t } = useSpeech();
  const at = sheets.indexOf(sheet);
  const kinds = [...new Set(sheets.map(({ kind }) => kind))];
  const step = (by: number, sign: string, label: string): ReactNode => {
    const other = sheets[at + by];
    return (
      <button
        type="button"
        className="button small"
        aria-label={label}
        disabled={!other}
        onClick={() => other && onPick(other.name)}
      >
        {sign}
      </button>
    );
  };
  return (
    <>
      {step(-1, '‹', t.drawings.previous)}
      <select
        className="field sheet-picker"
        aria-label={t.drawings.sheet}
        value={sheet.name}
        onChange={({ target }) => onPick(target.value)}
      >
        {kinds.map((kind) => (
          <optgroup key={kind} label={t.drawings.kinds[kind] ?? kind}>
            {sheets
              .filter((one) => one.kind === kind)
              .map(({ name, title }) => (
                <option key={name} value={name}>
                  {name.split('-')[0]} · {title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {step(1, '›', t.drawings.next)}
      <span className="small second">
        {at + 1} / {sheets.length}
      </span>
    </>
  );
}
