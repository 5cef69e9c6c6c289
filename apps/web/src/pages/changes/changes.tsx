import type { ReactNode } from 'react';
import type { ProjectChange } from '../../api/types.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { factText } from '../../components/effect-lines.js';
import { Facts } from '../../components/facts.js';
import { Identifier } from '../../components/identifier.js';
import type { IconName } from '../../components/icon.js';
import { Loaded } from '../../components/loaded.js';
import { Status } from '../../components/status.js';
import { useAddressParam } from '../../state/search.js';
import { fieldName, kindName } from '../../texts/kind-name.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { useChanges, useProject } from '../project/queries.js';
import { Conflicts } from './conflicts.js';

const opShape: Record<ProjectChange['op'], IconName> = { add: 'added', change: 'changed', remove: 'removed' };

const changeKey = (change: ProjectChange): string => `${change.step} ${change.kind} ${change.id}`;

/** The difference that the project makes, in the order of its steps. */
export function Changes(): ReactNode {
  const speech = useSpeech();
  const { t, say, many } = speech;
  const project = useProject();
  const changes = useChanges(project.id);
  const [chosen, setChosen] = useAddressParam('change');
  const [sought, setSought] = useAddressParam('q');
  const stepTitle = (step: string): string =>
    project.steps.find(({ number }) => String(number) === step)?.title ?? '';
  const found = changes.data?.items.find((change) => changeKey(change) === chosen);
  return (
    <>
      <div className="column">
        <div className="head">
          <h1>{t.changes.title}</h1>
          <p className="grow">{t.changes.intro}</p>
          <input
            className="field"
            type="search"
            aria-label={t.common.filter}
            placeholder={t.common.filter}
            value={sought ?? ''}
            onChange={(event) => setSought(event.target.value || null)}
          />
        </div>
        <div className="pane fixed">
          <Conflicts project={project.id} />
          <Loaded query={changes} what={t.changes.what}>
            {({ items }) => {
              if (items.length === 0) return <p className="second">{t.changes.none}</p>;
              const needle = (sought ?? '').toLowerCase();
              const rows = items.filter(({ path, kind }) =>
                `${path} ${kindName(t, kind)}`.toLowerCase().includes(needle),
              );
              return (
                <div className="scroll grow framed">
                  <DataTable
                    label={t.changes.title}
                    rows={rows}
                    columns={columnsIn(speech)}
                    rowId={changeKey}
                    selected={chosen}
                    onSelect={setChosen}
                    groupOf={({ step }) => String(step)}
                    groupHead={(step, size) => (
                      <>
                        {say(t.changes.step, { n: Number(step), title: stepTitle(step) })}
                        <span className="second">{many(size, t.changes.count)}</span>
                      </>
                    )}
                  />
                </div>
              );
            }}
          </Loaded>
        </div>
      </div>
      <aside className="inspector" aria-label={t.changes.one}>
        {found ? <ChangeFacts change={found} /> : <p className="second">{t.changes.choose}</p>}
      </aside>
    </>
  );
}

function ChangeFacts({ change }: { readonly change: ProjectChange }): ReactNode {
  const { t } = useSpeech();
  return (
    <>
      <section>
        <Status shape={opShape[change.op]}>{t.ops[change.op]}</Status>
        <h2>
          {kindName(t, change.kind)} <Identifier>{change.path}</Identifier>
        </h2>
      </section>
      <section>
        {change.op === 'change' ? (
          <pre className="effect">
            {change.fields.map(({ field, before, after }) => (
              <span key={field}>
                {fieldName(t, field)}
                {'\n'}
                <span className="minus">{`  − ${factText(t, field, before)}\n`}</span>
                <span className="plus">{`  + ${factText(t, field, after)}\n`}</span>
              </span>
            ))}
          </pre>
        ) : (
          <Facts
            facts={change.fields.map(({ field, before, after }) => [
              fieldName(t, field),
              factText(t, field, change.op === 'add' ? after : before),
            ])}
          />
        )}
      </section>
    </>
  );
}

function columnsIn({ t }: Speech): Column<ProjectChange>[] {
  return [
    {
      id: 'op',
      header: t.changes.op,
      cell: ({ row }) => <Status shape={opShape[row.original.op]}>{t.ops[row.original.op]}</Status>,
    },
    { id: 'kind', header: t.fields.kind, cell: ({ row }) => kindName(t, row.original.kind) },
    { id: 'path', header: t.changes.object, cell: ({ row }) => <Identifier>{row.original.path}</Identifier> },
    {
      id: 'fields',
      header: t.changes.fields,
      meta: { className: 'clip second' },
      cell: ({ row }) =>
        row.original.op === 'change'
          ? row.original.fields.map(({ field }) => fieldName(t, field)).join(', ')
          : '',
    },
  ];
}
