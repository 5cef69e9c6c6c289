import type { ReactNode } from 'react';
import { Note } from '../../components/status.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useSpeech } from '../../texts/index.js';

/** A fix that was made: its event in the register, and what its button said. */
export interface Applied {
  readonly event: string;
  readonly label: string;
}

/** Says that a fix was made, as long as it is the last edit, and takes it back. */
export function UndoFix({ applied }: { readonly applied: Applied }): ReactNode {
  const { t } = useSpeech();
  const { history, pending, undo } = usePlanEdit();
  if (history.done.at(-1)?.event !== applied.event) return null;
  return (
    <section>
      <Note shape="proven">
        <p className="medium">{t.findings.applied}</p>
        <p className="second">{applied.label}</p>
        <button type="button" className="button small" disabled={pending} onClick={undo}>
          {t.findings.undo} <kbd>Ctrl Z</kbd>
        </button>
      </Note>
    </section>
  );
}
