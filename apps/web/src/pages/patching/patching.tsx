import type { Cable } from '#cabling';
import type { PatchTable } from '#plan';
import { changed } from '#changes';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { address, get } from '../../api/client.js';
import { DataTable } from '../../components/data-table.js';
import { Icon } from '../../components/icon.js';
import { Loaded } from '../../components/loaded.js';
import { PlanCounts } from '../../components/plan-counts.js';
import { ProblemNote } from '../../components/problem-note.js';
import { RemoveObjects } from '../../components/remove-objects.js';
import { useKeys } from '../../state/keys.js';
import { useLayer } from '../../state/layer.js';
import { objectQuery } from '../../state/paths.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { CableEditor } from '../cable/cable-editor.js';
import { ConnectDialog } from '../connect/connect-dialog.js';
import { ObjectFacts } from '../object/object-facts.js';
import { PasteDialog } from '../paste/paste-dialog.js';
import { projectKey, useProject } from '../project/queries.js';
import { actionShape, columnsOf } from './columns.js';
import { FacingView } from './facing-view.js';
import { matchesAll } from './matches.js';

type Asking =
  | { readonly what: 'cable'; readonly id: string | null; readonly given?: Partial<Cable> }
  | { readonly what: 'connect' }
  | { readonly what: 'paste'; readonly text: string }
  | { readonly what: 'remove'; readonly id: string; readonly name: string };

/** What is pasted beside any field. */
function usePasted(onPaste: (text: string) => void): void {
  const latest = useRef(onPaste);
  latest.current = onPaste;
  useEffect(() => {
    const take = (event: ClipboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (target?.closest('input, textarea, dialog') || text.trim() === '') return;
      event.preventDefault();
      latest.current(text);
    };
    addEventListener('paste', take);
    return () => removeEventListener('paste', take);
  }, []);
}

