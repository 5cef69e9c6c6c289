import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { get } from '../../api/client.js';
import type { CertificationCoverage } from '../../api/certification-types.js';
import { Choice } from '../../components/choice.js';
import { Loaded } from '../../components/loaded.js';
import { Meter } from '../../components/meter.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';
import { AcceptanceFile } from './acceptance-file.js';
import { AgreementView } from './agreement.js';
import { BindTests } from './bind-tests.js';
import { CalibrationNote } from './calibration-note.js';
import { ImportTests } from './import-tests.js';
import { Imports } from './imports.js';
import { LinkInspector } from './link-inspector.js';
import { LinkTestPage } from './link-test.js';
import { LimitsView } from './limits/limits-view.js';
import { Links } from './links.js';
import { TestPlanView } from './test-plan.js';
import { TrustView } from './trust.js';

const views = ['coverage', 'bind', 'plan', 'trust', 'limits', 'agreement'] as const;
type View = (typeof views)[number];

/** What is proven of the links that the project must certify, the files that prove it, and what is still to do. */
export function Certification(): ReactNode {
  const { t, say } = useSpeech();
  const project = useProject();
  const [importing, setImporting] = useState(false);
  const [reporting, setReporting] = useState(false);
  const [view, setView] = useAddressParam('view');
  const [tests] = useAddressParam('tests');
  const [link] = useAddressParam('link');
  const coverage = useQuery({
    queryKey: [...projectKey(project.id), 'certification'],
    queryFn: () => get<CertificationCoverage>(`/projects/${project.id}/certification`),
  });
  if (tests) return <LinkTestPage project={project.id} link={tests} />;
  const { proven = 0, required = 0, orphans = [] } = coverage.data ?? {};
  const shown: View = views.find((one) => one === view) ?? 'coverage';
  const chosen = shown === 'coverage' ? coverage.data?.rows.find((row) => row.link === link) : undefined;
  return (
    <>
      <div className="column">
        <div className="head">
          <h1>{t.certification.title}</h1>
          {coverage.data && (
            <>
              <p className="medium">{say(t.certification.proven, { n: proven, total: required })}</p>
              <Meter share={required === 0 ? 0 : proven / required} label={t.certification.title} tone="ok" />
              <p className="second gate-says">
                {coverage.data.acceptable
                  ? t.proof.gateOpen
                  : say(t.proof.gateShut, { n: coverage.data.open.length })}
              </p>
            </>
          )}
          <span className="grow" />
          <button type="button" className="button" onClick={() => setImporting(true)}>
            {t.certification.import}…
          </button>
          <button type="button" className="button primary" onClick={() => setReporting(true)}>
            {t.proof.report}…
          </button>
        </div>
        <div className="pane fixed">
          <CalibrationNote />
          <div className="tools">
            <Choice
              label={t.proof.view}
              value={shown}
              options={views.map(
                (one) =>
                  [
                    one,
                    one === 'bind' && orphans.length > 0
                      ? `${t.proof.views.bind} ${orphans.length}`
                      : t.proof.views[one],
                  ] as const,
              )}
              onChoose={(one) => setView(one === 'coverage' ? null : one)}
            />
          </div>
          {shown === 'coverage' && (
            <>
              <Loaded query={coverage} what={t.certification.what}>
                {(loaded) => <Links coverage={loaded} />}
              </Loaded>
              <Imports project={project.id} />
            </>
          )}
          {shown === 'bind' && <BindTests project={project.id} coverage={coverage.data ?? null} />}
          {shown === 'plan' && <TestPlanView project={project.id} />}
          {shown === 'trust' && <TrustView project={project.id} />}
          {shown === 'limits' && <LimitsView />}
          {shown === 'agreement' && (
            <AgreementView project={project.id} reserves={coverage.data?.reserves ?? []} />
          )}
        </div>
        {importing && <ImportTests project={project.id} onClose={() => setImporting(false)} />}
        {reporting && <AcceptanceFile project={project.id} onClose={() => setReporting(false)} />}
      </div>
      {chosen && <LinkInspector project={project.id} link={chosen} coverage={coverage.data!} />}
    </>
  );
}
