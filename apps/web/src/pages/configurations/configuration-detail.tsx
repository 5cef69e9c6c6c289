import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { call, get } from '../../api/client.js';
import type { Configuration } from '../../api/device-types.js';
import { Choice } from '../../components/choice.js';
import { Difference } from '../../components/difference.js';
import { JobProgress } from '../../components/job-progress.js';
import { Loaded } from '../../components/loaded.js';
import { ProblemNote } from '../../components/problem-note.js';
import { SideBySide } from '../../components/side-by-side.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey } from '../project/queries.js';
import { Listing } from './listing.js';
import { PushRecord } from './push-record.js';
import { SecretList } from './secret-list.js';

type View = 'difference' | 'side' | 'commands' | 'intended' | 'running' | 'secrets' | 'push';

/** One device: the difference as a tree, the commands that would be sent, and both texts. */
export function ConfigurationDetail({
  project,
  device,
}: {
  readonly project: string;
  readonly device: string;
}): ReactNode {
  const { t, language } = useSpeech();
  const queries = useQueryClient();
  const key = [...projectKey(project), 'configurations'];
  const [view, setView] = useState<View | null>(null);
  const [job, setJob] = useState<string | null>(null);
  const configuration = useQuery({
    queryKey: [...key, device, language],
    queryFn: () => get<Configuration>(`/projects/${project}/configurations/${device}`),
  });
  const reading = useMutation({
    mutationFn: () => call<{ job: string }>('POST', `/projects/${project}/configurations/${device}/running`),
    onSuccess: (started) => setJob(started.job),
  });
  return (
    <section className="sheet detail">
      <Loaded query={configuration} what={t.configurations.one}>
        {(loaded) => {
          const shown = view ?? (loaded.difference ? 'difference' : 'intended');
          return (
            <>
              <div className="detail-head tools">
                <h2>
                  <code>{loaded.name}</code>
                </h2>
                <Choice
                  label={t.configurations.view}
                  value={shown}
                  options={(
                    ['difference', 'side', 'commands', 'intended', 'running', 'secrets', 'push'] as const
                  )
                    .filter((one) => has(loaded, one))
                    .map((one) => [
                      one,
                      one === 'secrets'
                        ? t.pushWords.secrets
                        : one === 'side'
                          ? t.desk.side
                          : t.configurations.views[one],
                    ])}
                  onChoose={setView}
                />
                <span className="grow" />
                <Link to={`/projects/${project}/configurations?view=backups&device=${device}`}>
                  {t.desk.backups}
                </Link>
                <Link to={`/projects/${project}/devices/${device}`}>{t.desk.device}</Link>
                <button
                  type="button"
                  className="button"
                  disabled={reading.isPending}
                  onClick={() => reading.mutate()}
                >
                  {t.configurations.read}
                </button>
              </div>
              {reading.isError && <ProblemNote error={reading.error} />}
              <JobProgress
                id={job}
                what={t.configurations.reading}
                onEnd={() => void queries.invalidateQueries({ queryKey: key })}
              />
              {loaded.findings.map((finding) => (
                <Note
                  key={`${finding.code} ${finding.text}`}
                  shape={finding.severity === 'error' ? 'error' : 'warning'}
                >
                  <b className="medium">{finding.title}</b> {finding.text}{' '}
                  <span className="second">{finding.hint}</span>
                </Note>
              ))}
              <div className="draw">
                <Shown configuration={loaded} view={shown} project={project} />
              </div>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function has(configuration: Configuration, view: View): boolean {
  if (view === 'intended') return true;
  if (view === 'push') return configuration.lastPush !== null;
  if (view === 'secrets') return configuration.secrets.length > 0;
  return configuration.difference !== null;
}

function Shown({
  configuration,
  view,
  project,
}: {
  readonly configuration: Configuration;
  readonly view: View;
  readonly project: string;
}): ReactNode {
  const { t } = useSpeech();
  const { deviceId, name, difference, remediation, intended, runningText, lastPush } = configuration;
  if ((view === 'difference' || view === 'side') && difference) {
    if (!difference.some(({ changed }) => changed))
      return <Note shape="proven">{t.configurations.asPlanned}</Note>;
    return view === 'side' ? (
      <SideBySide lines={difference} before={t.push.running} after={t.push.intended} />
    ) : (
      <Difference lines={difference} />
    );
  }
  if (view === 'secrets') return <SecretList secrets={configuration.secrets} />;
  if (view === 'push' && lastPush)
    return <PushRecord id={lastPush.id} device={{ id: deviceId, name }} project={project} />;
  const text = view === 'commands' ? remediation : view === 'running' ? runningText : intended;
  const of = view === 'commands' || view === 'running' ? view : 'intended';
  return <Listing label={t.configurations.views[of]} text={text ?? ''} file={`${name}-${of}.txt`} />;
}
