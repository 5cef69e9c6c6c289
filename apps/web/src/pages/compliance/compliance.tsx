import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { get } from '../../api/client.js';
import type { ComplianceLine } from '../../api/compliance-types.js';
import type { Page } from '../../api/types.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Loaded } from '../../components/loaded.js';
import { Status } from '../../components/status.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { keys } from '../administration/queries.js';
import { ComplianceDetail } from './compliance-detail.js';
import { featureName } from './feature-name.js';
import { MendDialog } from './mend-dialog.js';

/** How the devices stand to the plan and to the golden rules, place by place, and what would mend them. */
export function Compliance(): ReactNode {
  const speech = useSpeech();
  const { t, say, many } = speech;
  const [device, setDevice] = useAddressParam('device');
  const [place, setPlace] = useAddressParam('place');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [mending, setMending] = useState(false);
  const report = useQuery({
    queryKey: keys.compliance,
    queryFn: async () => (await get<Page<ComplianceLine>>('/compliance')).items,
  });
  const chosen = report.data?.filter(({ deviceId }) => ticked.has(deviceId)) ?? [];
  const tick = ({ deviceId }: ComplianceLine): void => {
    const next = new Set(ticked);
    if (!next.delete(deviceId)) next.add(deviceId);
    setTicked(next);
  };
  return (
    <div className="column">
      <div className="head">
        <h1>{t.compliance.title}</h1>
        <p className="grow">{t.compliance.intro}</p>
        <Link className="button" to="/administration/golden-rules">
          {t.compliance.rules}
        </Link>
        <button
          type="button"
          className="button primary"
          disabled={chosen.length === 0}
          onClick={() => setMending(true)}
        >
          {chosen.length === 0 ? t.compliance.mendNone : many(chosen.length, t.compliance.mend)}
        </button>
      </div>
      <div className="pane fixed split">
        <Loaded query={report} what={t.compliance.what}>
          {(lines) => {
            const places = [...new Set(lines.map(({ location }) => location))].toSorted();
            const shown = lines.filter(({ location }) => place === null || location === place);
            const detail = lines.find(({ deviceId }) => deviceId === device);
            return (
              <>
                <p className="tools">
                  <select
                    className="field sheet-picker"
                    aria-label={t.compliance.site}
                    value={place ?? ''}
                    onChange={(event) => setPlace(event.target.value || null)}
                  >
                    <option value="">{t.compliance.allSites}</option>
                    {places.map((one) => (
                      <option key={one}>{one}</option>
                    ))}
                  </select>
                  <span className="second">
                    {say(t.compliance.counted, {
                      good: shown.filter(({ compliant }) => compliant === true).length,
                      total: shown.length,
                    })}
                  </span>
                </p>
                <div className="scroll framed">
                  <DataTable
                    label={t.compliance.title}
                    rows={shown}
                    columns={columnsIn(speech, ticked, tick)}
                    rowId={({ deviceId }) => deviceId}
                    selected={device}
                    onSelect={setDevice}
                    onTick={tick}
                    groupOf={({ location }) => location}
                  />
                </div>
                {detail ? (
                  <ComplianceDetail line={detail} />
                ) : (
                  <p className="second">{t.compliance.choose}</p>
                )}
              </>
            );
          }}
        </Loaded>
      </div>
      {mending && (
        <MendDialog
          devices={chosen}
          onClose={() => {
            setMending(false);
            void report.refetch();
          }}
        />
      )}
    </div>
  );
}

function columnsIn(
  { t }: Speech,
  ticked: ReadonlySet<string>,
  tick: (line: ComplianceLine) => void,
): Column<ComplianceLine>[] {
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
          disabled={!original.whole || original.remediation === ''}
          title={original.whole ? undefined : t.compliance.notWhole}
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
      id: 'state',
      header: t.compliance.state,
      accessorFn: ({ compliant }) => (compliant === null ? 1 : compliant ? 2 : 0),
      cell: ({ row: { original } }) => <State compliant={original.compliant} />,
    },
    {
      id: 'features',
      header: t.compliance.features,
      meta: { className: 'wrap' },
      cell: ({ row: { original } }) =>
        original.features
          .filter(({ compliant }) => !compliant)
          .map(({ feature }) => featureName(t, feature))
          .join(', '),
    },
    {
      id: 'breaches',
      header: t.compliance.breaches,
      meta: { className: 'wrap' },
      cell: ({ row: { original } }) => [...new Set(original.breaches.map(({ rule }) => rule))].join(', '),
    },
  ];
}

function State({ compliant }: { readonly compliant: boolean | null }): ReactNode {
  const { t } = useSpeech();
  if (compliant === null) return <Status shape="unseen">{t.compliance.unread}</Status>;
  return compliant ? (
    <Status shape="proven">{t.compliance.compliant}</Status>
  ) : (
    <Status shape="different">{t.compliance.not}</Status>
  );
}
