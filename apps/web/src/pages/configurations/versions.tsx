import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { ConfigurationText, ConfigurationVersion, VersionDifference } from '../../api/backup-types.js';
import { get } from '../../api/client.js';
import type { Page } from '../../api/types.js';
import { Choice } from '../../components/choice.js';
import { Difference } from '../../components/difference.js';
import { Loaded } from '../../components/loaded.js';
import { SideBySide } from '../../components/side-by-side.js';
import { Note } from '../../components/status.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';
import { Listing } from './listing.js';
import { RestoreDialog } from './restore-dialog.js';
import { sourceText } from './source-text.js';

/** The configurations that a device had, the newest first; what came and went between two, a whole one, and the way back. */
export function Versions({
  device,
  name,
  before,
}: {
  readonly device: string;
  readonly name: string;
  /** What stands above them. */
  readonly before: ReactNode;
}): ReactNode {
  const { t } = useSpeech();
  const project = useProject();
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
        <span className="grow" />
        <Link to={`/projects/${project.id}/configurations?device=${device}`}>{t.desk.plan}</Link>
        <Link to={`/projects/${project.id}/devices/${device}`}>{t.desk.device}</Link>
      </div>
      <div className="said">{before}</div>
      <Loaded query={history} what={t.backups.what}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="second said">{t.backups.noVersions}</p>
          ) : (
            <History items={items} device={device} name={name} />
          )
        }
      </Loaded>
    </section>
  );
}

function History({
  items,
  device,
  name,
}: {
  readonly items: readonly ConfigurationVersion[];
  readonly device: string;
  readonly name: string;
}): ReactNode {
  const speech = useSpeech();
  const { t, when } = speech;
  const [chosen, setChosen] = useState<string | null>(null);
  const [against, setAgainst] = useState<string | null>(null);
  const [restoring, setRestoring] = useState<ConfigurationVersion | null>(null);
  const index = Math.max(
    0,
    items.findIndex(({ id }) => id === chosen),
  );
  const version = items[index]!;
  const other = items.find(({ id }) => id === against && id !== version.id) ?? items[index + 1] ?? null;
  return (
    <>
      <div className="tools versions-bar">
        <Timeline items={items} chosen={version.id} onChoose={setChosen} />
        <div className="tools">
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
                  .map((one) => (
                    <option key={one.id} value={one.id}>
                      {when(one.takenAt)} · {whoLeft(one, speech)}
                    </option>
                  ))}
              </select>
            </label>
          )}
          {version.whole ? (
            <button type="button" className="button" onClick={() => setRestoring(version)}>
              {t.backupDesk.restore}
            </button>
          ) : (
            <span className="second">{t.backups.masked}</span>
          )}
        </div>
      </div>
      <Between from={other} to={version} name={name} />
      {restoring && (
        <RestoreDialog version={restoring} device={device} name={name} onClose={() => setRestoring(null)} />
      )}
    </>
  );
}

/** Who left a version, or had it read. */
function whoLeft({ source, push }: ConfigurationVersion, speech: Speech): string {
  return push ? speech.say(speech.t.backupDesk.by, { who: push.author }) : sourceText(source, speech);
}

/** The versions by their time, with who left them and why. */
function Timeline({
  items,
  chosen,
  onChoose,
}: {
  readonly items: readonly ConfigurationVersion[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const speech = useSpeech();
  const { t, when, many } = speech;
  return (
    <ol className="timeline">
      {items.map((version) => (
        <li key={version.id}>
          <button
            type="button"
            className="button plain small"
            aria-pressed={version.id === chosen}
            onClick={() => onChoose(version.id)}
          >
            {when(version.takenAt)}
          </button>{' '}
          <span className="third">
            <Who version={version} /> · {many(version.lines, t.configurations.lines)}
            {version.secretsOnly && ` · ${t.pushWords.secretsOnly}`}
            {version.push?.reason && ` · ${version.push.reason}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Who left a version; of a push, with the way to its run. */
function Who({ version }: { readonly version: ConfigurationVersion }): ReactNode {
  const speech = useSpeech();
  const words = whoLeft(version, speech);
  const { run, projectId } = version.push ?? {};
  return run && projectId ? (
    <Link to={`/projects/${projectId}/push?run=${run}&step=result`}>{words}</Link>
  ) : (
    words
  );
}

type Layout = 'unified' | 'side' | 'text';

/** A version: what came and went since another one, or its whole text. */
function Between({
  from,
  to,
  name,
}: {
  /** Null: there is none to compare with. */
  readonly from: ConfigurationVersion | null;
  readonly to: ConfigurationVersion;
  readonly name: string;
}): ReactNode {
  const { t } = useSpeech();
  const [wanted, setLayout] = useState<Layout>('unified');
  const layout = from ? wanted : 'text';
  return (
    <>
      <p className="tools">
        {from ? (
          <Choice<Layout>
            label={t.backups.layout}
            value={layout}
            options={[
              ['unified', t.backups.layouts.unified],
              ['side', t.backups.layouts.side],
              ['text', t.desk.text],
            ]}
            onChoose={setLayout}
          />
        ) : (
          <span className="second">{t.backups.first}</span>
        )}
      </p>
      <div className="draw">
        {from && layout !== 'text' ? (
          <Changed from={from} to={to} layout={layout} />
        ) : (
          <Whole version={to} name={name} />
        )}
      </div>
    </>
  );
}

function Changed({
  from,
  to,
  layout,
}: {
  readonly from: ConfigurationVersion;
  readonly to: ConfigurationVersion;
  readonly layout: 'unified' | 'side';
}): ReactNode {
  const { t, when } = useSpeech();
  const difference = useQuery({
    queryKey: ['version-difference', from.id, to.id],
    queryFn: () => get<VersionDifference>(`/configuration-difference?from=${from.id}&to=${to.id}`),
  });
  return (
    <Loaded query={difference} what={t.configurations.difference}>
      {({ difference: lines, added, removed }) =>
        added + removed === 0 ? (
          <Note shape="proven">{t.backups.same}</Note>
        ) : (
          <>
            <p>
              <span className="ok">+{added}</span> <span className="bad">−{removed}</span>
            </p>
            {layout === 'unified' ? (
              <Difference lines={lines} />
            ) : (
              <SideBySide lines={lines} before={when(from.takenAt)} after={when(to.takenAt)} />
            )}
          </>
        )
      }
    </Loaded>
  );
}

/** The whole text of a version, secrets masked. */
function Whole({
  version,
  name,
}: {
  readonly version: ConfigurationVersion;
  readonly name: string;
}): ReactNode {
  const { t } = useSpeech();
  const text = useQuery({
    queryKey: ['version-text', version.id],
    queryFn: () => get<ConfigurationText>(`/configuration-versions/${version.id}`),
  });
  const at = version.takenAt.slice(0, 16).replaceAll(':', '-');
  return (
    <Loaded query={text} what={t.desk.text}>
      {(loaded) => <Listing label={t.desk.text} text={loaded.text} file={`${name}-${at}.txt`} />}
    </Loaded>
  );
}
