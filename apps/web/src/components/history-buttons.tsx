import type { ReactNode } from 'react';
import { usePlanEdit } from '../state/plan-edit.js';
import { useSpeech } from '../texts/index.js';
import { Icon } from './icon.js';

/** Undo and redo, each saying what it would take back or make again. */
export function HistoryButtons(): ReactNode {
  const { t, say } = useSpeech();
  const { history, undo, redo, pending, editable } = usePlanEdit();
  const last = history.done.at(-1);
  const again = history.undone.at(-1);
  if (!editable && !last && !again) return null;
  const undoSays = last ? say(t.edit.undoWhat, { what: last.says }) : t.edit.nothingToUndo;
  const redoSays = again ? say(t.edit.redoWhat, { what: again.says }) : t.edit.nothingToRedo;
  return (
    <div className="choice history" role="group" aria-label={t.edit.history}>
      <button
        type="button"
        aria-label={undoSays}
        title={`${undoSays} (Ctrl Z)`}
        disabled={!last || pending}
        onClick={undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        aria-label={redoSays}
        title={`${redoSays} (Ctrl Y)`}
        disabled={!again || pending}
        onClick={redo}
      >
        <Icon name="redo" />
      </button>
    </div>
  );
}
