import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../../api/client.js';
import type { ProjectFinding } from '../../api/types.js';
import { Effect } from '../../components/effect.js';
import { ProblemNote } from '../../components/problem-note.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey } from '../project/queries.js';
import { namesIn } from './finding-key.js';
import type { Applied } from './undo-fix.js';

/** One fix: its exact effect on the plan, and the button that makes it. */
export function FixButton({
  project,
  finding,
  index,
  number,
  onApplied,
}: {
  readonly project: string;
  readonly finding: ProjectFinding;
  readonly index: number;
  /** What the server calls it. */
  readonly number: number;
  readonly onApplied: (applied: Applied) => void;
}): ReactNode {
  const { t } = useSpeech();
  const { made } = usePlanEdit();
  const queries = useQueryClient();
  const { label = '', changes = [] } = finding.fixes[index] ?? {};
  const fixing = useMutation({
    mutationFn: () =>
      call<{ event: string }>('POST', `/projects/${project}/fixes`, {
        code: finding.code,
        place: finding.place,
        fix: number,
        label,
      }),
    onSuccess: async ({ event }) => {
      onApplied({ event, label });
      await made(label, event);
    },
    // What is proposed by now stands beside the refusal.
    onError: () => void queries.invalidateQueries({ queryKey: projectKey(project) }),
  });
  return (
    <div className="fix">
      <Effect changes={changes} known={namesIn(finding)} reading={{ project, layer: 'after' }} />
      <button
        type="button"
        className="button primary fix"
        disabled={fixing.isPending}
        onClick={() => fixing.mutate()}
      >
        {label}
      </button>
      <p className="small third">{t.findings.planOnly}</p>
      {fixing.isError && <ProblemNote error={fixing.error} />}
    </div>
  );
}
