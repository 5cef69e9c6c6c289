import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../../api/client.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { kindName } from '../../texts/kind-name.js';
import { projectKey } from '../project/queries.js';
import type { ProjectConflicts } from '../../api/types.js';

/** What stands against the project: things that another project wants too, and objects that changed under it. */
export function Conflicts({ project }: { readonly project: string }): ReactNode {
  const { t, say, many } = useSpeech();
  const conflicts = useQuery({
    queryKey: [...projectKey(project), 'conflicts'],
    queryFn: () => get<ProjectConflicts>(`/projects/${project}/conflicts`),
  });
  const { claims = [], rebase = [] } = conflicts.data ?? {};
  if (claims.length + rebase.length === 0) return null;
  return (
    <Note shape="different">
      <p className="medium">{many(claims.length + rebase.length, t.changes.conflicts)}</p>
      <ul>
        {claims.map((claim) => (
          <li key={`${claim.key} ${claim.project.id}`}>
            <code>{claim.path}</code> {say(t.changes.contested, { project: claim.project.code })}
          </li>
        ))}
        {rebase.map((conflict) => (
          <li key={`${conflict.kind} ${conflict.id}`}>
            {kindName(t, conflict.kind)} <code>{conflict.path}</code> {t.changes.reasons[conflict.reason]}
          </li>
        ))}
      </ul>
    </Note>
  );
}
