import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getTagged, patchTagged } from '../../api/client-tagged.js';
import type { Facts } from '../../api/design-types.js';
import { kindPath } from '../../api/kind-path.js';
import { Problem } from '../../api/problem.js';
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
  const project = useProject();
  const { step } = usePlanEdit();
  const fields = useFormFields(kind);
  const read = useQuery({
    queryKey: ['edit', kind, id, project.id, step],
    queryFn: () =>
      getTagged<ObjectView>(`/kinds/${kindPath(kind)}/${id}`, { project: project.id, layer: String(step) }),
    // The version that the form begins with; nothing may change it under the hand.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  return (
    <Dialog label={`${t.edit.edit} ${kindName(t, kind)}`} className="form-dialog" onClose={onClose}>
      <Loaded query={fields} what={t.edit.form}>
        {(known) => (
          <Loaded query={read} what={kindName(t, kind)}>
            {({ body, etag }) => (
              <EditForm
                kind={kind}
                base={body}
                etag={etag}
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
  base: first,
  etag: firstTag,
  fields,
  onClose,
}: {
  readonly kind: string;
  readonly base: Facts & ObjectView;
  readonly etag: string;
  readonly fields: readonly FormField[];
  readonly onClose: () => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const project = useProject();
  const { step, made } = usePlanEdit();
  const [base, setBase] = useState<Facts>(first);
  const [values, setValues] = useState<Facts>(first);
  const [theirs, setTheirs] = useState<Facts | null>(null);
  const [told, setTold] = useState<ReadonlySet<string> | 'all'>(new Set<string>());
  const close = useWhileShown(onClose);
  const says = say(t.edit.changedSays, { what: `${kindName(t, kind)} ${first.path}` });
  const patch = (etag: string, from: Facts, to: Facts) =>
    patchTagged<ObjectView>(
      `/kinds/${kindPath(kind)}/${first.id}`,
      { project: project.id, step: String(step), reason: says.slice(0, 500) },
      etag,
      editedFields(from, to),
    );
  const saving = useMutation({
    mutationFn: async ({ etag, from, to }: { etag: string; from: Facts; to: Facts }) => {
      try {
        return await patch(etag, from, to);
      } catch (error) {
        const current = staleIn(error);
        if (!current) throw error;
        // Another part of the project has moved on; this object has not.
        if (disputed(from, current, from).length === 0)
          return patch(`"${String(current['version'])}"`, from, to);
        setTheirs(current);
        return null;
      }
    },
    onSuccess: async (saved) => {
      if (!saved) return;
      if (saved.changeSet) await made(says, saved.changeSet);
      close();
    },
  });
  if (theirs) {
    return (
      <BothVersions
        kind={kind}
        reading={{ project: project.id, layer: String(step) }}
        lines={disputed(base, theirs, values)}
        onCancel={onClose}
        onChosen={(chosen) => {
          const to = { ...theirs, ...chosen };
          setBase(theirs);
          setValues(to);
          setTheirs(null);
          if (disputed(theirs, theirs, to).length === 0) onClose();
          else saving.mutate({ etag: `"${String(theirs['version'])}"`, from: theirs, to });
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
        else if (!refused)
          saving.mutate({
            etag: base === first ? firstTag : `"${String(base['version'])}"`,
            from: base,
            to: values,
          });
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
      {saving.isError && <ProblemNote error={saving.error} />}
      <footer>
        <span className="grow small second">{say(t.edit.intoStep, { n: step })}</span>
        <button type="button" className="button" onClick={onClose}>
          {t.common.cancel}
        </button>
        <button className="button primary" disabled={saving.isPending}>
          {t.edit.save}
        </button>
      </footer>
    </form>
  );
}

/** The object as it is now, if the edit was refused because it has changed. */
function staleIn(error: unknown): Facts | null {
  if (!(error instanceof Problem) || error.body.status !== 412) return null;
  return (error.body.current as Facts | undefined) ?? null;
}
