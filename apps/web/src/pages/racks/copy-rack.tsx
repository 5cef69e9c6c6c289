import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.js';
import type { RackRow } from '../../api/design-types.js';
import { Dialog } from '../../components/dialog.js';
import { Labelled } from '../../components/field.js';
import { ReferenceField } from '../../components/form/reference-field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useWhileShown } from '../../state/while-shown.js';
import { useSpeech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';

/** A second rack like this one, with its devices, ports and inner cables. */
export function CopyRack({
  row: { rack },
  onClose,
}: {
  readonly row: RackRow;
  readonly onClose: (id?: string) => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const project = useProject();
  const { step, made } = usePlanEdit();
  const [name, setName] = useState('');
  const [locationId, setLocationId] = useState<string | null>(rack.locationId);
  const close = useWhileShown(onClose);
  const says = say(t.racks.copiedSays, { from: rack.name, to: name });
  const copying = useMutation({
    mutationFn: () =>
      call<{ ids: string[]; event: string }>(
        'POST',
        `/equipment/racks/${rack.id}/copy?${new URLSearchParams({ project: project.id, step: String(step), reason: says }).toString()}`,
        { name: name.trim(), locationId },
      ),
    onSuccess: async ({ ids, event }) => {
      await made(says, event);
      close(ids[0]);
    },
  });
  return (
    <Dialog label={say(t.racks.copyWhat, { name: rack.name })} onClose={() => onClose()}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '' && locationId !== null) copying.mutate();
        }}
      >
        <h2>{say(t.racks.copyWhat, { name: rack.name })}</h2>
        <p className="second">{t.racks.copyMeans}</p>
        <Labelled label={t.fields.name}>
          {(attributes) => (
            <input
              {...attributes}
              className="field"
              autoFocus
              required
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Labelled>
        <Labelled label={t.fields.locationId}>
          {(attributes) => (
            <ReferenceField
              {...attributes}
              kind="location"
              project={project.id}
              layer={String(step)}
              value={locationId}
              onChange={setLocationId}
            />
          )}
        </Labelled>
        {copying.isError && <ProblemNote error={copying.error} />}
        <footer>
          <span className="grow small second">{say(t.edit.intoStep, { n: step })}</span>
          <button type="button" className="button" onClick={() => onClose()}>
            {t.common.cancel}
          </button>
          <button className="button primary" disabled={copying.isPending}>
            {t.racks.copySubmit}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
