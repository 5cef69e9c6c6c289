import { severities, type Severity } from '#findings';
import type { ReactNode } from 'react';
import type { ProjectFinding, ProjectFindings } from '../../api/types.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Icon } from '../../components/icon.js';
import { Identifier } from '../../components/identifier.js';
import { Loaded } from '../../components/loaded.js';
import { shortPort } from '../../components/short-port.js';
import { Note, Status, Tag } from '../../components/status.js';
import { useLayer } from '../../state/layer.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { useFindings, useProject } from '../project/queries.js';
import { findingKey } from './finding-key.js';
import { FindingInspector } from './finding-inspector.js';
import { severityShape } from './severity.js';

type Shown = Severity | 'all' | 'waived';

/** What the rules say of a layer, gravest first; each with its place, its reason and its fix. */
export function Findings(): ReactNode {
  const { t } = useSpeech();
  const project = useProject();
  const [layer] = useLayer();
  const at = String(layer);
  const findings = useFindings(project.id, at);
  return (
    <>
      <div className="column">
        <div className="head">
          <h1>{t.findings.title}</h1>
          <p className="grow">{t.findings.intro}</p>
        </div>
        <div className="pane fixed">
          <Loaded query={findings} what={t.findings.what}>
            {(data) => <FindingList data={data} />}
          </Loaded>
        </div>
      </div>
      <FindingInspector project={project.id} layer={at} />
    </>
  );
}

const isShown = (finding: ProjectFinding, shown: Shown): boolean =>
  shown === 'all' ||
  (shown === 'waived' ? finding.waived !== null : finding.severity === shown && !finding.waived);

/** Every row of the list; of a severity only what is a fault by itself, as the counts on the other pages. */
const isCounted = (finding: ProjectFinding, shown: Shown): boolean =>
  isShown(finding, shown) && (shown === 'all' || finding.follows === null);

/** What is shown as it stands in the address. */
const shownIn = (text: string | null): Shown =>
  ([...severities, 'waived'] as const).find((one) => one === text) ?? 'all';

function FindingList({ data }: { readonly data: ProjectFindings }): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const [filter, setFilter] = useAddressParam('severity');
  const shown = shownIn(filter);
  const [chosen, setChosen] = useAddressParam('finding');
  // What follows from another finding stands last of its severity.
  const rank = ({ severity, follows }: ProjectFinding): number =>
    severities.indexOf(severity) * 2 + (follows === null ? 0 : 1);
  const items = data.items.filter((finding) => isShown(finding, shown)).toSorted((a, b) => rank(a) - rank(b));
  if (data.items.length === 0) return <Note shape="proven">{t.findings.none}</Note>;
  return (
    <>
      <div className="tools">
        {(['all', ...severities, 'waived'] as const).map((option) => (
          <button
            key={option}
            type="button"
            className="chip"
            aria-pressed={shown === option}
            onClick={() => setFilter(option === 'all' ? null : option)}
          >
            {option !== 'all' && <Icon name={option === 'waived' ? 'waived' : severityShape[option]} />}
            {option === 'all'
              ? t.common.all
              : option === 'waived'
                ? t.findings.waived
                : t.severity[option]}{' '}
            {data.items.filter((finding) => isCounted(finding, option)).length}
          </button>
        ))}
      </div>
      <div className="scroll grow framed">
        <DataTable
          label={t.findings.title}
          className="tall"
          rows={items}
          columns={columnsIn(speech)}
          rowId={findingKey}
          selected={chosen}
          onSelect={setChosen}
          groupOf={(finding) => finding.severity}
          groupHead={(severity, size) => (
            <Status shape={severityShape[severity as Severity]}>
              {t.severity[severity as Severity]} {size}
            </Status>
          )}
          rowClass={(finding) => (finding.waived || finding.follows !== null ? 'off' : '')}
        />
      </div>
    </>
  );
}

function columnsIn({ t, many }: Speech): Column<ProjectFinding>[] {
  return [
    {
      id: 'place',
      header: t.findings.place,
      cell: ({ row }) => <Identifier shown={shortPort(row.original.place)}>{row.original.place}</Identifier>,
    },
    {
      id: 'what',
      header: t.findings.whatAndWhy,
      meta: { className: 'wrap' },
      cell: ({ row }) => (
        <>
          <b className="medium">{row.original.title}</b>{' '}
          {row.original.inherited && <Tag>{t.findings.inherited}</Tag>}{' '}
          {row.original.follows !== null && (
            <Tag>
              {t.findings.follows} {row.original.follows}
            </Tag>
          )}{' '}
          {row.original.waived && <Tag shape="waived">{t.findings.waived}</Tag>}
          <p className="small second">{row.original.text}</p>
          <code className="third">{row.original.code}</code>
        </>
      ),
    },
    {
      id: 'fix',
      header: t.findings.fix,
      meta: { className: 'wrap' },
      cell: ({ row }) => {
        const { fixes, hint } = row.original;
        return <p className="small second">{fixes[0]?.label ?? hint}</p>;
      },
    },
    {
      id: 'fixes',
      header: '',
      cell: ({ row }) =>
        row.original.fixes.length > 0 && (
          <Tag shape="changed">{many(row.original.fixes.length, t.findings.fixes)}</Tag>
        ),
    },
  ];
}
