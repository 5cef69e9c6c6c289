import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { TableRow } from '../../api/design-types.js';
import { Choice } from '../../components/choice.js';
import { Icon } from '../../components/icon.js';
import { plainText } from '../../components/plain-text.js';
import { ProblemNote } from '../../components/problem-note.js';
import { RemoveObjects } from '../../components/remove-objects.js';
import { StarterCatalogue } from '../../components/starter-catalogue.js';
import { Tag } from '../../components/status.js';
import { VirtualTable, type VirtualColumn } from '../../components/virtual-table.js';
import { useKeys } from '../../state/keys.js';
import { useLayer } from '../../state/layer.js';
import { objectQuery } from '../../state/paths.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useAddressParam } from '../../state/search.js';
import { valueName } from '../../texts/kind-name.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';
import { stateShape } from '../tables/columns.js';
import { useTable } from '../tables/use-table.js';
import { LibraryTable } from './library-table.js';
import { TypeEditor } from './type-editor.js';
import { TypeInspector } from './type-inspector.js';
import type { HardwareType } from './use-type-draft.js';

/** The types that devices and modules are built from: those in use, the whole library, and own ones. */
export function Catalogue(): ReactNode {
  const speech = useSpeech();
  const { t, many } = speech;
  const project = useProject();
  const { editable } = usePlanEdit();
  const [layer] = useLayer();
  const [q, setQ] = useAddressParam('q');
  const [sort, setSort] = useAddressParam('sort');
  const [chosen, setChosen] = useAddressParam('type');
  const [from, setFrom] = useAddressParam('from');
  const [modules, setModules] = useAddressParam('kind');
  const kind: HardwareType['kind'] = modules === 'moduleType' ? 'moduleType' : 'deviceType';
  const library = from === 'library';
  const [asking, setAsking] = useState<'new' | 'edit' | 'like' | 'remove' | null>(null);
  const table = useTable({
    project: project.id,
    kind,
    layer: String(layer),
    sort: sort ?? 'path',
    q: q ?? '',
    fields: {},
  });
  const { total } = table;
  const isEmpty = !library && kind === 'deviceType' && total === 0 && !q;
  const read = useQuery({
    ...objectQuery(kind, chosen ?? '', { project: project.id, layer: String(layer) }),
    enabled: chosen !== null,
  });
  const type = read.data ? typeOf(kind, read.data) : null;
  const ask = (what: 'edit' | 'like' | 'remove', id: string): void => {
    setChosen(id);
    setAsking(what);
  };
  useKeys({
    ...(editable && { n: () => setAsking('new') }),
    ...(editable && type && !library && { e: () => setAsking('edit') }),
  });
  const done = (): void => setAsking(null);
  return (
    <>
      <div className="column">
        <div className="head">
          <h1>{t.catalogue.title}</h1>
          <Choice
            label={t.catalogue.source}
            value={library ? 'library' : 'here'}
            options={[
              ['here', t.catalogue.here],
              ['library', t.catalogue.library],
            ]}
            onChoose={(next) => setFrom(next === 'library' ? next : null)}
          />
          <Choice
            label={t.tables.kind}
            value={kind}
            options={[
              ['deviceType', t.catalogue.deviceTypes],
              ['moduleType', t.catalogue.moduleTypes],
            ]}
            onChoose={(next) => {
              setChosen(null);
              setModules(next === 'moduleType' ? next : null);
            }}
          />
          <span className="grow" />
          <Link className="button" to="/import/types">
            {t.importing.types.button}
          </Link>
          {editable && (
            <button type="button" className="button primary" onClick={() => setAsking('new')}>
              <Icon name="plus" /> {kind === 'deviceType' ? t.catalogue.add : t.catalogue.addModule}{' '}
              <kbd>N</kbd>
            </button>
          )}
        </div>
        <div className="pane fixed">
          <div className="tools noprint">
            <input
              className="field"
              type="search"
              aria-label={t.common.filter}
              placeholder={t.catalogue.filter}
              value={q ?? ''}
              onChange={(event) => setQ(event.target.value || null)}
            />
            {!library && (
              <small className="second" role="status">
                {total !== undefined && many(total, t.catalogue.count)}
              </small>
            )}
          </div>
          {table.error !== null && <ProblemNote error={table.error} />}
          {isEmpty && <StarterCatalogue />}
          {library ? (
            <LibraryTable
              kind={kind}
              q={q ?? ''}
              chosen={chosen}
              onChoose={setChosen}
              onOpen={(id) => {
                if (editable) ask('like', id);
              }}
            />
          ) : (
            <VirtualTable
              label={t.catalogue.title}
              total={total ?? 0}
              rowAt={table.rowAt}
              stale={table.stale}
              rowId={({ id }) => id}
              columns={columnsIn(kind, speech)}
              sort={sort ?? 'path'}
              onSort={(next) => setSort(next === 'path' ? null : next)}
              selected={chosen}
              onSelect={setChosen}
              onOpen={({ id }) => {
                if (editable) ask('edit', id);
              }}
              onWindow={table.onWindow}
              rowClass={({ state }) => (state === 'kept' ? '' : `state-${state}`)}
            />
          )}
        </div>
      </div>
      {type && <TypeInspector type={type} editable={editable} here={!library} onAsk={setAsking} />}
      {(asking === 'new' || ((asking === 'edit' || asking === 'like') && type)) && (
        <TypeEditor
          key={asking}
          kind={kind}
          base={asking === 'edit' ? type : null}
          like={asking === 'new' ? null : type}
          onClose={(id) => {
            done();
            if (!id) return;
            setFrom(null);
            setChosen(id);
          }}
        />
      )}
      {asking === 'remove' && type && (
        <RemoveObjects
          kind={kind}
          ids={[type.id]}
          name={`${type.manufacturer} ${type.model}`}
          onClose={done}
        />
      )}
    </>
  );
}

/** A read object as the type that it is, without what answers carry beside the facts. */
function typeOf(kind: HardwareType['kind'], read: object): HardwareType {
  const { version: _version, path: _path, ...facts } = read as Record<string, unknown>;
  return { ...facts, kind } as unknown as HardwareType;
}

function columnsIn(kind: HardwareType['kind'], { t, number }: Speech): VirtualColumn<TableRow>[] {
  const text = ({ object }: TableRow, field: string): string => plainText(object[field]);
  const devices: VirtualColumn<TableRow>[] = [
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
  ];
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
    ...(kind === 'deviceType' ? devices : []),
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
