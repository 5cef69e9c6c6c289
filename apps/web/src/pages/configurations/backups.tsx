import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { BackupLine } from '../../api/backup-types.js';
import { call, get } from '../../api/client.js';
import type { Page } from '../../api/types.js';
import { AccessHelp } from '../../components/access-help.js';
import type { IconName } from '../../components/icon.js';
import { JobProgress } from '../../components/job-progress.js';
import { Loaded } from '../../components/loaded.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note, Status } from '../../components/status.js';
import { VirtualTable, type VirtualColumn } from '../../components/virtual-table.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { useBackupPolicy } from '../administration/queries.js';
import { useDeviceFilter, type DeviceState } from './device-filter.js';
import { inOrder } from './in-order.js';
import { Versions } from './versions.js';
import { withTick } from './with-tick.js';

type State = BackupLine['state'] | 'stale';

const shapes: Readonly<Record<State, IconName>> = {
  good: 'proven',
  stale: 'stale',
  failed: 'error',
  never: 'unseen',
  unknown: 'note',
};
/** What is to be looked at comes first. */
const states: readonly State[] = ['failed', 'stale', 'never', 'good', 'unknown'];
const stateOf = ({ state, stale }: BackupLine): State => (state === 'good' && stale ? 'stale' : state);

/** The devices that can be reached, each with its last backup, and the versions of the one that is chosen. */
export function Backups(): ReactNode {
  const { t, language, many } = useSpeech();
  const queries = useQueryClient();
  const [job, setJob] = useState<string | null>(null);
  const [exportFault, setExportFault] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const lines = useQuery({
    queryKey: ['backups', language],
    queryFn: () => get<Page<BackupLine>>('/backups'),
  });
  const backingUp = useMutation({
    mutationFn: (deviceIds: readonly string[]) =>
      call<{ job: string }>('POST', '/backups', deviceIds.length === 0 ? {} : { deviceIds }),
    onSuccess: (started) => setJob(started.job),
  });
  return (
    <div className="pane fixed split">
      <p className="tools">
        <button
          type="button"
          className="button"
          disabled={backingUp.isPending}
          onClick={() => backingUp.mutate([...ticked])}
        >
          {ticked.size === 0 ? t.backups.backUp : many(ticked.size, t.backups.backUpThese)}
        </button>
        <Schedule />
      </p>
      {backingUp.isError && <ProblemNote error={backingUp.error} />}
      <JobProgress
        id={job}
        what={t.backups.backingUp}
        onEnd={({ result }) => {
          const fault = result?.['exportFault'];
          setExportFault(typeof fault === 'string' ? fault : '');
          void queries.invalidateQueries({ queryKey: ['backups'] });
          void queries.invalidateQueries({ queryKey: ['versions'] });
        }}
      />
      {exportFault !== '' && <Note shape="error">{exportFault}</Note>}
      <Loaded query={lines} what={t.backups.what}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="second">
              {t.backupDesk.empty} <Link to="/administration/access">{t.backupDesk.toAccess}</Link>
            </p>
          ) : (
            <Lines
              lines={items}
              ticked={ticked}
              onTicked={setTicked}
              onBackUp={(id) => backingUp.mutate([id])}
            />
          )
        }
      </Loaded>
    </div>
  );
}

/** When devices are backed up by themselves, with where that is set. */
function Schedule(): ReactNode {
  const { t, say, many } = useSpeech();
  const policy = useBackupPolicy();
  const { everyHours, gitFolder = '' } = policy.data ?? {};
  return (
    <span className="second">
      {everyHours !== undefined &&
        (everyHours === 0 ? t.backupDesk.onRequest : many(everyHours, t.backupDesk.every))}{' '}
      {gitFolder !== '' && say(t.backupDesk.exported, { folder: gitFolder })}{' '}
      <Link to="/administration/site">{t.backups.policy}</Link>
    </span>
  );
}

