import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { get } from '../../api/client.js';
import type { RegisterEvent, Verification } from '../../api/types.js';
import { factText } from '../../components/effect-lines.js';
import { Facts } from '../../components/facts.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note } from '../../components/status.js';
import { fieldName, kindName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { actionName } from './action-name.js';
import { EventTable } from './event-table.js';

/** Everything that changed a state: who, when, what, why; each entry sealed by the hash of the one before. */
export function Register(): ReactNode {
  const { t } = useSpeech();
  const { projectId } = useParams();
  const [chosen, setChosen] = useState<RegisterEvent | null>(null);
  return (
    <>
      <div className="column">
        <div className="head">
          <h1>{t.register.title}</h1>
          <p className="grow">{t.register.intro}</p>
        </div>
        <div className="pane fixed">
          <Verify />
          <EventTable query={{ project: projectId }} chosen={chosen} onChoose={setChosen} />
        </div>
      </div>
      <aside className="inspector" aria-label={t.register.one}>
        {chosen ? (
          <EventFacts event={chosen} project={projectId} />
        ) : (
          <p className="second">{t.register.choose}</p>
        )}
      </aside>
    </>
  );
}

function Verify(): ReactNode {
  const { t, say } = useSpeech();
  const verifying = useMutation({ mutationFn: () => get<Verification>('/register/verify') });
  return (
    <div>
      <button
        type="button"
        className="button"
        disabled={verifying.isPending}
        onClick={() => verifying.mutate()}
      >
        {verifying.isPending ? t.register.verifying : t.register.verify}
      </button>
      {verifying.isError && <ProblemNote error={verifying.error} />}
      {verifying.data &&
        (verifying.data.ok ? (
          <Note shape="proven">
            {say(t.register.intact, { n: verifying.data.events, hash: verifying.data.hash.slice(0, 8) })}
          </Note>
        ) : (
          <Note shape="error">{say(t.register.broken, { n: verifying.data.brokenAt ?? 0 })}</Note>
        ))}
    </div>
  );
}

function EventFacts({
  event,
  project,
}: {
  readonly event: RegisterEvent;
  readonly project: string | undefined;
}): ReactNode {
  const { t, when } = useSpeech();
  const base = project ? `/projects/${project}` : '';
  return (
    <>
      <section>
        <h2>{actionName(t, event.action)}</h2>
        <Facts
          facts={[
            [t.register.time, when(event.at)],
            [t.register.who, event.actor],
            [t.register.why, event.reason || t.common.none],
            [t.changes.title, String(event.changes)],
            ...Object.entries(event.detail).map(
              ([name, value]) => [fieldName(t, name), factText(t, name, value)] as const,
            ),
            [t.register.hash, <code key="hash">{event.hash}</code>],
          ]}
        />
      </section>
      <section>
        <h3>{t.register.object}</h3>
        {event.objects.length === 0 && <p className="second">{t.common.none}</p>}
        <ul>
          {event.objects.map(({ kind, id, path }) => (
            <li key={`${kind} ${id}`}>
              <small className="third">{kindName(t, kind)}</small>{' '}
              <Link className="identifier" to={`${base}/objects/${kind}/${encodeURIComponent(id)}`}>
                {path}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
