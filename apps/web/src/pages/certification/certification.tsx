import type { CoverageState } from '#certification';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { get } from '../../api/client.js';
import type { CertificationCoverage } from '../../api/certification-types.js';
import { DataTable } from '../../components/data-table.js';
import { Icon } from '../../components/icon.js';
import { Loaded } from '../../components/loaded.js';
import { Meter } from '../../components/meter.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';
import { columnsIn } from './columns.js';
import { coverageOrder, coverageShape } from './coverage-shape.js';
import { ImportTests } from './import-tests.js';
import { LinkInspector } from './link-inspector.js';
import { Imports } from './imports.js';
import { Orphans } from './orphans.js';

/** What is proven of the links that the project must certify, and the files that prove it. */
export function Certification(): ReactNode {
  const { t, say } = useSpeech();
  const project = useProject();
  const [importing, setImporting] = useState(false);
  const coverage = useQuery({
    queryKey: [...projectKey(project.id), 'certification'],
    queryFn: () => get<CertificationCoverage>(`/projects/${project.id}/certification`),
  });
  const { proven = 0, required = 0 } = coverage.data ?? {};
  const [link] = useAddressParam('link');
  const chosen = coverage.data?.rows.find((row) => row.link === link);
  return (
    <>
      <div className="column">
        <div className="head">
          <h1>{t.certification.title}</h1>
          {coverage.data && (
            <>
              <p className="medium">{say(t.certification.proven, { n: proven, total: required })}</p>
              <Meter share={required === 0 ? 0 : proven / required} label={t.certification.title} tone="ok" />
            </>
          )}
          <span className="grow" />
          <button type="button" className="button primary" onClick={() => setImporting(true)}>
            {t.certification.import}…
          </button>
        </div>
        <div className="pane fixed">
          <Loaded query={coverage} what={t.certification.what}>
            {(loaded) => <Links coverage={loaded} />}
          </Loaded>
          <Imports project={project.id} />
        </div>
        {importing && <ImportTests project={project.id} onClose={() => setImporting(false)} />}
      </div>
      {chosen && (
        <LinkInspector project={project.id} link={chosen} findings={coverage.data?.findings ?? []} />
      )}
    </>
  );
}

function Links({ coverage }: { readonly coverage: CertificationCoverage }): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const [shown, setShown] = useState<CoverageState | null>(null);
  const [link, setLink] = useAddressParam('link');
  if (coverage.rows.length === 0) return <p className="second">{t.certification.none}</p>;
  const rank = (state: CoverageState): number => coverageOrder.indexOf(state);
  const rows = coverage.rows
    .filter(({ state }) => !shown || state === shown)
    .toSorted((a, b) => rank(a.state) - rank(b.state));
  return (
    <>
      <div className="tools">
        <button type="button" className="chip" aria-pressed={!shown} onClick={() => setShown(null)}>
          {t.common.all} {coverage.rows.length}
        </button>
        {coverageOrder
          .filter((state) => coverage.rows.some((row) => row.state === state))
          .map((state) => (
            <button
              key={state}
              type="button"
              className="chip"
              aria-pressed={shown === state}
              onClick={() => setShown(state)}
            >
              <Icon name={coverageShape[state]} /> {t.coverage[state]}{' '}
              {coverage.rows.filter((row) => row.state === state).length}
            </button>
          ))}
      </div>
      <div className="scroll grow framed">
        <DataTable
          label={t.certification.title}
          rows={rows}
          columns={columnsIn(speech)}
          rowId={(row) => row.link}
          selected={link}
          onSelect={setLink}
        />
      </div>
      {coverage.orphans.length > 0 && <Orphans tests={coverage.orphans} />}
    </>
  );
}