/** Every cord with both its ends, in the order of the hand. */
export function Patching(): ReactNode {
  const { t, say, language } = useSpeech();
  const project = useProject();
  const queries = useQueryClient();
  const [layer] = useLayer();
  const [cord, setCord] = useAddressParam('cord');
  const [picture, setPicture] = useAddressParam('picture');
  const table = useQuery({
    queryKey: [...projectKey(project.id), 'patch-table', language, layer],
    queryFn: () =>
      get<PatchTable>(`/projects/${project.id}/patch-table`, { lang: language, layer: String(layer) }),
    // In another language it is the same table; of another layer it is not.
    placeholderData: (previous, query) => (query?.queryKey.at(-1) === layer ? previous : undefined),
  });
  const row = table.data?.rows.find(({ cableId }) => cableId === cord);
  const { editable, make, pending } = usePlanEdit();
  const [asking, setAsking] = useState<Asking | null>(null);
  usePasted((text) => {
    if (editable) setAsking({ what: 'paste', text });
  });
  useKeys({
    ...(editable && {
      n: () => setAsking({ what: 'cable', id: null }),
      r: () => setAsking({ what: 'connect' }),
    }),
    ...(editable &&
      row &&
      row.action !== 'remove' && { e: () => setAsking({ what: 'cable', id: row.cableId }) }),
  });
  const done = (): void => setAsking(null);
  const connect = (a: string, b: string): void => {
    const plug = (portId: string): Cable['a'] => [{ portId, connector: 1, position: null }];
    setAsking({ what: 'cable', id: null, given: { a: plug(a), b: plug(b) } });
  };
  const unplugging = useMutation({
    mutationFn: async (id: string) => {
      const reading = { project: project.id, layer: 'after' };
      const read = await queries.fetchQuery({ ...objectQuery('cable', id, reading), staleTime: 0 });
      const { version: _version, path, ...cable } = read;
      await make(say(t.cable.unpluggedSays, { label: path }), [
        changed('cable', cable, { ...cable, a: [], b: [] }),
      ]);
    },
  });
  return (
    <>
      <div className="column">
        <div className="head">
          <h1>{t.patching.title}</h1>
          <span className="grow" />
          <PlanCounts />
          <div className="tools">
            {editable && (
              <>
                <button
                  type="button"
                  className="button"
                  onClick={() => setAsking({ what: 'cable', id: null })}
                >
                  <Icon name="plus" /> {t.cable.button} <kbd>N</kbd>
                </button>
                <button
                  type="button"
                  className="button primary"
                  onClick={() => setAsking({ what: 'connect' })}
                >
                  <Icon name="cord" /> {t.connect.button} <kbd>R</kbd>
                </button>
                <button
                  type="button"
                  className="button"
                  onClick={() => setAsking({ what: 'paste', text: '' })}
                >
                  {t.paste.button} <kbd>Ctrl V</kbd>
                </button>
              </>
            )}
            <Link className="button" to={`/projects/${project.id}/moves`}>
              {t.moves.open}
            </Link>
            {['xlsx', 'csv'].map((format) => (
              <a
                key={format}
                className="button"
                download
                href={address(`/projects/${project.id}/patch-table.${format}`, {
                  lang: language,
                  layer: String(layer),
                })}
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
            {(loaded) => (
              <>
                {picture !== 'off' && (
                  <FacingView
                    rows={loaded.rows}
                    chosen={cord}
                    onChoose={setCord}
                    onConnect={editable ? connect : undefined}
                  />
                )}
                <Cords
                  table={loaded}
                  chosen={cord}
                  onChoose={setCord}
                  picture={picture !== 'off'}
                  onPicture={(shown) => setPicture(shown ? null : 'off')}
                />
              </>
            )}
          </Loaded>
        </div>
      </div>
      {row && (
        <aside className="inspector" aria-label={row.cord}>
          <ObjectFacts
            key={row.cableId}
            kind="cable"
            id={row.cableId}
            reading={{ project: project.id, layer: row.action === 'remove' ? 'before' : String(layer) }}
          />
          <section className="tools">
            <Link
              className="button"
              to={`/projects/${project.id}/paths?cable=${encodeURIComponent(row.cableId)}`}
            >
              {t.paths.trace} <kbd>↵</kbd>
            </Link>
            {editable && row.action !== 'remove' && (
              <>
                <button
                  type="button"
                  className="button"
                  onClick={() => setAsking({ what: 'cable', id: row.cableId })}
                >
                  <Icon name="edit" /> {t.edit.editEllipsis} <kbd>E</kbd>
                </button>
                <button
                  type="button"
                  className="button"
                  disabled={pending || unplugging.isPending}
                  onClick={() => unplugging.mutate(row.cableId)}
                >
                  {t.cable.unplug}
                </button>
                <button
                  type="button"
                  className="button danger"
                  onClick={() => setAsking({ what: 'remove', id: row.cableId, name: row.cord })}
                >
                  {t.edit.removeEllipsis}
                </button>
              </>
            )}
          </section>
          {unplugging.isError && <ProblemNote error={unplugging.error} />}
        </aside>
      )}
      {asking?.what === 'cable' && (
        <CableEditor id={asking.id} {...(asking.given && { given: asking.given })} onClose={done} />
      )}
      {asking?.what === 'connect' && <ConnectDialog onClose={done} />}
      {asking?.what === 'paste' && <PasteDialog kind="cable" text={asking.text} onClose={done} />}
      {asking?.what === 'remove' && (
        <RemoveObjects kind="cable" ids={[asking.id]} name={asking.name} onClose={done} />
      )}
    </>
  );
}

function Cords({
  table,
  chosen,
  onChoose,
  picture,
  onPicture,
}: {
  readonly table: PatchTable;
  readonly chosen: string | null;
  readonly onChoose: (cable: string) => void;
  readonly picture: boolean;
  readonly onPicture: (shown: boolean) => void;
}): ReactNode {
  const speech = useSpeech();
  const { t, say } = speech;
  const project = useProject();
  const navigate = useNavigate();
  const [sought, setSought] = useAddressParam('q');
  const [action, setAction] = useAddressParam('action');
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
        <button type="button" className="chip" aria-pressed={picture} onClick={() => onPicture(!picture)}>
          {t.patching.show}
        </button>
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
