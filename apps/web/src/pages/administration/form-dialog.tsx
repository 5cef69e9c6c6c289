import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Dialog } from '../../components/dialog.js';
import { ProblemNote } from '../../components/problem-note.js';
import { useSpeech } from '../../texts/index.js';

/**
 * A question with its fields, sent as one request. What is typed lives in the dialogue and goes with it: the request takes
 * no variables and its answer is dropped at once, so that nothing secret stays in a cache.
 */
export function FormDialog<T>({
  title,
  submit,
  danger = false,
  ready = true,
  send,
  refreshes,
  onDone,
  onClose,
  children,
}: {
  readonly title: string;
  /** What the main button says. */
  readonly submit: string;
  readonly danger?: boolean;
  readonly ready?: boolean;
  readonly send: () => Promise<T>;
  /** The lists that are stale afterwards. */
  readonly refreshes: readonly (readonly string[])[];
  /** What follows on success; the dialogue closes where nothing is given. */
  readonly onDone?: (answer: T) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: send,
    gcTime: 0,
    onSuccess: async (answer) => {
      await Promise.all(refreshes.map((queryKey) => queries.invalidateQueries({ queryKey })));
      (onDone ?? onClose)(answer);
    },
  });
  return (
    <Dialog label={title} onClose={onClose}>
      <form
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          sending.mutate();
        }}
      >
        <h2>{title}</h2>
        {children}
        {sending.isError && <ProblemNote error={sending.error} />}
        <footer>
          <button type="button" className="button" autoFocus={danger} onClick={onClose}>
            {t.common.cancel}
          </button>
          <button
            className={danger ? 'button danger' : 'button primary'}
            disabled={!ready || sending.isPending}
          >
            {submit}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
