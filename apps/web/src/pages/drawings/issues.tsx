import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { address, get, getText } from '../../api/client.js';
import type { Drawing, Page } from '../../api/types.js';
import { Loaded } from '../../components/loaded.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';
import { DrawingView } from './drawing-view.js';
import { SheetPicker } from './sheet-picker.js';

interface Issue {
  readonly index: string;
  readonly issuedAt: string;
  readonly issuedBy: string;
  readonly kept: boolean;
}

interface Difference {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly kind: string; readonly id: string; readonly cells: readonly string[] }[];
  readonly drawings: readonly Drawing[];
}

const NOW = 'now';

/** Two issues of the project, the list of what changed from one to the other, and the sheets that show it. */
export function Issues(): ReactNode {
  const { t } = useSpeech();
  const project = useProject();
  const issues = useQuery({
    queryKey: [...projectKey(project.id), 'revisions'],
    queryFn: () => get<Page<Issue>>(`/projects/${project.id}/revisions`),
  });
  return (
    <Loaded query={issues} what={t.issues.what}>
      {({ items }) => <Chosen issues={items.filter(({ kept }) => kept)} />}
    </Loaded>
  );
}

function Chosen({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  const { t, say, language } = useSpeech();
  const project = useProject();
  const [fromParam, setFrom] = useAddressParam('from');
  const [toParam, setTo] = useAddressParam('to');
  const from = issues.find(({ index }) => index === fromParam)?.index ?? issues.at(-1)?.index;
  const to = issues.find(({ index }) => index === toParam)?.index ?? NOW;
  const difference = useQuery({
    queryKey: [...projectKey(project.id), 'difference', from, to, language],
    queryFn: () => get<Difference>(`/projects/${project.id}/difference`, { from, to, lang: language }),
    enabled: from !== undefined,
  });
  if (from === undefined) return <p className="second">{t.issues.none}</p>;
  const option = ({ index, issuedAt, issuedBy }: Issue): ReactNode => (
    <option key={index} value={index}>
      {say(t.issues.option, { index, date: issuedAt.slice(0, 10), by: issuedBy })}
    </option>
  );
  const file = (name: string): string =>
    address(`/projects/${project.id}/difference/${name}`, { from, to, lang: language });
  return (
    <>
      <div className="tools noprint">
        <label>
          {t.issues.from}{' '}
          <select className="field" value={from} onChange={({ target }) => setFrom(target.value)}>
            {issues.map(option)}
          </select>
        </label>
        <label>
          {t.issues.to}{' '}
          <select
            className="field"
            value={to}
            onChange={({ target }) => setTo(target.value === NOW ? null : target.value)}
          >
            <option value={NOW}>{t.issues.now}</option>
            {issues.filter(({ index }) => index !== from).map(option)}
          </select>
        </label>
        <span className="grow" />
        <a className="button" download href={file('difference.xlsx')}>
          {t.issues.download}
        </a>
        <a className="button" download href={file('drawings.pdf')}>
          {t.issues.binder}
        </a>
      </div>
      <Loaded query={difference} what={t.issues.whatDifference}>
        {(found) =>
          found.rows.length === 0 ? (
            <p className="second">{t.issues.same}</p>
          ) : (
            <Shown difference={found} from={from} to={to} />
          )
        }
      </Loaded>
    </>
  );
}

function Shown({
  difference,
  from,
  to,
}: {
  readonly difference: Difference;
  readonly from: string;
  readonly to: string;
}): ReactNode {
  const { t, language } = useSpeech();
  const project = useProject();
  const [name, setName] = useAddressParam('sheet');
  const { columns, rows, drawings } = difference;
  const sheet = drawings.find((one) => one.name === name) ?? drawings[0];
  const svg = useQuery({
    queryKey: [...projectKey(project.id), 'difference', from, to, sheet?.name, language],
    queryFn: () =>
      getText(`/projects/${project.id}/difference/${sheet?.name ?? ''}.svg`, { from, to, lang: language }),
    enabled: sheet !== undefined,
  });
  const follow = (link: string): void => {
    const target = drawings.find((one) => one.name.startsWith(`${link}-`));
    if (target) setName(target.name);
  };
  return (
    <div className="issues grow">
      <section className="issues-list" aria-label={t.issues.list} tabIndex={0}>
        <table className="table tight framed">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column}>{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, cells }, at) => (
              <tr key={`${id} ${at}`}>
                {cells.map((cell, column) => (
                  <td key={columns[column]} className="wrap">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {sheet && (
        <section className="sheet grow" aria-label={t.issues.sheets}>
          <Loaded query={svg} what={sheet.title}>
            {(text) => (
              <DrawingView
                svg={text}
                label={sheet.title}
                chosen={null}
                hidden={NOTHING}
                tools={<SheetPicker sheets={drawings} sheet={sheet} onPick={setName} />}
                onChoose={() => undefined}
                onFollow={follow}
              />
            )}
          </Loaded>
        </section>
      )}
    </div>
  );
}

const NOTHING: ReadonlySet<string> = new Set();
