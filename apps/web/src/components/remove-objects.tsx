import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../api/client.js';
import type { Removal } from '../api/design-types.js';
import { useProject } from '../pages/project/queries.js';
import { usePlanEdit } from '../state/plan-edit.js';
import { useWhileShown } from '../state/while-shown.js';
import { kindName } from '../texts/kind-name.js';
import { useSpeech } from '../texts/index.js';
import { Dialog } from './dialog.js';
import { Loaded } from './loaded.js';
import { ProblemNote } from './problem-note.js';
import { Status } from './status.js';

/** Asks before objects go, and says what goes with them: ports with a device, plugs of its cables. */
export function RemoveObjects({
  kind,
  ids,
  name,
  onClose,
}: {
  readonly kind: string;
  readonly ids: readonly string[];
  /** What people call them. */
  readonly name: string;
  readonly onClose: (removed: boolean) => void;
}): ReactNode {
  const { t, say, number } = useSpeech();
  const project = useProject();
  const { step, made } = usePlanEdit();
  const says = say(t.edit.removedSays, { what: name });
  const ask = (dry: boolean): Promise<Removal> =>
    call('POST', `/projects/${project.id}/removals`, { kind, ids, step, dry, reason: says.slice(0, 500) });
  const effect = useQuery({
    queryKey: ['removal', project.id, kind, ids, step],
    queryFn: () => ask(true),
    gcTime: 0,
  });
  const close = useWhileShown(onClose);
  const removing = useMutation({
    mutationFn: () => ask(false),
    onSuccess: async ({ event }) => {
      if (event) await made(says, event);
      close(true);
    },
  });
  return (
    <Dialog label={say(t.edit.removeWhat, { what: name })} onClose={() => onClose(false)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          removing.mutate();
        }}
      >
        <h2>{say(t.edit.removeWhat, { what: name })}</h2>
        <Loaded query={effect} what={t.edit.effect}>
          {(known) => (
            <ul className="removal">
              {known.effect.map((line) => (
                <li key={line.kind}>
                  <span>{kindName(t, line.kind)}</span>
                  {line.removed > 0 && (
                    <Status shape="removed">{say(t.edit.goes, { n: number(line.removed) })}</Status>
                  )}
                  {line.changed > 0 && (
                    <Status shape="changed">{say(t.edit.stays, { n: number(line.changed) })}</Status>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Loaded>
        {removing.isError && <ProblemNote error={removing.error} />}
        <footer>
          <span className="grow small second">{say(t.edit.intoStep, { n: step })}</span>
          <button type="button" className="button" onClick={() => onClose(false)}>
            {t.common.cancel}
          </button>
          <button className="button danger" autoFocus disabled={removing.isPending || !effect.data}>
            {t.edit.remove}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
