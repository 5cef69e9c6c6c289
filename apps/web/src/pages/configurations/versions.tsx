import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { ConfigurationVersion, PushRunAnswer, VersionDifference } from '../../api/backup-types.js';
import { call, get } from '../../api/client.js';
import type { Page } from '../../api/types.js';
import { Choice } from '../../components/choice.js';
import { Difference } from '../../components/difference.js';
import { JobProgress } from '../../components/job-progress.js';
import { Loaded } from '../../components/loaded.js';
import { ProblemNote } from '../../components/problem-note.js';
import { SideBySide } from '../../components/side-by-side.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { PushRun } from './push-run.js';
import { sourceText } from './source-text.js';

/** The configurations that a device had, the newest first, and what came and went between two of them. */
export function Versions({ device, name }: { readonly device: string; readonly name: string }): ReactNode {
  const speech = useSpeech();
  const { t, when, many } = speech;
  const [chosen, setChosen] = useState<string | null>(null);
  const [against, setAgainst] = useState<string | null>(null);
  const history = useQuery({
    queryKey: ['versions', device],
    queryFn: () => get<Page<ConfigurationVersion>>(`/devices/${device}/configuration-versions`),
  });
  return (
    <section className="sheet detail">
      <div className="detail-head tools">
        <h2>
          <code>{name}</code>
        </h2>
        <span className="second">{t.backups.versions}</span>
      </div>
      <Loaded query={history} what={t.backups.what}>
        {({ items }) => {
          if (items.length === 0) return <p className="second">{t.backups.noVersions}</p>;
          const index = Math.max(
            0,
            items.findIndex(({ id }) => id === chosen),
          );
          const version = items[index]!;
          const before =
            items.find(({ id }) => id === against && id !== version.id) ?? items[index + 1] ?? null;
          return (
            <>
              <div className="tools versions-bar">
                <ol className="timeline">
                  {items.map(({ id, takenAt, source, lines, secretsOnly }) => (
                    <li key={id}>
                      <button
                        type="button"
                        className="button plain small"
                        aria-pressed={id === version.id}
                        onClick={() => setChosen(id)}
                      >
                        {when(takenAt)}
                      </button>{' '}
                      <span className="third">
                        {sourceText(source, speech)} · {many(lines, t.configurations.lines)}
                        {secretsOnly && ` · ${t.pushWords.secretsOnly}`}
                      </span>
                    </li>
                  ))}
                </ol>
                {items.length > 1 && (
                  <label className="tools">
                    <span>{t.backups.compare}</span>
                    <select
                      className="field sheet-picker"
                      value={against ?? ''}
                      onChange={(event) => setAgainst(event.target.value || null)}
                    >
                      <option value="">{t.backups.previous}</option>
                      {items
                        .filter(({ id }) => id !== version.id)
                        .map(({ id, takenAt, source }) => (
                          <option key={id} value={id}>
                            {when(takenAt)} · {sourceText(source, speech)}
                          </option>
                        ))}
                    </select>
                  </label>
                )}
              </div>
              {before ? <Between from={before} to={version} /> : <Note shape="note">{t.backups.first}</Note>}
              <Restore key={version.id} version={version} device={device} name={name} />
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function Between({
  from,
  to,
}: {
  readonly from: ConfigurationVersion;
  readonly to: ConfigurationVersion;
}): ReactNode {
  const { t, when } = useSpeech();
  const [layout, setLayout] = useState<'unified' | 'side'>('unified');
  const difference = useQuery({
    queryKey: ['version-difference', from.id, to.id],
    queryFn: () => get<VersionDifference>(`/configuration-difference?from=${from.id}&to=${to.id}`),
  });
  return (
    <Loaded query={difference} what={t.configurations.difference}>
      {({ difference: lines, added, removed }) => (
        <>
          <p className="tools">
            <span className="ok">+{added}</span> <span className="bad">−{removed}</span>
            <Choice
              label={t.backups.layout}
              value={layout}
              options={(['unified', 'side'] as const).map((one) => [one, t.backups.layouts[one]])}
              onChoose={setLayout}
            />
          </p>
          <div className="draw">
            {added + removed === 0 ? (
              <Note shape="proven">{t.backups.same}</Note>
            ) : layout === 'unified' ? (
              <Difference lines={lines} />
            ) : (
              <SideBySide lines={lines} before={when(from.takenAt)} after={when(to.takenAt)} />
            )}
          </div>
        </>
      )}
    </Loaded>
  );
}

/** What a restore of the version would send: a dry run of the same ceremony as any push. */
function Restore({
  version,
  device,
  name,
}: {
  readonly version: ConfigurationVersion;
  readonly device: string;
  readonly name: string;
}): ReactNode {
  const { t } = useSpeech();
  const [ended, setEnded] = useState(false);
  const restoring = useMutation({
    mutationFn: () =>
      call<PushRunAnswer>('POST', `/configuration-versions/${version.id}/restore`, { dryRun: true }),
  });
  if (!version.whole) return <p className="second">{t.backups.masked}</p>;
  return (
    <>
      <p className="tools">
        <button
          type="button"
          className="button"
          disabled={restoring.isPending}
          onClick={() => restoring.mutate()}
        >
          {t.backups.restore}
        </button>
      </p>
      {restoring.isError && <ProblemNote error={restoring.error} />}
      <JobProgress id={restoring.data?.job ?? null} what={t.backups.restoring} onEnd={() => setEnded(true)} />
      {restoring.data && (
        <PushRun
          run={restoring.data.run}
          job={restoring.data.job}
          ended={ended}
          names={new Map([[device, name]])}
        />
      )}
    </>
  );
}
