import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../../api/client.js';
import { useAnnounce } from '../../components/announcer.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';

/** Settings that are saved as a whole, with what came of it. */
export function SavedForm({
  title,
  path,
  body,
  ready = true,
  refreshes,
  children,
}: {
  readonly title: string;
  /** What is put. */
  readonly path: string;
  readonly body: unknown;
  readonly ready?: boolean;
  readonly refreshes: readonly string[];
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const saving = useMutation({
    mutationFn: () => call('PUT', path, body),
    onSuccess: async () => {
      announce(`${title}: ${t.site.saved}`);
      await queries.invalidateQueries({ queryKey: refreshes });
    },
  });
  return (
    <section className="saved-form">
      <h2 className="section">{title}</h2>
      <form
        autoComplete="off"
        onChange={() => saving.reset()}
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        {children}
        {saving.isError && <ProblemNote error={saving.error} />}
        <p className="tools">
          <button className="button primary" disabled={!ready || saving.isPending}>
            {t.administration.save}
          </button>
          {saving.isSuccess && <Status shape="done">{t.site.saved}</Status>}
        </p>
      </form>
    </section>
  );
}
