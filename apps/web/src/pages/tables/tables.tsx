import { kinds } from '#plan';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import type { TableRow } from '../../api/design-types.js';
import { Icon } from '../../components/icon.js';
import { EditObject } from '../../components/form/edit-object.js';
import { NewObject } from '../../components/form/new-object.js';
import { useFormFields } from '../../components/form/schema.js';
import { Loaded } from '../../components/loaded.js';
import { ProblemNote } from '../../components/problem-note.js';
import { RemoveObjects } from '../../components/remove-objects.js';
import { VirtualTable } from '../../components/virtual-table.js';
import { useKeys } from '../../state/keys.js';
import { useLayer } from '../../state/layer.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useAddressParam } from '../../state/search.js';
import { kindName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { ObjectFacts } from '../object/object-facts.js';
import { placeOfObject } from '../object/place-of-object.js';
import { useProject } from '../project/queries.js';
import { BulkBar } from './bulk-bar.js';
import { BulkEdit } from './bulk-edit.js';
import { columnsOf } from './columns.js';
import { useTable } from './use-table.js';

type Asking =
  | { readonly what: 'new' }
  | { readonly what: 'edit'; readonly id: string }
  | { readonly what: 'bulk' | 'remove' };

/** Every kind of object of the plan as a table: any length, sorted and filtered by the server, edited in place. */
export function Tables(): ReactNode {
  const [kind] = useAddressParam('kind');
  const known = kinds.find((one) => one === kind) ?? 'device';
  return <Table key={known} kind={known} />;
}

function Table({ kind }: { readonly kind: string }): ReactNode {
  const speech = useSpeech();
  const { t, say, number } = speech;
  const project = useProject();
  const navigate = useNavigate();
  const { editable } = usePlanEdit();
  const [layer] = useLayer();
  const [, setKind] = useAddressParam('kind');
  const [q, setQ] = useAddressParam('q');
  const [sort, setSort] = useAddressParam('sort');
  const [chosen, setChosen] = useAddressParam('object');
  const [ticked, setTicked] = useState<ReadonlyMap<string, TableRow>>(new Map());
  const [asking, setAsking] = useState<Asking | null>(null);
  const fields = useFormFields(kind);
  const asked = {
    project: project.id,
    kind,
    layer: String(layer),
    sort: sort ?? 'path',
    q: q ?? '',
    fields: {},
  };
  const table = useTable(asked);
  const { total } = table;
  const reading = { project: project.id, layer: String(layer) };
  const ids = [...ticked.keys()];
  useKeys({
    ...(editable && { n: () => setAsking({ what: 'new' }) }),
    ...(editable && chosen && { e: () => setAsking({ what: 'edit', id: chosen }) }),
    Escape: () => setTicked(new Map()),
  });
  const done = (): void => setAsking(null);
  return (
    <>
      <div className="column">
        <div className="head">
          <h1>{t.tables.title}</h1>
          <select
            className="field"
            aria-label={t.tables.kind}
            value={kind}
            onChange={(event) => {
              setChosen(null);
              setQ(null);
              setSort(null);
              setKind(event.target.value);
            }}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {kindName(t, one)}
              </option>
            ))}
          </select>
          <input
            className="field"
            type="search"
            aria-label={t.common.filter}
            placeholder={t.tables.filter}
            value={q ?? ''}
            onChange={(event) => setQ(event.target.value || null)}
          />
          <small className="second grow" role="status">
            {total !== undefined && speech.many(total, t.tables.rows)}
          </small>
          {editable && (
            <button type="button" className="button" onClick={() => setAsking({ what: 'new' })}>
              <Icon name="plus" /> {t.edit.addEllipsis} <kbd>N</kbd>
            </button>
          )}
          {editable && (
            <Link className="button" to={`/projects/${project.id}/import`}>
              {t.importing.table.button}
            </Link>
          )}
          <button type="button" className="button" onClick={() => print()}>
            <Icon name="print" /> {t.common.print}
          </button>
        </div>
        <div className="pane fixed">
          {table.error !== null && <ProblemNote error={table.error} />}
          <Loaded query={fields} what={kindName(t, kind)}>
            {(known) => (
              <VirtualTable
                label={kindName(t, kind)}
                total={total ?? 0}
                rowAt={table.rowAt}
                stale={table.stale}
                rowId={({ id }) => id}
                columns={columnsOf(known, table.names, speech)}
                sort={sort ?? 'path'}
                onSort={(next) => setSort(next === 'path' ? null : next)}
                selected={chosen}
                onSelect={setChosen}
                onOpen={({ id }) => void navigate(placeOfObject(project.id, kind, id))}
                onWindow={table.onWindow}
                {...(editable && {
                  ticked: new Set(ids),
                  onTick: (row: TableRow, on: boolean) => {
                    const next = new Map(ticked);
                    if (on) next.set(row.id, row);
                    else next.delete(row.id);
                    setTicked(next);
                  },
                })}
                rowClass={({ state }) => (state === 'kept' ? '' : `state-${state}`)}
              />
            )}
          </Loaded>
          {ticked.size > 0 && (
            <BulkBar
              key={JSON.stringify(asked)}
              asked={asked}
              ticked={ticked}
              total={total ?? 0}
              onTicked={setTicked}
              onEdit={() => setAsking({ what: 'bulk' })}
              onRemove={() => setAsking({ what: 'remove' })}
            />
          )}
        </div>
      </div>
      {chosen && (
        <aside className="inspector" aria-label={kindName(t, kind)}>
          <ObjectFacts key={chosen} kind={kind} id={chosen} reading={reading} />
          <section className="tools">
            <button
              type="button"
              className="button"
              onClick={() => void navigate(placeOfObject(project.id, kind, chosen))}
            >
              {t.tables.open} <kbd>↵</kbd>
            </button>
            {editable && (
              <button
                type="button"
                className="button"
                onClick={() => setAsking({ what: 'edit', id: chosen })}
              >
                <Icon name="edit" /> {t.edit.editEllipsis} <kbd>E</kbd>
              </button>
            )}
          </section>
        </aside>
      )}
      {asking?.what === 'new' && <NewObject kind={kind} onClose={done} />}
      {asking?.what === 'edit' && <EditObject kind={kind} id={asking.id} onClose={done} />}
      {asking?.what === 'bulk' && fields.data && (
        <BulkEdit kind={kind} rows={[...ticked.values()]} fields={fields.data} onClose={done} />
      )}
      {asking?.what === 'remove' && (
        <RemoveObjects
          kind={kind}
          ids={ids}
          name={
            ids.length === 1
              ? ([...ticked.values()][0]?.path ?? '')
              : say(t.tables.objects, { n: number(ids.length) })
          }
          onClose={(removed) => {
            done();
            if (removed) setTicked(new Map());
          }}
        />
      )}
    </>
  );
}
