import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { get } from '../../api/client.js';
import type { ProjectConflicts } from '../../api/types.js';
import { Loaded } from '../../components/loaded.js';
import { shortPort } from '../../components/short-port.js';
import { Note, Status } from '../../components/status.js';
import { kindName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';

/** What stands between this project and others, or between it and the present; each with both sides by name. */
export function ConflictsPage(): ReactNode {
  const { t } = useSpeech();
  const project = useProject();
  const conflicts = useQuery({
    queryKey: [...projectKey(project.id), 'conflicts'],
    queryFn: () => get<ProjectConflicts>(`/projects/${project.id}/conflicts`),
  });
  return (
    <div className="column">
      <div className="head">
        <h1>{t.conflicts.title}</h1>
        <p className="grow">{t.conflicts.intro}</p>
      </div>
      <div className="pane">
        <Loaded query={conflicts} what={t.conflicts.what}>
          {({ claims, rebase }) =>
            claims.length + rebase.length === 0 ? (
              <Note shape="proven">{t.conflicts.none}</Note>
            ) : (
              <>
                {claims.length > 0 && <Claims claims={claims} />}
                {rebase.length > 0 && <Moved rebase={rebase} />}
              </>
            )
          }
        </Loaded>
      </div>
    </div>
  );
}

/** `port:<id>#3` → `port`: what kind of thing is wanted twice. */
const thingOf = (key: string): string => key.split(':')[0] ?? '';

function Claims({ claims }: { readonly claims: ProjectConflicts['claims'] }): ReactNode {
  const { t, say } = useSpeech();
  const project = useProject();
  const things: Readonly<Record<string, string>> = t.conflicts.things;
  const lines = new Map(
    claims.map((claim) => [`${claim.path} ${thingOf(claim.key)} ${claim.project.id}`, claim]),
  );
  return (
    <section>
      <h2 className="section">{t.conflicts.claims}</h2>
      <div className="scroll">
        <table className="table bare framed">
          <thead>
            <tr>
              <th scope="col">{t.conflicts.wanted}</th>
              <th scope="col">{t.conflicts.object}</th>
              <th scope="col">{t.conflicts.here}</th>
              <th scope="col">{t.conflicts.there}</th>
            </tr>
          </thead>
          <tbody>
            {[...lines.values()].map((claim) => (
              <tr key={`${claim.key} ${claim.project.id}`}>
                <td>
                  <Status shape="different">{things[thingOf(claim.key)] ?? thingOf(claim.key)}</Status>
                </td>
                <td>
                  <code>{shortPort(claim.path)}</code>
                </td>
                <td>
                  <Link to={`/projects/${project.id}/changes?q=${encodeURIComponent(claim.path)}`}>
                    {project.code}
                  </Link>
                </td>
                <td>
                  <Link
                    to={`/projects/${claim.project.id}/changes`}
                    aria-label={say(t.conflicts.open, { project: claim.project.code })}
                  >
                    {claim.project.code}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Moved({ rebase }: { readonly rebase: ProjectConflicts['rebase'] }): ReactNode {
  const { t } = useSpeech();
  return (
    <section>
      <h2 className="section">{t.conflicts.moved}</h2>
      <table className="table bare framed">
        <tbody>
          {rebase.map(({ kind, id, path, reason }) => (
            <tr key={`${kind} ${id}`}>
              <td>{kindName(t, kind)}</td>
              <td>
                <code>{shortPort(path)}</code>
              </td>
              <td>
                <Status shape="different">{t.changes.reasons[reason]}</Status>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
