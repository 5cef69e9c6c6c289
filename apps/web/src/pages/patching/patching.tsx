import type { PatchRow, PatchTable } from '#plan';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { address, get } from '../../api/client.js';
import { DataTable } from '../../components/data-table.js';
import { Icon } from '../../components/icon.js';
import { Loaded } from '../../components/loaded.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { ObjectFacts } from '../object/object-facts.js';
import { projectKey, useProject } from '../project/queries.js';
import { actionShape, columnsOf } from './columns.js';
import { matchesAll } from './matches.js';

/** Every cord with both its ends, in the order of the hand. */
export function Patching(): ReactNode {
  const { t, language } = useSpeech();
  const project = useProject();
  const [cord, setCord] = useAddressParam('cord');
  const table = useQuery({
    queryKey: [...projectKey(project.id), 'patch-table', language],
    queryFn: () => get<PatchTable>(`/projects/${project.id}/patch-table`, { lang: language }),
  });
  const row = table.data?.rows.find(({ cableId }) => cableId === cord);
  return (
    <>
      <div className="column">
        <div className="head">
          <h1>{t.patching.title}</h1>
          <span className="grow" />
          <div className="tools">
            {['xlsx', 'csv'].map((format) => (
              <a
                key={format}
                className="button"
                download
                href={address(`/projects/${project.id}/patch-table.${format}`, { lang: language })}
              >
                <Icon name="download" /> {format.toUpperCase()}
              </a>
            ))}
            <button type="button" className="button" onClick={() => print()}>
              <Icon name="print" /> {t.common.print}
            </button>
          </div>
        </div>
        <div className="pane fixed">
          <Loaded query={table} what={t.patching.what}>
            {(loaded) => <Cords table={loaded} chosen={cord} onChoose={setCord} />}
          </Loaded>
        </div>
      </div>
      {row && (
        <aside className="inspector" aria-label={row.cord}>
          <ObjectFacts
            key={row.cableId}
            kind="cable"
            id={row.cableId}
            reading={{ project: project.id, layer: row.action === 'remove' ? 'before' : 'after' }}
          />
          <section>
            <Link
              className="button"
              to={`/projects/${project.id}/paths?cable=${encodeURIComponent(row.cableId)}`}
            >
              {t.paths.trace} <kbd>↵</kbd>
            </Link>
          </section>
        </aside>
      )}
    </>
  );
}

function Cords({
  table,
  chosen,
  onChoose,
}: {
  readonly table: PatchTable;
  readonly chosen: string | null;
  readonly onChoose: (cable: string) => void;
}): ReactNode {
  const speech = useSpeech();
  const { t, say } = speech;
  const project = useProject();
  const navigate = useNavigate();
  const [sought, setSought] = useAddressParam('q');
  const [action, setAction] = useState<PatchRow['action'] | null>(null);
  if (table.rows.length === 0) return <p className="second">{t.patching.none}</p>;
  const actions = [...new Set(table.rows.map((row) => row.action))];
  const rows = table.rows.filter(
    (row) => (!action || row.action === action) && matchesAll(row, sought ?? ''),
  );
  return (
    <>
      <div className="tools noprint">
        <button type="button" className="chip" aria-pressed={!action} onClick={() => setAction(null)}>
          {t.common.all} {table.rows.length}
        </button>
        {actions.map((one) => {
          const those = table.rows.filter((row) => row.action === one);
          return (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={action === one}
              onClick={() => setAction(one)}
            >
              <Icon name={actionShape[one]} /> {those[0]?.actionName} {those.length}
            </button>
          );
        })}
        <input
          className="field"
          type="search"
          aria-label={t.patching.filter}
          placeholder={t.patching.filter}
          value={sought ?? ''}
          onChange={(event) => setSought(event.target.value || null)}
        />
        <small className="second" role="status">
          {say(t.patching.shown, { n: rows.length, total: table.rows.length })}
        </small>
      </div>
      <div className="scroll grow framed">
        <DataTable
          label={t.patching.title}
          rows={rows}
          columns={columnsOf(table, speech)}
          rowId={({ cableId }) => cableId}
          selected={chosen}
          onSelect={onChoose}
          onOpen={({ cableId }) =>
            void navigate(`/projects/${project.id}/paths?cable=${encodeURIComponent(cableId)}`)
          }
        />
      </div>
    </>
  );
}
