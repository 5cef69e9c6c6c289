import type { DeviceType } from '#cabling';
import { plainText } from '../../components/plain-text.js';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { TableRow } from '../../api/design-types.js';
import { Icon } from '../../components/icon.js';
import { ProblemNote } from '../../components/problem-note.js';
import { RemoveObjects } from '../../components/remove-objects.js';
import { Tag } from '../../components/status.js';
import { VirtualTable, type VirtualColumn } from '../../components/virtual-table.js';
import { useKeys } from '../../state/keys.js';
import { useLayer } from '../../state/layer.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useAddressParam } from '../../state/search.js';
import { valueName } from '../../texts/kind-name.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';
import { stateShape } from '../tables/columns.js';
import { useTable } from '../tables/use-table.js';
import { rangesOf } from './port-ranges.js';
import { TypeEditor } from './type-editor.js';

/** The types that devices are built from: sought by any word, looked at, and own ones added. */
export function Catalogue(): ReactNode {
  const speech = useSpeech();
  const { t, say, number } = speech;
  const project = useProject();
  const { editable } = usePlanEdit();
  const [layer] = useLayer();
  const [q, setQ] = useAddressParam('q');
  const [sort, setSort] = useAddressParam('sort');
  const [chosen, setChosen] = useAddressParam('type');
  const [seen, setSeen] = useState<TableRow | null>(null);
  const [asking, setAsking] = useState<{
    readonly what: 'new' | 'edit' | 'remove';
    readonly type: DeviceType | null;
  } | null>(null);
  const table = useTable({
    project: project.id,
    kind: 'deviceType',
    layer: String(layer),
    sort: sort ?? 'path',
    q: q ?? '',
    fields: {},
  });
  const { total } = table;
  const current =
    Array.from({ length: Math.min(total ?? 0, 200) }, (_, index) => table.rowAt(index)).find(
      (row) => row?.id === chosen,
    ) ?? (seen?.id === chosen ? seen : null);
  const type = current ? (current.object as unknown as DeviceType) : null;
  useKeys({
    ...(editable && { n: () => setAsking({ what: 'new', type: null }) }),
    ...(editable && type && { e: () => setAsking({ what: 'edit', type }) }),
  });
  const done = (): void => setAsking(null);
  return (
    <>
      <div className="column">
        <div className="head">
          <h1>{t.catalogue.title}</h1>
          <input
            className="field"
            type="search"
            aria-label={t.common.filter}
            placeholder={t.catalogue.filter}
            value={q ?? ''}
            onChange={(event) => setQ(event.target.value || null)}
          />
          <small className="second grow" role="status">
            {total !== undefined && say(t.catalogue.count, { n: number(total) })}
          </small>
          <Link className="button" to="/import/types">
            {t.importing.types.button}
          </Link>
          {editable && (
            <button
              type="button"
              className="button primary"
              onClick={() => setAsking({ what: 'new', type: null })}
            >
              <Icon name="plus" /> {t.catalogue.add} <kbd>N</kbd>
            </button>
          )}
        </div>
        <div className="pane fixed">
          {table.error !== null && <ProblemNote error={table.error} />}
          <VirtualTable
            label={t.catalogue.title}
            total={total ?? 0}
            rowAt={table.rowAt}
            rowId={({ id }) => id}
            columns={columnsIn(speech)}
            sort={sort ?? 'path'}
            onSort={(next) => setSort(next === 'path' ? null : next)}
            selected={chosen}
            onSelect={(id) => {
              setChosen(id);
              setSeen(
                Array.from({ length: total ?? 0 }, (_, index) => index)
                  .map(table.rowAt)
                  .find((row) => row?.id === id) ?? null,
              );
            }}
            onOpen={(row) => {
              if (editable) setAsking({ what: 'edit', type: row.object as unknown as DeviceType });
            }}
            onWindow={table.onWindow}
            rowClass={({ state }) => (state === 'kept' ? '' : `state-${state}`)}
          />
        </div>
      </div>
      {type && (
        <aside className="inspector" aria-label={t.kinds.deviceType}>
          <section>
            <small className="third">{valueName(t, 'deviceRole', type.role)}</small>
            <h2>
              {type.manufacturer} {type.model}
            </h2>
            <p className="second">{say(t.racks.typeSays, { n: type.ports.length, u: type.heightU })}</p>
            {type.description && <p>{type.description}</p>}
          </section>
          <section>
            <h3>{t.fields.ports}</h3>
            <ul className="ranges">
              {rangesOf(type.ports).map((range) => (
                <li key={`${range.names} ${range.kind}`}>
                  <code className="medium">{range.names}</code>{' '}
                  <small className="second">
                    {[
                      range.count > 1 && `${range.count} ×`,
                      valueName(t, 'kind', range.kind),
                      range.connector?.toUpperCase(),
                      range.media,
                      range.poeClass !== null && `PoE ${range.poeClass}`,
                    ]
                      .filter(Boolean)
                      .join(' ')}
                  </small>
                </li>
              ))}
            </ul>
          </section>
          {editable && (
            <section className="tools">
              <button type="button" className="button" onClick={() => setAsking({ what: 'edit', type })}>
                <Icon name="edit" /> {t.edit.editEllipsis} <kbd>E</kbd>
              </button>
              <button type="button" className="button" onClick={() => setAsking({ what: 'new', type })}>
                {t.catalogue.copy}
              </button>
              <button
                type="button"
                className="button danger"
                onClick={() => setAsking({ what: 'remove', type })}
              >
                {t.edit.removeEllipsis}
              </button>
            </section>
          )}
        </aside>
      )}
      {(asking?.what === 'new' || asking?.what === 'edit') && (
        <TypeEditor
          base={asking.what === 'edit' ? asking.type : null}
          like={asking.type}
          onClose={(id) => {
            done();
            if (id) setChosen(id);
          }}
        />
      )}
      {asking?.what === 'remove' && asking.type && (
        <RemoveObjects
          kind="deviceType"
          ids={[asking.type.id]}
          name={`${asking.type.manufacturer} ${asking.type.model}`}
          onClose={done}
        />
      )}
    </>
  );
}

