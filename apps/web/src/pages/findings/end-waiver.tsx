import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../../api/client.js';
import { ProblemNote } from '../../components/problem-note.js';
import { refreshPlan } from '../../state/refresh.js';
import { useSpeech } from '../../texts/index.js';

/** Takes a waiver back: the finding counts again. */
export function EndWaiver({ project, id }: { readonly project: string; readonly id: string }): ReactNode {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: () => call('DELETE', `/projects/${project}/waivers/${id}`),
    onSuccess: () => refreshPlan(queries, project),
  });
  return (
    <>
      <button
        type="button"
        className="button small"
        disabled={ending.isPending}
        onClick={() => ending.mutate()}
      >
        {t.findings.endWaiver}
      </button>
      {ending.isError && <ProblemNote error={ending.error} />}
    </>
  );
}
