import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../../api/client.js';
import { useAnnounce } from '../../components/announcer.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note } from '../../components/status.js';
import { useKeys } from '../../state/keys.js';
import { refreshPlan } from '../../state/refresh.js';
import { useSpeech } from '../../texts/index.js';

/** A fix that was made: its event in the register, and what its button said. */
export interface Applied {
  readonly event: string;
  readonly label: string;
}

/** Says that a fix was made and takes it back, as a change set of its own. */
export function UndoFix({
  project,
  applied,
  onDone,
}: {
  readonly project: string;
  readonly applied: Applied;
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const undoing = useMutation({
    mutationFn: () => call('POST', `/change-sets/${applied.event}/undo`, { reason: t.findings.undoReason }),
    onSuccess: async () => {
      await refreshPlan(queries, project);
      announce(t.findings.undone);
      onDone();
    },
  });
  useKeys({ 'Ctrl z': () => undoing.mutate() });
  return (
    <section>
      <Note shape="proven">
        <p className="medium">{t.findings.applied}</p>
        <p className="second">{applied.label}</p>
        <button
          type="button"
          className="button small"
          disabled={undoing.isPending}
          onClick={() => undoing.mutate()}
        >
          {t.findings.undo} <kbd>Ctrl Z</kbd>
        </button>
      </Note>
      {undoing.isError && <ProblemNote error={undoing.error} />}
    </section>
  );
}
