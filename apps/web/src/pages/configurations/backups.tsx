import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { BackupLine } from '../../api/backup-types.js';
import { Link } from 'react-router';
import { call, get } from '../../api/client.js';
import type { Page } from '../../api/types.js';
import { AccessHelp } from '../../components/access-help.js';
import { DataTable, type Column } from '../../components/data-table.js';
import type { IconName } from '../../components/icon.js';
import { JobProgress } from '../../components/job-progress.js';
import { Loaded } from '../../components/loaded.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note, Status } from '../../components/status.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { Versions } from './versions.js';

const shapes: Readonly<Record<BackupLine['state'], IconName>> = {
  good: 'proven',
  failed: 'error',
  never: 'unseen',
  unknown: 'note',
};

/** The devices that can be reached, each with its last backup, and the versions of the one that is chosen. */
export function Backups(): ReactNode {
  const speech = useSpeech();
  const { t, language } = speech;
  const queries = useQueryClient();
  const [device, setDevice] = useAddressParam('device');
  const [job, setJob] = useState<string | null>(null);
  const [exportFault, setExportFault] = useState('');
  const lines = useQuery({
    queryKey: ['backups', language],
    queryFn: () => get<Page<BackupLine>>('/backups'),
  });
  const backingUp = useMutation({
    mutationFn: () => call<{ job: string }>('POST', '/backups', {}),
    onSuccess: (started) => setJob(started.job),
  });
  return (
    <div className="pane fixed split">
      <p className="tools">
        <button
          type="button"
          className="button"
          disabled={backingUp.isPending}
          onClick={() => backingUp.mutate()}
        >
          {t.backups.backUp}
        </button>
        <Link to="/administration/site">{t.backups.policy}</Link>
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
        {({ items }) => (
          <div className="scroll framed">
            <DataTable
              label={t.backups.title}
              rows={items}
              columns={columnsIn(speech)}
              rowId={({ deviceId }) => deviceId}
              selected={device}
              onSelect={setDevice}
            />
          </div>
        )}
      </Loaded>
      {device ? (
        <Versions
          key={device}
          device={device}
          name={lines.data?.items.find(({ deviceId }) => deviceId === device)?.name ?? ''}
        />
      ) : (
        <p className="second">{t.backups.choose}</p>
      )}
    </div>
  );
}

function columnsIn({ t, when }: Speech): Column<BackupLine>[] {
  return [
    {
      id: 'name',
      accessorKey: 'name',
      header: t.kinds.device,
      cell: ({ row }) => <code className="medium">{row.original.name}</code>,
    },
    { id: 'platform', accessorKey: 'platform', header: t.fields.platform, meta: { className: 'second' } },
    {
      id: 'state',
      header: t.backups.title,
      cell: ({ row: { original } }) => (
        <Status shape={shapes[original.state]}>{t.backups.states[original.state]}</Status>
      ),
    },
    {
      id: 'last',
      header: t.backups.last,
      meta: { className: 'second' },
      cell: ({ row: { original } }) => (original.goodAt ? when(original.goodAt) : t.configurations.neverRead),
    },
    {
      id: 'detail',
      header: t.backups.reason,
      meta: { className: 'wrap' },
      cell: ({ row: { original } }) =>
        original.state === 'failed' && (
          <>
            {original.detail} <AccessHelp codes={original.codes} />
          </>
        ),
    },
  ];
}
