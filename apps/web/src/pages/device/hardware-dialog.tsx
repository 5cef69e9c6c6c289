import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { EquipmentChanged } from '../../api/design-types.js';
import { Dialog } from '../../components/dialog.js';
import { Labelled } from '../../components/field.js';
import { ReferenceField } from '../../components/form/reference-field.js';
import { Loaded } from '../../components/loaded.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note } from '../../components/status.js';
import { objectQuery } from '../../state/paths.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useWhileShown } from '../../state/while-shown.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';
import { changeHardware, type HardwareChange } from './hardware.js';

/** As many loose ends as one reads at a glance. */
const SHOWN = 12;

/** Inserts a module, exchanges hardware for another type, or takes a module out: what would come loose is said first. */
export function HardwareDialog({
  change,
  onClose,
}: {
  readonly change: HardwareChange;
  readonly onClose: () => void;
}): ReactNode {
  const speech = useSpeech();
  const { t, say } = speech;
  const words = t.hardware;
  const project = useProject();
  const { step, made } = usePlanEdit();
  const [typeId, setTypeId] = useState<string | null>(null);
  const [release, setRelease] = useState(false);
  const kind = change.what === 'exchange' && change.kind === 'device' ? 'deviceType' : 'moduleType';
  const type = useQuery({
    ...objectQuery(kind, typeId ?? '', { project: project.id, layer: String(step) }),
    enabled: typeId !== null,
  });
  const says = saysOf(change, type.data?.path ?? '', speech);
  const given = change.what === 'takeOut' || typeId !== null;
  const send = (dry: boolean): Promise<EquipmentChanged> =>
    changeHardware(change, { project: project.id, step, reason: says, typeId, release: dry || release, dry });
  const effect = useQuery({
    queryKey: ['hardware', project.id, change, typeId, step],
    queryFn: () => send(true),
    enabled: given && change.what !== 'insert',
    gcTime: 0,
  });
  const close = useWhileShown(onClose);
  const making = useMutation({
    mutationFn: () => send(false),
    onSuccess: async ({ event }) => {
      if (event) await made(says, event);
      close();
    },
  });
  const loose = effect.data?.released ?? [];
  const title = titleOf(change, speech);
  return (
    <Dialog label={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          making.mutate();
        }}
      >
        <h2>{title}</h2>
        {change.what !== 'takeOut' && (
          <Labelled
            label={kind === 'deviceType' ? t.fields.typeId : words.moduleType}
            {...(change.what === 'exchange' && { hint: words.exchangeHint })}
          >
            {(attributes) => (
              <ReferenceField
                {...attributes}
                kind={kind}
                project={project.id}
                layer={String(step)}
                value={typeId}
                autoFocus
                onChange={setTypeId}
              />
            )}
          </Labelled>
        )}
        {given && change.what !== 'insert' && (
          <Loaded query={effect} what={words.effect}>
            {() => <Loose paths={loose} release={release} onRelease={setRelease} />}
          </Loaded>
        )}
        {making.isError && <ProblemNote error={making.error} />}
        <footer>
          <span className="grow small second">{say(t.edit.intoStep, { n: step })}</span>
          <button type="button" className="button" onClick={onClose}>
            {t.common.cancel}
          </button>
          <button
            className={`button ${change.what === 'takeOut' ? 'danger' : 'primary'}`}
            disabled={!given || making.isPending || effect.isLoading || (loose.length > 0 && !release)}
          >
            {words.does[change.what]}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

function Loose({
  paths,
  release,
  onRelease,
}: {
  readonly paths: readonly string[];
  readonly release: boolean;
  readonly onRelease: (release: boolean) => void;
}): ReactNode {
  const { t, many } = useSpeech();
  if (paths.length === 0) return <Note shape="done">{t.hardware.nothingLoose}</Note>;
  return (
    <>
      <Note shape="warning">
        <p>{many(paths.length, t.hardware.loose)}</p>
        <ul className="loose">
          {paths.slice(0, SHOWN).map((path) => (
            <li key={path}>
              <code>{path}</code>
            </li>
          ))}
          {paths.length > SHOWN && <li>{many(paths.length - SHOWN, t.hardware.andMore)}</li>}
        </ul>
      </Note>
      <label className="tick-line">
        <input type="checkbox" checked={release} onChange={(event) => onRelease(event.target.checked)} />
        {t.hardware.letLoose}
      </label>
    </>
  );
}

function titleOf(change: HardwareChange, { t, say }: Speech): string {
  if (change.what === 'insert') return say(t.hardware.insertTitle, { bay: change.bay });
  const title = change.what === 'exchange' ? t.hardware.exchangeTitle : t.hardware.takeOutTitle;
  return say(title, { name: change.name });
}

function saysOf(change: HardwareChange, type: string, { t, say }: Speech): string {
  if (change.what === 'insert') return say(t.hardware.insertedSays, { bay: change.bay, type });
  if (change.what === 'exchange') return say(t.hardware.exchangedSays, { name: change.name, type });
  return say(t.hardware.takenOutSays, { name: change.name });
}
