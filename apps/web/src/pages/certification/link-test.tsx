import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { get } from '../../api/client.js';
import type { LinkTests, OneTest } from '../../api/proof-types.js';
import { Choice } from '../../components/choice.js';
import { Loaded } from '../../components/loaded.js';
import { Note, Status } from '../../components/status.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { severityShape } from '../findings/severity.js';
import { projectKey } from '../project/queries.js';
import { coverageShape, toneOfState } from './coverage-shape.js';
import { FibreTest } from './fibre-test.js';
import { limitWords } from './limit-words.js';
import { SweepPlot } from './sweep-plot.js';

/** Everything that was measured of one link: curves, three verdicts side by side, worst margins, every test it had. */
export function LinkTestPage({
  project,
  link,
}: {
  readonly project: string;
  readonly link: string;
}): ReactNode {
  const speech = useSpeech();
  const { t, say, when, number } = speech;
  const [, setTests] = useAddressParam('tests');
  const [chosen, setChosen] = useState<string | null>(null);
  const tests = useQuery({
    queryKey: [...projectKey(project), 'certification', 'link', link],
    queryFn: () => get<LinkTests>(`/projects/${project}/certification/links/${encodeURIComponent(link)}`),
  });
  return (
    <div className="column">
      <Loaded query={tests} what={t.proof.views.coverage}>
        {(loaded) => {
          const test =
            loaded.tests.find(({ id }) => id === chosen) ??
            loaded.tests.find(({ counts }) => counts) ??
            loaded.tests[0];
          return (
            <>
              <div className="head">
                <button type="button" className="button" onClick={() => setTests(null)}>
                  ← {t.proof.back}
                </button>
                <h1>{say(t.proof.testsOf, { link: loaded.name })}</h1>
                <Status shape={coverageShape[loaded.state]} tone={toneOfState(loaded.state)}>
                  {t.coverage[loaded.state]}
                </Status>
                <p className="second">{loaded.ends.join(' — ')}</p>
              </div>
              <div className="pane">
                <div className="stack">
                  {loaded.findings.map((finding) => (
                    <Note key={`${finding.code} ${finding.text}`} shape={severityShape[finding.severity]}>
                      <p>{finding.text}</p>
                      <p className="small second">{finding.hint}</p>
                    </Note>
                  ))}
                </div>
                {!test && <p>{t.proof.noTest}</p>}
                {loaded.tests.length > 1 && (
                  <Choice
                    label={t.certification.tests}
                    value={test?.id ?? ''}
                    options={loaded.tests.map(
                      (one) =>
                        [
                          one.id,
                          `${one.testedAt ? when(one.testedAt) : one.file} · ${t.results[one.verdicts.tester.result]}`,
                        ] as const,
                    )}
                    onChoose={setChosen}
                  />
                )}
                {test && (
                  <>
                    <p className="second">
                      <code>{[test.identifier, test.fibre].filter(Boolean).join(' / ')}</code> ·{' '}
                      {test.testedAt && when(test.testedAt)} ·{' '}
                      {test.limitName || limitWords(loaded.requiredLimit, speech)}
                      {test.lengthM !== null && ` · ${number(test.lengthM)} m`} ·{' '}
                      {[test.tester, test.testerSerial, test.operator].filter(Boolean).join(', ')} ·{' '}
                      {test.file}
                      {test.source && ` : ${test.source}`}
                    </p>
                    <div className="link-test">
                      <div>
                        {test.sweeps.length > 0 ? (
                          <Sweeps test={test} />
                        ) : test.otdr || test.fibreVerdict ? null : (
                          <p className="second">{t.proof.noSweeps}</p>
                        )}
                        <FibreTest test={test} bidirectional={loaded.bidirectional} />
                        <Figures test={test} />
                      </div>
                      <Verdicts test={test} />
                    </div>
                  </>
                )}
              </div>
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function Sweeps({ test }: { readonly test: OneTest }): ReactNode {
  const { t } = useSpeech();
  const parameters = [...new Set(test.sweeps.map(({ parameter }) => parameter))];
  const worst = test.verdicts.pack?.parameter ?? test.verdicts.exported?.parameter;
  const [chosen, setChosen] = useState<string | null>(null);
  const shown =
    parameters.find((one) => one === chosen) ??
    parameters.find((one) => one === worst) ??
    parameters[0] ??
    '';
  return (
    <>
      <Choice
        label={t.proof.figureColumns.parameter}
        value={shown}
        options={parameters.map((one) => [one, one] as const)}
        onChoose={setChosen}
      />
      <SweepPlot
        key={`${test.id} ${shown}`}
        parameter={shown}
        sweeps={test.sweeps.filter(({ parameter }) => parameter === shown)}
      />
    </>
  );
}

const shapes = {
  pass: 'proven',
  'pass-marginal': 'done',
  fail: 'error',
  'fail-marginal': 'error',
  unknown: 'unseen',
} as const;

function Verdicts({ test }: { readonly test: OneTest }): ReactNode {
  const { t, say, number } = useSpeech();
  const { tester, exported, pack } = test.verdicts;
  const rows = [
    [t.proof.byTester, tester] as const,
    ...(exported ? [[t.proof.byExported, exported] as const] : []),
    ...(pack ? [[say(t.proof.byPack, { name: pack.name, version: pack.version }), pack] as const] : []),
  ];
  return (
    <section className="stack" aria-label={t.proof.verdicts}>
      <h2>{t.proof.verdicts}</h2>
      <table className="table tight">
        <tbody>
          {rows.map(([name, verdict]) => (
            <tr key={name}>
              <td className="wrap">{name}</td>
              <td>
                <Status shape={shapes[verdict.result]}>{t.results[verdict.result]}</Status>
              </td>
              <td className="num">
                {verdict.marginDb === null
                  ? ''
                  : `${verdict.marginDb > 0 ? '+' : ''}${number(Math.round(verdict.marginDb * 10) / 10)} dB`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {pack && !pack.verified && <Note shape="warning">{t.proof.unverified}</Note>}
      {test.findings.map((finding) => (
        <Note key={`${finding.code} ${finding.text}`} shape={severityShape[finding.severity]}>
          <p>{finding.text}</p>
          <p className="small second">{finding.hint}</p>
        </Note>
      ))}
    </section>
  );
}

function Figures({ test }: { readonly test: OneTest }): ReactNode {
  const { t, number } = useSpeech();
  const rows = test.measurements
    .toSorted((a, b) => (a.margin ?? Infinity) - (b.margin ?? Infinity))
    .slice(0, 60);
  if (rows.length === 0) return null;
  const cell = (value: number | null): string => (value === null ? '' : number(value));
  return (
    <>
      <h2 className="section">{t.proof.worst}</h2>
      <table className="table tight framed">
        <thead>
          <tr>
            {(['parameter', 'subject', 'end', 'frequency', 'value', 'limit', 'margin'] as const).map(
              (column) => (
                <th
                  key={column}
                  className={['frequency', 'value', 'limit', 'margin'].includes(column) ? 'num' : ''}
                >
                  {t.proof.figureColumns[column]}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              <td className="medium">{row.parameter}</td>
              <td>{row.subject}</td>
              <td className="second">{row.end && t.proof.sides[row.end]}</td>
              <td className="num">{cell(row.frequencyMhz)}</td>
              <td className="num">{row.value === null ? '' : `${number(row.value)} ${row.unit}`}</td>
              <td className="num">{cell(row.limit)}</td>
              <td className={`num ${row.margin !== null && row.margin < 0 ? 'bad-text' : ''}`}>
                {cell(row.margin)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