function columnsIn({ t, number }: Speech): VirtualColumn<TableRow>[] {
  const text = ({ object }: TableRow, field: string): string => plainText(object[field]);
  return [
    {
      key: 'manufacturer',
      header: t.fields.manufacturer,
      sort: 'manufacturer',
      cell: (row) => text(row, 'manufacturer'),
    },
    {
      key: 'model',
      header: t.fields.model,
      sort: 'model',
      className: 'medium',
      cell: (row) => text(row, 'model'),
    },
    {
      key: 'role',
      header: t.fields.role,
      sort: 'role',
      cell: (row) => valueName(t, 'deviceRole', text(row, 'role')),
    },
    {
      key: 'heightU',
      header: t.fields.heightU,
      sort: 'heightU',
      className: 'num',
      cell: ({ object }) => number(object['heightU'] as number),
    },
    {
      key: 'ports',
      header: t.fields.ports,
      sort: 'ports',
      className: 'num',
      cell: ({ object }) => number((object['ports'] as readonly unknown[]).length),
    },
    {
      key: 'powerW',
      header: t.fields.powerW,
      sort: 'powerW',
      className: 'num',
      cell: ({ object }) => (object['powerW'] === null ? '' : number(object['powerW'] as number)),
    },
    {
      key: 'state',
      header: t.tables.inProject,
      cell: ({ state }) => state !== 'kept' && <Tag shape={stateShape[state]}>{t.tables.states[state]}</Tag>,
    },
    {
      key: 'description',
      header: t.fields.description,
      className: 'clip second',
      cell: (row) => text(row, 'description'),
    },
  ];
}
