import { added } from '#changes';
import { useState, type ReactNode } from 'react';
import { useProject } from '../../pages/project/queries.js';
import { newId } from '../../state/new-id.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useWhileShown } from '../../state/while-shown.js';
import { kindName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { Dialog } from '../dialog.js';
import { Loaded } from '../loaded.js';
import { ProblemNote } from '../problem-note.js';
import { faultOf } from './faults.js';
import { blankOf, type FormField } from './fields-of.js';
import { ObjectFields } from './object-fields.js';
import { useFormFields } from './schema.js';

/** A form for a new object of any kind. */
export function NewObject({
  kind,
  given = {},
  onClose,
}: {
  readonly kind: string;
  /** What is known of it already: its place, its device. */
  readonly given?: Readonly<Record<string, unknown>>;
  readonly onClose: (id?: string) => void;
}): ReactNode {
  const { t } = useSpeech();
  const fields = useFormFields(kind);
  return (
    <Dialog label={`${t.edit.add} ${kindName(t, kind)}`} className="form-dialog" onClose={() => onClose()}>
      <Loaded query={fields} what={t.edit.form}>
        {(known) => <NewForm kind={kind} given={given} fields={known} onClose={onClose} />}
      </Loaded>
    </Dialog>
  );
}

function NewForm({
  kind,
  given,
  fields,
  onClose,
}: {
  readonly kind: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly fields: readonly FormField[];
  readonly onClose: (id?: string) => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const project = useProject();
  const { make, pending, refused, step } = usePlanEdit();
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({ ...blankOf(fields), ...given });
  const close = useWhileShown(onClose);
  const [told, setTold] = useState<ReadonlySet<string> | 'all'>(new Set<string>());
  const faulty = fields.some(
    (field) => field.type !== 'other' && faultOf(field, values[field.name]) !== null,
  );
  const save = async (): Promise<void> => {
    const id = newId();
    const name = values['name'] ?? values['label'] ?? values['prefix'] ?? values['address'] ?? '';
    const says = say(t.edit.addedSays, {
      what: `${kindName(t, kind)} ${typeof name === 'string' ? name : ''}`,
    });
    if (await make(says, [added(kind, { ...values, id })])) close(id);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTold('all');
        if (!faulty) void save();
      }}
    >
      <h2>{say(t.edit.newOne, { kind: kindName(t, kind) })}</h2>
      <ObjectFields
        fields={fields}
        values={values}
        place={{ project: project.id, layer: String(step) }}
        told={told}
        onChange={(name, value) => {
          setValues((now) => ({ ...now, [name]: value }));
          setTold((now) => (now === 'all' ? now : new Set([...now, name])));
        }}
      />
      {refused !== null && <ProblemNote error={refused} />}
      <footer>
        <span className="grow small second">{say(t.edit.intoStep, { n: step })}</span>
        <button type="button" className="button" onClick={() => onClose()}>
          {t.common.cancel}
        </button>
        <button className="button primary" disabled={pending}>
          {t.edit.add}
        </button>
      </footer>
    </form>
  );
}
