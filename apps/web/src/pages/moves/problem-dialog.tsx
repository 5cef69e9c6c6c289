import { useState, type ReactNode } from 'react';
import { Dialog } from '../../components/dialog.js';
import { Labelled } from '../../components/field.js';
import { useSpeech } from '../../texts/index.js';

const LONGEST = 500;

/** What stands in the way of a move, in the words of whoever is there. */
export function ProblemDialog({
  remark,
  onSay,
  onClose,
}: {
  readonly remark: string;
  readonly onSay: (remark: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useSpeech();
  const [text, setText] = useState(remark);
  // What is pasted may hold tabs; the server takes one line of plain text.
  const said = text.replaceAll(/\p{Cc}+/gu, ' ').trim();
  return (
    <Dialog label={t.moves.problem} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (said !== '') onSay(said);
        }}
      >
        <h2>{t.moves.problem}</h2>
        <Labelled label={t.moves.problemWhat}>
          {(attributes) => (
            <input
              {...attributes}
              className="field"
              autoFocus
              maxLength={LONGEST}
              value={text}
              placeholder={t.moves.problemExample}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Labelled>
        <div className="tools said">
          <button type="button" className="button" onClick={onClose}>
            {t.common.cancel}
          </button>
          <button type="submit" className="button primary" disabled={said === ''}>
            {t.moves.problemSay}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
