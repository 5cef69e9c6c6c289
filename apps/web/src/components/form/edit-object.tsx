import { useState, type ReactNode } from 'react';
import type { Facts } from '../../api/design-types.js';
import type { ObjectView } from '../../api/types.js';
import { useProject } from '../../pages/project/queries.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useWhileShown } from '../../state/while-shown.js';
import { kindName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { Dialog } from '../dialog.js';
import { Loaded } from '../loaded.js';
import { ProblemNote } from '../problem-note.js';
import { BothVersions } from './both-versions.js';
import { faultOf } from './faults.js';
import type { FormField } from './fields-of.js';
import { disputed, editedFields } from './merge.js';
import { ObjectFields } from './object-fields.js';
import { useFormFields } from './schema.js';
import { useEditedObject, useObjectSaving } from './use-object-saving.js';

/** The facts of an object in a form; what somebody else has changed meanwhile is never written over unseen. */
export function EditObject({
  kind,
  id,
  only,
  onClose,
}: {
  readonly kind: string;
  readonly id: string;
  /** Fields that are asked; absent: all. */
  readonly only?: readonly string[];
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useSpeech();
  const fields = useFormFields(kind);
  const read = useEditedObject(kind, id);
  return (
    <Dialog label={`${t.edit.edit} ${kindName(t, kind)}`} className="form-dialog" onClose={onClose}>
      <Loaded query={fields} what={t.edit.form}>
        {(known) => (
          <Loaded query={read} what={kindName(t, kind)}>
            {(object) => (
              <EditForm
                kind={kind}
                first={object}
                fields={only ? known.filter(({ name }) => only.includes(name)) : known}
                onClose={onClose}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Dialog>
  );
}

function EditForm({
  kind,
  first,
  fields,
  onClose,
}: {
  readonly kind: string;
  readonly first: Facts & ObjectView;
  readonly fields: readonly FormField[];
  readonly onClose: () => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const project = useProject();
  const { step } = usePlanEdit();
  const [values, setValues] = useState<Facts>(first);
  const [told, setTold] = useState<ReadonlySet<string> | 'all'>(new Set<string>());
  const close = useWhileShown(onClose);
  const says = say(t.edit.changedSays, { what: `${kindName(t, kind)} ${first.path}` });
  const saving = useObjectSaving({ kind, first, says: () => says, onSaved: close });
  const { base, theirs } = saving;
  if (theirs) {
    return (
      <BothVersions
        kind={kind}
        reading={{ project: project.id, layer: String(step) }}
        lines={disputed(base, theirs, values)}
        onCancel={onClose}
        onChosen={(chosen) => {
          setValues({ ...theirs, ...chosen });
          if (!saving.settle(chosen)) onClose();
        }}
      />
    );
  }
  const refused = fields.some(
    (field) => field.type !== 'other' && faultOf(field, values[field.name]) !== null,
  );
  const unchanged = Object.keys(editedFields(base, values)).length === 0;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTold('all');
        if (unchanged) onClose();
        else if (!refused) saving.save(values);
      }}
    >
      <h2>
        {kindName(t, kind)} <code>{first.path}</code>
      </h2>
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
      {saving.refused !== null && <ProblemNote error={saving.refused} />}
      <footer>
        <span className="grow small second">{say(t.edit.intoStep, { n: step })}</span>
        <button type="button" className="button" onClick={onClose}>
          {t.common.cancel}
        </button>
        <button className="button primary" disabled={saving.pending}>
          {t.edit.save}
        </button>
      </footer>
    </form>
  );
}
