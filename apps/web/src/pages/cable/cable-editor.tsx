import { cableSchema, type Cable } from '#cabling';
import { added } from '#changes';
import { useState, type ReactNode } from 'react';
import type { Facts } from '../../api/design-types.js';
import type { ObjectView } from '../../api/types.js';
import { Dialog } from '../../components/dialog.js';
import { BothVersions } from '../../components/form/both-versions.js';
import type { FormField } from '../../components/form/fields-of.js';
import { disputed } from '../../components/form/merge.js';
import { useFormFields } from '../../components/form/schema.js';
import { useEditedObject, useObjectSaving } from '../../components/form/use-object-saving.js';
import { Loaded } from '../../components/loaded.js';
import { newId } from '../../state/new-id.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useWhileShown } from '../../state/while-shown.js';
import { useSpeech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';
import { CableForm } from './cable-form.js';

/** A cable with both its ends: a new one, or one that is changed, moved at one end, or pulled out. */
export function CableEditor({
  id,
  given = {},
  onClose,
}: {
  /** null: a new cable. */
  readonly id: string | null;
  readonly given?: Partial<Cable>;
  readonly onClose: (id?: string) => void;
}): ReactNode {
  const { t } = useSpeech();
  const fields = useFormFields('cable');
  const cable = useEditedObject('cable', id);
  const title = id === null ? t.cable.add : t.cable.edit;
  return (
    <Dialog label={title} className="form-dialog" onClose={() => onClose()}>
      <Loaded query={fields} what={t.edit.form}>
        {(known) => {
          if (id === null) return <NewCable fields={known} given={given} onClose={onClose} />;
          return (
            <Loaded query={cable} what={t.kinds.cable}>
              {(first) => <KnownCable fields={known} first={first} onClose={onClose} />}
            </Loaded>
          );
        }}
      </Loaded>
    </Dialog>
  );
}

function NewCable({
  fields,
  given,
  onClose,
}: {
  readonly fields: readonly FormField[];
  readonly given: Partial<Cable>;
  readonly onClose: (id?: string) => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const { make, pending, refused } = usePlanEdit();
  const [cable] = useState(() => cableSchema.parse({ id: newId(), label: '?', ...given }));
  const close = useWhileShown(onClose);
  return (
    <CableForm
      fields={fields}
      isNew
      first={cable}
      mediaSaid={given.media !== undefined}
      pending={pending}
      refused={refused}
      onSave={async (saved) => {
        if (await make(say(t.cable.addedSays, { label: saved.label }), [added('cable', saved)]))
          close(saved.id);
      }}
      onCancel={onClose}
    />
  );
}

/** A cable that there is; what somebody else did to it meanwhile is shown beside what was done here. */
function KnownCable({
  fields,
  first,
  onClose,
}: {
  readonly fields: readonly FormField[];
  readonly first: Facts & ObjectView;
  readonly onClose: (id?: string) => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const project = useProject();
  const { step } = usePlanEdit();
  const close = useWhileShown(() => onClose(first.id));
  const saving = useObjectSaving({
    kind: 'cable',
    first,
    says: ({ label }) => say(t.cable.changedSays, { label: String(label) }),
    onSaved: close,
  });
  const { base, theirs, sent } = saving;
  if (theirs) {
    return (
      <BothVersions
        kind="cable"
        reading={{ project: project.id, layer: String(step) }}
        lines={disputed(base, theirs, sent ?? base)}
        onCancel={() => onClose(first.id)}
        onChosen={(chosen) => {
          if (!saving.settle(chosen)) onClose(first.id);
        }}
      />
    );
  }
  const { version: _version, path: _path, ...facts } = (sent ?? first) as Facts & ObjectView;
  return (
    <CableForm
      fields={fields}
      isNew={false}
      first={facts as unknown as Cable}
      mediaSaid
      pending={saving.pending}
      refused={saving.refused}
      onSave={async (cable) => {
        const values = { ...base, ...cable };
        if (disputed(base, base, values).length === 0) onClose(first.id);
        else saving.save(values);
      }}
      onCancel={onClose}
    />
  );
}
