import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { address, get } from '../../api/client.js';
import type { TestPlan } from '../../api/proof-types.js';
import { Labelled } from '../../components/field.js';
import { Icon } from '../../components/icon.js';
import { Loaded } from '../../components/loaded.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { severityShape } from '../findings/severity.js';
import { projectKey } from '../project/queries.js';
import { limitWords, mediumWords } from './limit-words.js';

/** Before the test: what to load into the testers, in panel order, and what they would make of it. */
export function TestPlanView({ project }: { readonly project: string }): ReactNode {
  const speech = useSpeech();
  const { t, many, number } = speech;
  const [asked, setAsked] = useState({ scheme: 'label', tester: 'any', teams: '', only: 'all' });
  const [typed, setTyped] = useState({ scheme: 'label', teams: '' });
  const plan = useQuery({
    queryKey: [...projectKey(project), 'certification', 'test-plan', asked],
    queryFn: () => get<TestPlan>(`/projects/${project}/certification/test-plan`, asked),
  });
  const file = (format: string): string =>
    address(`/projects/${project}/certification/test-plan/file`, { ...asked, format });
  const take = (): void => setAsked({ ...asked, scheme: typed.scheme.trim() || 'label', teams: typed.teams });
  return (
    <>
      <form
        className="tools bottom"
        onSubmit={(event) => {
          event.preventDefault();
          take();
        }}
      >
        <Labelled label={t.proof.scheme} hint={t.proof.schemeHint}>
          {(attributes) => (
            <input
              {...attributes}
              className="field"
              value={typed.scheme}
              onChange={(event) => setTyped({ ...typed, scheme: event.target.value })}
              onBlur={take}
            />
          )}
        </Labelled>
        <Labelled label={t.proof.tester}>
          {(attributes) => (
            <select
              {...attributes}
              className="field"
              value={asked.tester}
              onChange={(event) => setAsked({ ...asked, tester: event.target.value })}
            >
              {(plan.data?.testers ?? [{ name: asked.tester, maxLength: null }]).map(
                ({ name, maxLength }) => (
                  <option key={name} value={name}>
                    {name === 'any'
                      ? t.proof.anyTester
                      : maxLength === null
                        ? name
                        : `${name} (≤ ${maxLength})`}
                  </option>
                ),
              )}
            </select>
          )}
        </Labelled>
        <Labelled label={t.proof.teams}>
          {(attributes) => (
            <input
              {...attributes}
              className="field"
              value={typed.teams}
              onChange={(event) => setTyped({ ...typed, teams: event.target.value })}
              onBlur={take}
            />
          )}
        </Labelled>
        <label className="tick">
          <input
            type="checkbox"
            checked={asked.only === 'open'}
            onChange={(event) => setAsked({ ...asked, only: event.target.checked ? 'open' : 'all' })}
          />{' '}
          {t.proof.onlyOpen}
        </label>
        <span className="grow" />
        {(
          [
            ['txt', t.proof.listTxt],
            ['csv', t.proof.listCsv],
            ['labels', t.proof.labels],
          ] as const
        ).map(([format, text]) => (
          <a key={format} className="button" download href={file(format)}>
            <Icon name="download" /> {text}
          </a>
        ))}
      </form>
      <Loaded query={plan} what={t.proof.views.plan}>
        {({ lines, findings }) => (
          <div className="scroll grow">
            {findings.map((finding) => (
              <Note key={finding.text} shape={severityShape[finding.severity]}>
                <p>{finding.text}</p>
                <p className="small second">{finding.hint}</p>
              </Note>
            ))}
            <p className="medium">{many(lines.length, t.proof.planCount)}</p>
            <table className="table tight framed" aria-label={t.proof.views.plan}>
              <thead>
                <tr>
                  {(['identifier', 'panel', 'port', 'ends', 'limit', 'waves', 'length', 'team'] as const).map(
                    (column) => (
                      <th key={column} className={column === 'length' ? 'num' : ''}>
                        {t.proof.planColumns[column]}
                      </th>
                    ),
                  )}
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.link}>
                    <td>
                      <code className="medium">{line.identifier}</code>
                    </td>
                    <td>
                      <code>{line.panel}</code>
                    </td>
                    <td>
                      <code>{line.port}</code>
                    </td>
                    <td className="second">{line.ends.join(' — ')}</td>
                    <td>{line.limit ? limitWords(line.limit, speech) : mediumWords(line.media)}</td>
                    <td className="second">
                      {line.wavelengthsNm.length > 0 &&
                        `${line.wavelengthsNm.join(', ')} nm · ${line.directions.map((one) => (one === 'a-b' ? 'A→B' : 'B→A')).join(', ')}`}
                    </td>
                    <td className="num">{line.plannedLengthM !== null && number(line.plannedLengthM)}</td>
                    <td>{line.team}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
    </>
  );
}
