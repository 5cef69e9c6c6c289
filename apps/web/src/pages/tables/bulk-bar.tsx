import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { TableRow } from '../../api/design-types.js';
import { useSpeech } from '../../texts/index.js';
import { allRows, type Asked } from './use-table.js';

/** Largest change set that the server takes. */
const MOST = 10_000;

/** What can be done with the ticked rows, below the table. */
export function BulkBar({
  asked,
  ticked,
  total,
  onTicked,
  onEdit,
  onRemove,
}: {
  readonly asked: Asked;
  readonly ticked: ReadonlyMap<string, TableRow>;
  readonly total: number;
  readonly onTicked: (ticked: ReadonlyMap<string, TableRow>) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { t, say, number } = useSpeech();
  const all = useMutation({ mutationFn: () => allRows(asked, MOST) });
  // Not once the bar is gone: who has cleared what was ticked meanwhile does not want it back.
  const tickAll = (): void =>
    all.mutate(undefined, {
      onSuccess: (rows) => onTicked(new Map(rows.map((row) => [row.id, row]))),
    });
  const most = Math.min(total, MOST);
  return (
    <div className="bulk" role="toolbar" aria-label={t.tables.bulk}>
      <b>{say(t.common.selected, { n: number(ticked.size) })}</b>
      <button type="button" className="button" onClick={onEdit}>
        {t.edit.editEllipsis}
      </button>
      <button type="button" className="button danger" onClick={onRemove}>
        {t.edit.removeEllipsis}
      </button>
      {ticked.size < most && (
        <button type="button" className="button plain" disabled={all.isPending} onClick={tickAll}>
          {say(t.tables.tickAll, { n: number(most) })}
        </button>
      )}
      <span className="grow" />
      <button type="button" className="button" onClick={() => onTicked(new Map())}>
        {t.tables.clear} <kbd>Esc</kbd>
      </button>
    </div>
  );
}
