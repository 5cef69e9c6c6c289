import type { RenderedFinding } from '#findings';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { get } from '../../api/client.js';
import type { Trust } from '../../api/proof-types.js';
import { Loaded } from '../../components/loaded.js';
import { Note, Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { severityShape } from '../findings/severity.js';
import { projectKey } from '../project/queries.js';

/** Whether the results can be believed: what contradicts them, and the headroom by panel, team, tester and cable. */
export function TrustView({ project }: { readonly project: string }): ReactNode {
  const { t, say, number } = useSpeech();
  const trust = useQuery({
    queryKey: [...projectKey(project), 'certification', 'trust'],
    queryFn: () => get<Trust>(`/projects/${project}/certification/trust`),
  });
  const decibels = (value: number | null): string =>
    value === null ? '–' : number(Math.round(value * 100) / 100);
  return (
    <Loaded query={trust} what={t.proof.views.trust}>
      {({ findings, headroom }) => (
        <div className="scroll grow stack">
          {findings.length === 0 && <Note shape="proven">{t.proof.trustNone}</Note>}
          {byCode(findings).map((same) => (
            <Kind key={same[0]!.code} findings={same} />
          ))}
          {headroom.all && (
            <>
              <h2 className="section">{t.proof.headroom}</h2>
              <p>
                {say(t.proof.headroomSays, {
                  n: headroom.all.count,
                  mean: headroom.all.meanDb,
                  sigma: headroom.all.sigmaDb ?? '–',
                  lowest: headroom.all.lowestDb,
                })}
              </p>
              <Histogram bins={headroom.histogram} label={t.proof.headroom} />
              <table className="table tight framed">
                <thead>
                  <tr>
                    {(['by', 'name', 'count', 'mean', 'sigma', 'cpk', 'lowest'] as const).map((column) => (
                      <th key={column} className={column === 'by' || column === 'name' ? '' : 'num'}>
                        {t.proof.groupColumns[column]}
                      </th>
                    ))}
                    <th />
                  </tr>
                </thead>
                <tbody>
                  {headroom.groups.map((row) => (
                    <tr key={`${row.by} ${row.name}`}>
                      <td className="second">{t.proof.groups[row.by]}</td>
                      <td>{row.name}</td>
                      <td className="num">{row.count}</td>
                      <td className="num">{decibels(row.meanDb)}</td>
                      <td className="num">{decibels(row.sigmaDb)}</td>
                      <td className="num">{decibels(row.cpk)}</td>
                      <td className="num">{decibels(row.lowestDb)}</td>
                      <td>{row.outlier && <Status shape="warning">{t.proof.outlier}</Status>}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          )}
        </div>
      )}
    </Loaded>
  );
}

/** Findings of one code: some of them, and how many more there are. */
function Kind({ findings }: { readonly findings: readonly RenderedFinding[] }): ReactNode {
  const { t, say } = useSpeech();
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, FEW);
  return (
    <>
      {shown.map((finding, i) => (
        <Note key={i} shape={severityShape[finding.severity]}>
          <p>{finding.text}</p>
          {i === shown.length - 1 && <p className="small second">{finding.hint}</p>}
        </Note>
      ))}
      {findings.length > shown.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {say(t.proof.more, { n: findings.length - shown.length })}
        </button>
      )}
    </>
  );
}

const FEW = 4;

function byCode(findings: readonly RenderedFinding[]): RenderedFinding[][] {
  const groups = new Map<string, RenderedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group) group.push(finding);
    else groups.set(finding.code, [finding]);
  }
  return [...groups.values()];
}

function Histogram({
  bins,
  label,
}: {
  readonly bins: Trust['headroom']['histogram'];
  readonly label: string;
}): ReactNode {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const [width, height] = [34, 90];
  return (
    <svg
      className="own histogram"
      viewBox={`0 0 ${bins.length * width + 20} ${height + 34}`}
      role="img"
      aria-label={label}
    >
      {bins.map(({ fromDb, count }, i) => {
        const tall = (height * count) / most;
        return (
          <g key={fromDb} transform={`translate(${i * width + 8} 0)`}>
            <rect
              x={2}
              y={height + 14 - tall}
              width={width - 4}
              height={tall}
              className={fromDb < 0 ? 'bad-bar' : 'bar'}
            />
            {count > 0 && (
              <text x={width / 2} y={height + 10 - tall} textAnchor="middle">
                {count}
              </text>
            )}
            <text x={0} y={height + 30} textAnchor="middle" className="second">
              {fromDb}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
