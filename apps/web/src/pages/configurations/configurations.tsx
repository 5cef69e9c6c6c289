import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { get } from '../../api/client.js';
import type { ConfigurationLine } from '../../api/device-types.js';
import type { Page } from '../../api/types.js';
import { Choice } from '../../components/choice.js';
import { Loaded } from '../../components/loaded.js';
import { Status } from '../../components/status.js';
import { VirtualTable, type VirtualColumn } from '../../components/virtual-table.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';
import { Backups } from './backups.js';
import { ConfigurationDetail } from './configuration-detail.js';
import { useDeviceFilter, type DeviceState } from './device-filter.js';
import { inOrder } from './in-order.js';
import { PushEnd } from './push-end.js';
import { withTick } from './with-tick.js';

/** As many as the server takes in one push. */
const MOST = 200;

/** The devices that the project configures: what each shall have, what it has, and the way there. */
export function Configurations(): ReactNode {
  const { t, say, many } = useSpeech();
  const project = useProject();
  const navigate = useNavigate();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [view, setView] = useAddressParam('view');
  const lines = useQuery({
    queryKey: [...projectKey(project.id), 'configurations'],
    queryFn: () => get<Page<ConfigurationLine>>(`/projects/${project.id}/configurations`),
  });
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
          disabled={chosen.length === 0 || chosen.length > MOST}
          title={chosen.length > MOST ? say(t.desk.most, { n: MOST }) : undefined}
          onClick={() => void navigate(`../push?devices=${chosen.map(({ deviceId }) => deviceId).join(',')}`)}
        >
          {chosen.length === 0 ? t.configurations.pushTitle : many(chosen.length, t.configurations.push)}…
        </button>
      </div>
      {view === 'backups' ? (
        <Backups />
      ) : (
        <div className="pane fixed split">
          {chosen.length > MOST && <p role="status">{say(t.desk.most, { n: MOST })}</p>}
          <Loaded query={lines} what={t.configurations.what}>
            {({ items }) =>
              items.length === 0 ? (
                <p className="second">{t.configurations.none}</p>
              ) : (
                <Lines lines={items} ticked={ticked} onTicked={setTicked} />
              )
            }
          </Loaded>
        </div>
      )}
    </div>
  );
}

function Lines({
  lines,
  ticked,
  onTicked,
}: {
  readonly lines: readonly ConfigurationLine[];
  readonly ticked: ReadonlySet<string>;
  readonly onTicked: (ticked: ReadonlySet<string>) => void;
}): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const project = useProject();
  const [device, setDevice] = useAddressParam('device');
  const [sort, setSort] = useAddressParam('sort');
  const { shown, tools } = useDeviceFilter(lines, statesIn(speech), ({ name, platform }) => [name, platform]);
  const rows = inOrder(shown, sort, {
    name: ({ name }) => name,
    platform: ({ platform }) => platform,
    changes: ({ changes }) => changes && changes.added + changes.removed,
    running: ({ running }) => running?.collectedAt ?? null,
    push: ({ lastPush }) => lastPush?.createdAt ?? null,
  });
  return (
    <>
      <div className="tools">{tools}</div>
      <VirtualTable
        label={t.configurations.title}
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
        onTickAll={(on) => onTicked(new Set(on ? rows.map(({ deviceId }) => deviceId) : []))}
      />
      {device ? (
        <ConfigurationDetail key={device} project={project.id} device={device} />
      ) : (
        <p className="second">{t.configurations.choose}</p>
      )}
    </>
  );
}

const isDifferent = ({ errors, changes }: ConfigurationLine): boolean =>
  errors === 0 && changes !== null && changes.added + changes.removed > 0;

const statesIn = ({ t }: Speech): DeviceState<ConfigurationLine>[] => [
  {
    key: 'person',
    text: t.desk.person,
    shape: 'needsPerson',
    isOf: ({ lastPush }) => lastPush?.state === 'needs-person',
  },
  {
    key: 'running',
    text: t.desk.running,
    shape: 'running',
    isOf: ({ lastPush }) => lastPush?.state === 'running' || lastPush?.state === 'planned',
  },
  { key: 'faulty', text: t.desk.faulty, shape: 'error', isOf: ({ errors }) => errors > 0 },
  { key: 'differs', text: t.desk.differs, shape: 'different', isOf: isDifferent },
  {
    key: 'unread',
    text: t.desk.unread,
    shape: 'unseen',
    isOf: ({ errors, changes }) => errors === 0 && changes === null,
  },
  {
    key: 'same',
    text: t.configurations.asPlanned,
    shape: 'proven',
    isOf: (line) => line.errors === 0 && line.changes !== null && !isDifferent(line),
  },
];

function columnsIn({ t, say, when }: Speech): VirtualColumn<ConfigurationLine>[] {
  return [
    {
      key: 'name',
      header: t.kinds.device,
      sort: 'name',
      cell: ({ name }) => <code className="medium">{name}</code>,
    },
    {
      key: 'changes',
      header: t.configurations.difference,
      sort: 'changes',
      cell: (line) => <Amount line={line} />,
    },
    {
      key: 'running',
      header: t.configurations.runningRead,
      sort: 'running',
      className: 'second',
      cell: ({ running }) => (running ? when(running.collectedAt) : t.configurations.neverRead),
    },
    {
      key: 'push',
      header: t.configurations.lastPush,
      sort: 'push',
      cell: ({ lastPush }) =>
        lastPush && (
          <span title={say(t.desk.started, { who: lastPush.author, at: when(lastPush.createdAt) })}>
            <PushEnd state={lastPush.state} />
          </span>
        ),
    },
    {
      key: 'platform',
      header: t.fields.platform,
      sort: 'platform',
      className: 'second',
      cell: ({ platform }) => platform,
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
