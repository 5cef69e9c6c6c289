import { changed } from '#changes';
import { useState, type ReactNode } from 'react';
import type { TableRow } from '../../api/design-types.js';
import { Control } from '../../components/form/control.js';
import { faultOf } from '../../components/form/faults.js';
import type { FormField } from '../../components/form/fields-of.js';
import { Dialog } from '../../components/dialog.js';
import { Labelled } from '../../components/field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useWhileShown } from '../../state/while-shown.js';
import { fieldName, kindName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';

/** Names tell objects apart: they are not set to one value. */
const OWN = new Set(['name', 'label', 'mac', 'serial', 'assetTag', 'address', 'prefix', 'positionU']);

/** One field of many objects, set to one value by one change set. */
export function BulkEdit({
  kind,
  rows,
  fields,
  onClose,
}: {
  readonly kind: string;
  readonly rows: readonly TableRow[];
  readonly fields: readonly FormField[];
  readonly onClose: () => void;
}): ReactNode {
  const { t, say, number } = useSpeech();
  const project = useProject();
  const { make, pending, refused, step } = usePlanEdit();
  const shared = fields.filter(({ name, type }) => type !== 'other' && !OWN.has(name));
  const [name, setName] = useState(shared[0]?.name ?? '');
  const field = shared.find((one) => one.name === name);
  const [value, setValue] = useState<unknown>(() => startOf(shared[0]));
  const fault = field ? faultOf(field, value) : null;
  const differing = rows.filter(({ object }) => JSON.stringify(object[name]) !== JSON.stringify(value));
  const close = useWhileShown(onClose);
  const save = async (): Promise<void> => {
    if (!field || fault) return;
    const says = say(t.tables.bulkSays, {
      n: number(differing.length),
      kind: kindName(t, kind),
      field: fieldName(t, name),
    });
    const changes = differing.map(({ object }) => changed(kind, object, { ...object, [name]: value }));
    if (await make(says, changes)) close();
  };
  return (
    <Dialog label={t.tables.bulkTitle} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2>
          {t.tables.bulkTitle} · {say(t.common.selected, { n: number(rows.length) })}
        </h2>
        <Labelled label={t.edit.field}>
          {(attributes) => (
            <select
              {...attributes}
              className="field"
              autoFocus
              value={name}
              onChange={(event) => {
                const next = shared.find((one) => one.name === event.target.value);
                setName(event.target.value);
                setValue(startOf(next));
              }}
            >
              {shared.map((one) => (
                <option key={one.name} value={one.name}>
                  {fieldName(t, one.name)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        {field && (
          <Labelled
            label={t.tables.newValue}
            hint={say(t.tables.differing, { n: number(differing.length) })}
            refused={fault && value !== null ? say(t.faults[fault.text], fault.params) : undefined}
          >
            {(attributes) => (
              <Control
                key={name}
                field={field}
                place={{ project: project.id, layer: String(step) }}
                value={value}
                attributes={attributes}
                autoFocus={false}
                onChange={setValue}
              />
            )}
          </Labelled>
        )}
        {refused !== null && <ProblemNote error={refused} />}
        <footer>
          <span className="grow small second">{say(t.edit.intoStep, { n: step })}</span>
          <button type="button" className="button" onClick={onClose}>
            {t.common.cancel}
          </button>
          <button className="button primary" disabled={pending || fault !== null || differing.length === 0}>
            {say(t.tables.change, { n: number(differing.length) })}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

/** What the field of the new value begins with. */
const startOf = (field: FormField | undefined): unknown =>
  field?.type === 'choice' ? (field.choices[0] ?? null) : (field?.fallback ?? null);
