import type { ReactNode } from 'react';
import { usePlanEdit } from '../state/plan-edit.js';
import { useSpeech } from '../texts/index.js';
import { ProblemNote } from './problem-note.js';

/** Why the last edit was not made, above the page until it is dismissed or one is made. */
export function RefusedEdit(): ReactNode {
  const { t } = useSpeech();
  const { refused, dismiss } = usePlanEdit();
  if (!refused) return null;
  return (
    <div className="refused-edit">
      <div className="grow">
        <ProblemNote error={refused} />
      </div>
      <button type="button" className="button small" onClick={dismiss}>
        {t.common.close}
      </button>
    </div>
  );
}