function Lines({
  lines,
  ticked,
  onTicked,
  onBackUp,
}: {
  readonly lines: readonly BackupLine[];
  readonly ticked: ReadonlySet<string>;
  readonly onTicked: (ticked: ReadonlySet<string>) => void;
  readonly onBackUp: (deviceId: string) => void;
}): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const [device, setDevice] = useAddressParam('device');
  const [sort, setSort] = useAddressParam('sort');
  const { shown, tools } = useDeviceFilter(
    lines,
    statesIn(speech),
    ({ name, platform, location, address }) => [name, platform ?? '', location, address],
  );
  const rows = inOrder(shown, sort, {
    name: ({ name }) => name,
    platform: ({ platform }) => platform,
    location: ({ location }) => location,
    state: (line) => states.indexOf(stateOf(line)),
    goodAt: ({ goodAt }) => goodAt,
  });
  const chosen = lines.find(({ deviceId }) => deviceId === device);
  return (
    <>
      <div className="tools">{tools}</div>
      <VirtualTable
        label={t.backups.title}
        total={rows.length}
        rowAt={(index) => rows[index]}
        rowId={({ deviceId }) => deviceId}
        rowName={({ name }) => name}
        columns={columnsIn(speech)}
        sort={sort ?? 'name'}
        onSort={setSort}
        selected={device}
        onSelect={setDevice}
        ticked={ticked}
        onTick={({ deviceId }, on) => onTicked(withTick(ticked, deviceId, on))}
        onTickAll={(on) =>
          onTicked(
            new Set(
              on ? rows.filter(({ state }) => state !== 'unknown').map(({ deviceId }) => deviceId) : [],
            ),
          )
        }
      />
      {chosen ? (
        <Versions
          key={chosen.deviceId}
          device={chosen.deviceId}
          name={chosen.name}
          before={<Standing line={chosen} onBackUp={() => onBackUp(chosen.deviceId)} />}
        />
      ) : (
        <p className="second">{t.backups.choose}</p>
      )}
    </>
  );
}

/** What a person should know of the backup of a device, and do about it; nothing where all is well. */
function Standing({
  line,
  onBackUp,
}: {
  readonly line: BackupLine;
  readonly onBackUp: () => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const state = stateOf(line);
  if (state === 'good') return null;
  if (state === 'unknown') return <Note shape="note">{t.backupDesk.unknownMeans}</Note>;
  const means = { failed: line.detail, stale: t.backupDesk.staleMeans, never: t.backupDesk.neverMeans };
  return (
    <Note shape={shapes[state]}>
      {means[state]} <AccessHelp codes={line.codes} />
      <p>
        <button type="button" className="button small" onClick={onBackUp}>
          {say(t.backupDesk.one, { device: line.name })}
        </button>
      </p>
    </Note>
  );
}

const statesIn = ({ t }: Speech): DeviceState<BackupLine>[] =>
  states.map((state) => ({
    key: state,
    text: state === 'stale' ? t.backupDesk.stale : t.backups.states[state],
    shape: shapes[state],
    isOf: (line) => stateOf(line) === state,
  }));

function columnsIn({ t, when }: Speech): VirtualColumn<BackupLine>[] {
  return [
    {
      key: 'name',
      header: t.kinds.device,
      sort: 'name',
      cell: ({ name }) => <code className="medium">{name}</code>,
    },
    {
      key: 'state',
      header: t.backups.title,
      sort: 'state',
      cell: (line) => {
        const state = stateOf(line);
        return (
          <Status shape={shapes[state]}>
            {state === 'stale' ? t.backupDesk.stale : t.backups.states[state]}
          </Status>
        );
      },
    },
    {
      key: 'goodAt',
      header: t.backups.last,
      sort: 'goodAt',
      className: 'second',
      cell: ({ goodAt }) => (goodAt ? when(goodAt) : t.configurations.neverRead),
    },
    {
      key: 'detail',
      header: t.backups.reason,
      className: 'clip',
      cell: ({ state, detail }) => state === 'failed' && <span title={detail}>{detail}</span>,
    },
    {
      key: 'platform',
      header: t.fields.platform,
      sort: 'platform',
      className: 'second',
      cell: ({ platform }) => platform,
    },
    {
      key: 'location',
      header: t.fields.locationId,
      sort: 'location',
      className: 'second clip',
      cell: ({ location }) => <span title={location}>{location}</span>,
    },
  ];
}
