import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call, get } from '../../api/client.js';
import type { ComparedEnd, ComparedLink, LiveComparison } from '../../api/device-types.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Icon, type IconName } from '../../components/icon.js';
import { Identifier } from '../../components/identifier.js';
import { JobProgress } from '../../components/job-progress.js';
import { Loaded } from '../../components/loaded.js';
import { ProblemNote } from '../../components/problem-note.js';
import { shortPort } from '../../components/short-port.js';
import { Note, Status } from '../../components/status.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';
import { AskedDevices } from './asked-devices.js';

type Verdict = ComparedLink['verdict'];

/** What is to be looked at comes first. */
const verdicts: readonly Verdict[] = ['different', 'not-seen', 'as-planned'];
const shapes: Record<Verdict, IconName> = {
  'as-planned': 'proven',
  different: 'different',
  'not-seen': 'unseen',
};

/** The plan beside what devices see of their neighbours, link by link. */
export function Comparison(): ReactNode {
  const { t, say, when } = useSpeech();
  const project = useProject();
  const queries = useQueryClient();
  const key = [...projectKey(project.id), 'comparison'];
  const comparison = useQuery({
    queryKey: key,
    queryFn: () => get<LiveComparison>(`/projects/${project.id}/comparison`),
  });
  const asking = useMutation({
    mutationFn: () => call<{ job: string }>('POST', `/projects/${project.id}/comparison`),
  });
  const at = comparison.data?.at;
  return (
    <div className="column">
      <div className="head">
        <h1>{t.comparison.title}</h1>
        <p className="grow">{at ? say(t.comparison.asked, { at: when(at) }) : t.comparison.intro}</p>
        <button
          type="button"
          className="button primary"
          disabled={asking.isPending}
          onClick={() => asking.mutate()}
        >
          {t.comparison.ask}
        </button>
      </div>
      <div className="pane">
        {asking.isError && <ProblemNote error={asking.error} />}
        <JobProgress
          id={asking.data?.job ?? null}
          what={t.comparison.asking}
          onEnd={() => void queries.invalidateQueries({ queryKey: key })}
        />
        <Loaded query={comparison} what={t.comparison.what}>
          {(loaded) =>
            loaded.at === null ? (
              <p className="second">{t.comparison.never}</p>
            ) : (
              <>
                <Silent devices={loaded.devices} />
                <Links links={loaded.rows} />
                <Unplanned seen={loaded.unplanned} />
                <AskedDevices devices={loaded.devices} />
              </>
            )
          }
        </Loaded>
      </div>
    </div>
  );
}

function Silent({ devices }: { readonly devices: LiveComparison['devices'] }): ReactNode {
  const { t, many } = useSpeech();
  const silent = devices.filter(({ error }) => error !== null).length;
  return silent > 0 && <Note shape="unseen">{many(silent, t.comparison.silent)}</Note>;
}

function Links({ links }: { readonly links: readonly ComparedLink[] }): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const [shown, setShown] = useState<Verdict | null>(null);
  const rank = ({ verdict }: ComparedLink): number => verdicts.indexOf(verdict);
  const rows = links
    .filter(({ verdict }) => !shown || verdict === shown)
    .toSorted((a, b) => rank(a) - rank(b));
  return (
    <section>
      <div className="tools">
        <button type="button" className="chip" aria-pressed={!shown} onClick={() => setShown(null)}>
          {t.common.all} {links.length}
        </button>
        {verdicts.map((verdict) => (
          <button
            key={verdict}
            type="button"
            className="chip"
            aria-pressed={shown === verdict}
            onClick={() => setShown(verdict)}
          >
            <Icon name={shapes[verdict]} /> {t.verdicts[verdict]}{' '}
            {links.filter((link) => link.verdict === verdict).length}
          </button>
        ))}
      </div>
      <div className="scroll framed spaced">
        <DataTable
          label={t.comparison.title}
          rows={rows}
          columns={columnsIn(speech)}
          rowId={({ a, b }) => `${a.portId} ${b.portId}`}
        />
      </div>
    </section>
  );
}

function columnsIn({ t }: Speech): Column<ComparedLink>[] {
  const end = (id: 'a' | 'b', header: string): Column<ComparedLink> => ({
    id,
    header,
    accessorFn: (link) => pathOf(link[id]),
    sortingFn: 'alphanumeric',
    cell: ({ row }) => (
      <Identifier shown={shortPort(pathOf(row.original[id]))}>{pathOf(row.original[id])}</Identifier>
    ),
  });
  return [
    {
      id: 'verdict',
      header: t.comparison.verdict,
      cell: ({ row: { original } }) => (
        <Status shape={shapes[original.verdict]}>{t.verdicts[original.verdict]}</Status>
      ),
    },
    {
      id: 'cables',
      header: t.kinds.cable,
      cell: ({ row }) => <code>{row.original.cables.map(({ label }) => label).join(' · ')}</code>,
    },
    end('a', t.comparison.from),
    end('b', t.comparison.to),
    {
      id: 'seen',
      header: t.comparison.seen,
      meta: { className: 'wrap' },
      cell: ({ row }) => row.original.seen.join(', ') || <span className="third">{t.common.none}</span>,
    },
    {
      id: 'status',
      header: t.comparison.ports,
      meta: { className: 'second' },
      cell: ({ row }) =>
        [row.original.a.status, row.original.b.status].map((status) => status ?? '–').join(' / '),
    },
  ];
}

const pathOf = ({ device, port }: ComparedEnd): string => `${device}:${port}`;

function Unplanned({ seen }: { readonly seen: LiveComparison['unplanned'] }): ReactNode {
  const { t } = useSpeech();
  if (seen.length === 0) return null;
  return (
    <section>
      <h2 className="section">{t.comparison.unplanned}</h2>
      <ul className="framed files">
        {seen.map((one) => (
          <li key={`${one.device} ${one.port} ${one.seen}`}>
            <Identifier>{`${one.device}:${one.port}`}</Identifier>
            <span>{one.seen}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
