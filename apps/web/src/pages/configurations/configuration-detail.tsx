import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call, get } from '../../api/client.js';
import type { Configuration } from '../../api/device-types.js';
import { Choice } from '../../components/choice.js';
import { Difference } from '../../components/difference.js';
import { JobProgress } from '../../components/job-progress.js';
import { Loaded } from '../../components/loaded.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey } from '../project/queries.js';
import { SecretList } from './secret-list.js';
import { PushRecord } from './push-record.js';

type View = 'difference' | 'commands' | 'intended' | 'running' | 'secrets' | 'push';

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
                  options={(['difference', 'commands', 'intended', 'running', 'secrets', 'push'] as const)
                    .filter((one) => has(loaded, one))
                    .map((one) => [
                      one,
                      one === 'secrets' ? t.pushWords.secrets : t.configurations.views[one],
                    ])}
                  onChoose={setView}
                />
                <span className="grow" />
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
                <Shown configuration={loaded} view={shown} />
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
}: {
  readonly configuration: Configuration;
  readonly view: View;
}): ReactNode {
  const { t } = useSpeech();
  const { difference, remediation, intended, runningText, lastPush } = configuration;
  if (view === 'difference' && difference) {
    return difference.some(({ changed }) => changed) ? (
      <Difference lines={difference} />
    ) : (
      <Note shape="proven">{t.configurations.asPlanned}</Note>
    );
  }
  if (view === 'secrets') return <SecretList secrets={configuration.secrets} />;
  if (view === 'push' && lastPush) return <PushRecord id={lastPush.id} />;
  const text = view === 'commands' ? remediation : view === 'running' ? runningText : intended;
  return <pre className="listing">{text || t.common.none}</pre>;
}
