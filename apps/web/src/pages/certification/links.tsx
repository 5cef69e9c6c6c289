import type { CoverageState } from '#certification';
import type { ReactNode } from 'react';
import type { CertificationCoverage } from '../../api/certification-types.js';
import { DataTable } from '../../components/data-table.js';
import { Icon } from '../../components/icon.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { columnsIn } from './columns.js';
import { coverageOrder, coverageShape } from './coverage-shape.js';
import { Faces } from './faces.js';
import { Orphans } from './orphans.js';

/** All links by what is proven of them: as faces of their panels, and as a table, what is to be done first. */
export function Links({ coverage }: { readonly coverage: CertificationCoverage }): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const [state, setShown] = useAddressParam('state');
  const shown = coverageOrder.find((one) => one === state) ?? null;
  const [link, setLink] = useAddressParam('link');
  const [, setTests] = useAddressParam('tests');
  if (coverage.rows.length === 0) return <p className="second">{t.certification.none}</p>;
  const rank = (state: CoverageState): number => coverageOrder.indexOf(state);
  const rows = coverage.rows
    .filter((row) => !shown || row.state === shown)
    .toSorted((a, b) => rank(a.state) - rank(b.state));
  return (
    <>
      <Faces rows={coverage.rows} chosen={link} onChoose={setLink} />
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
          onOpen={(row) => setTests(row.link)}
        />
      </div>
      {coverage.orphans.length > 0 && <Orphans tests={coverage.orphans} />}
    </>
  );
}
