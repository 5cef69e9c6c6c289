import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.js';
import type { Project } from '../../api/types.js';
import { useAnnounce } from '../../components/announcer.js';
import { Dialog } from '../../components/dialog.js';
import { Labelled } from '../../components/field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { useWhileShown } from '../../state/while-shown.js';
import { useSpeech } from '../../texts/index.js';
import type { Transition } from './transitions.js';

/** Says what the step means, takes a comment for the register, and makes it. */
export function TransitionDialog({
  project,
  transition,
  onClose,
}: {
  readonly project: Project;
  readonly transition: Transition;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const [comment, setComment] = useState('');
  const close = useWhileShown(onClose);
  const leading = useMutation({
    mutationFn: () => call('POST', `/projects/${project.id}/transitions`, { to: transition.to, comment }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      announce(t.states[transition.to]);
      close();
    },
  });
  return (
    <Dialog label={t.transitions[transition.verb]} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          leading.mutate();
        }}
      >
        <h2>
          {t.transitions[transition.verb]} : {project.code}
        </h2>
        <p>{t.transitions.means[transition.verb]}</p>
        <Labelled label={t.transitions.comment} hint={t.transitions.commentHint}>
          {(attributes) => (
            <textarea
              {...attributes}
              className="field"
              autoFocus
              value={comment}
              onChange={(event) => setComment(event.target.value)}
            />
          )}
        </Labelled>
        {leading.isError && <ProblemNote error={leading.error} />}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t.common.cancel}
          </button>
          <button className="button primary" disabled={leading.isPending}>
            {t.transitions[transition.verb]}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
