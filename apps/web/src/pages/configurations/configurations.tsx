import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { get } from '../../api/client.js';
import type { ConfigurationLine } from '../../api/device-types.js';
import type { Page } from '../../api/types.js';
import { Choice } from '../../components/choice.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Loaded } from '../../components/loaded.js';
import { Status } from '../../components/status.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';
import { Backups } from './backups.js';
import { ConfigurationDetail } from './configuration-detail.js';
import { PushEnd } from './push-end.js';

/** The devices that the project configures: what each shall have, what it has, and the way there. */
export function Configurations(): ReactNode {
  const speech = useSpeech();
  const { t, many } = speech;
  const project = useProject();
  const navigate = useNavigate();
  const [device, setDevice] = useAddressParam('device');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [view, setView] = useAddressParam('view');
  const key = [...projectKey(project.id), 'configurations'];
  const lines = useQuery({
    queryKey: key,
    queryFn: () => get<Page<ConfigurationLine>>(`/projects/${project.id}/configurations`),
  });
  const tick = ({ deviceId }: ConfigurationLine): void => {
    const next = new Set(ticked);
    if (!next.delete(deviceId)) next.add(deviceId);
    setTicked(next);
  };
  const chosen = lines.data?.items.filter(({ deviceId }) => ticked.has(deviceId)) ?? [];
  return (
    <div className="column">
      <div className="head">
        <h1>{t.configurations.title}</h1>
        <p className="grow">{t.configurations.intro}</p>
        <Choice
          label={t.configurations.view}
          value={view === 'backups' ? 'backups' : 'plan'}
          options={[
            ['plan', t.backups.plan],
            ['backups', t.backups.title],
          ]}
          onChoose={(chosenView) => setView(chosenView === 'plan' ? null : chosenView)}
        />
        <button
          type="button"
          className="button primary"
          disabled={chosen.length === 0}
          onClick={() => void navigate(`../push?devices=${chosen.map(({ deviceId }) => deviceId).join(',')}`)}
        >
          {chosen.length === 0 ? t.configurations.pushTitle : many(chosen.length, t.configurations.push)}…
        </button>
      </div>
      {view === 'backups' ? (
        <Backups />
      ) : (
        <div className="pane fixed split">
          <Loaded query={lines} what={t.configurations.what}>
            {({ items }) =>
              items.length === 0 ? (
                <p className="second">{t.configurations.none}</p>
              ) : (
                <div className="scroll framed">
                  <DataTable
                    label={t.configurations.title}
                    rows={items}
                    columns={columnsIn(speech, ticked, tick)}
                    rowId={({ deviceId }) => deviceId}
                    selected={device}
                    onSelect={setDevice}
                    onTick={tick}
                  />
                </div>
              )
            }
          </Loaded>
          {device ? (
            <ConfigurationDetail key={device} project={project.id} device={device} />
          ) : (
            <p className="second">{t.configurations.choose}</p>
          )}
        </div>
      )}
    </div>
  );
}

function columnsIn(
  { t, when }: Speech,
  ticked: ReadonlySet<string>,
  tick: (line: ConfigurationLine) => void,
): Column<ConfigurationLine>[] {
  return [
    {
      id: 'tick',
      header: '',
      enableSorting: false,
      meta: { className: 'tick' },
      cell: ({ row: { original } }) => (
        <input
          type="checkbox"
          aria-label={original.name}
          checked={ticked.has(original.deviceId)}
          onChange={() => tick(original)}
          onClick={(event) => event.stopPropagation()}
        />
      ),
    },
    {
      id: 'name',
      accessorKey: 'name',
      header: t.kinds.device,
      cell: ({ row }) => <code className="medium">{row.original.name}</code>,
    },
    { id: 'platform', accessorKey: 'platform', header: t.fields.platform, meta: { className: 'second' } },
    {
      id: 'changes',
      header: t.configurations.difference,
      cell: ({ row: { original } }) => <Amount line={original} />,
    },
    {
      id: 'running',
      header: t.configurations.runningRead,
      meta: { className: 'second' },
      cell: ({ row: { original } }) =>
        original.running ? when(original.running.collectedAt) : t.configurations.neverRead,
    },
    {
      id: 'push',
      header: t.configurations.lastPush,
      cell: ({ row: { original } }) => original.lastPush && <PushEnd state={original.lastPush.state} />,
    },
  ];
}

function Amount({ line }: { readonly line: ConfigurationLine }): ReactNode {
  const { t, many } = useSpeech();
  if (line.errors > 0) return <Status shape="error">{many(line.errors, t.gates.errors)}</Status>;
  if (!line.changes) return <Status shape="unseen">{t.configurations.unknown}</Status>;
  const { added, removed } = line.changes;
  if (added + removed === 0) return <Status shape="proven">{t.configurations.asPlanned}</Status>;
  return (
    <span className="medium">
      <span className="ok">+{added}</span> <span className="bad">−{removed}</span>
    </span>
  );
}
