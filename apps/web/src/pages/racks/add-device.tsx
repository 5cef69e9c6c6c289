import type { DeviceType } from '#cabling';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.js';
import type { Elevation, RackRow } from '../../api/design-types.js';
import { Dialog } from '../../components/dialog.js';
import { Labelled } from '../../components/field.js';
import { ReferenceField } from '../../components/form/reference-field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { objectQuery } from '../../state/paths.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useWhileShown } from '../../state/while-shown.js';
import { useSpeech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';
import { inTheWay, nearestFree } from './rack-space.js';

/** A device from the catalogue, put into a free place with all its ports. */
export function AddDevice({
  racks,
  elevations,
  view,
  onClose,
}: {
  /** The racks that are shown. */
  readonly racks: readonly RackRow[];
  /** Those of them that have been read. */
  readonly elevations: readonly Elevation[];
  readonly view: 'front' | 'rear';
  readonly onClose: (id?: string) => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const project = useProject();
  const { made, step } = usePlanEdit();
  const [pending, setPending] = useState(false);
  const [typeId, setTypeId] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [chosenRack, setChosenRack] = useState<string | null>(null);
  const [unit, setUnit] = useState('');
  const [fault, setFault] = useState<unknown>(null);
  const close = useWhileShown(onClose);
  const read = useQuery({
    ...objectQuery('deviceType', typeId ?? '', { project: project.id, layer: String(step) }),
    enabled: typeId !== null,
  });
  const type = (read.data ?? null) as DeviceType | null;
  const rackId = chosenRack ?? racks[0]?.rack.id ?? '';
  const home = elevations.find(({ rack }) => rack.id === rackId);
  const shape = { id: '', heightU: type?.heightU ?? 1, fullDepth: type?.fullDepth ?? true, face: view };
  const free = home
    ? nearestFree(home.rack, home.devices, shape, home.rack.startingU + home.rack.heightU)
    : null;
  const positionU = type?.heightU === 0 ? null : unit === '' ? free : Number(unit);
  const blocked = home && positionU !== null ? inTheWay(home.rack, home.devices, shape, positionU) : null;
  const save = async (): Promise<void> => {
    if (!type || !home || name.trim() === '' || blocked !== null) return;
    const place = `${home.rack.name}${positionU === null ? '' : ` U${positionU}`}`;
    const says = say(t.racks.addedSays, { name: name.trim(), place });
    const where = new URLSearchParams({ project: project.id, step: String(step), reason: says });
    const device = { name: name.trim(), typeId: type.id, rackId, positionU, face: view };
    setFault(null);
    setPending(true);
    try {
      const added = await call<{ ids: string[]; event: string }>(
        'POST',
        `/equipment/devices?${where.toString()}`,
        [device],
      );
      await made(says, added.event);
      close(added.ids[0]);
    } catch (error) {
      setFault(error);
    } finally {
      setPending(false);
    }
  };
  return (
    <Dialog label={t.racks.addDevice} onClose={() => onClose()}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2>{t.racks.addDevice}</h2>
        <Labelled
          label={t.fields.typeId}
          hint={type ? say(t.racks.typeSays, { n: type.ports.length, u: type.heightU }) : t.racks.typeHint}
        >
          {(attributes) => (
            <ReferenceField
              {...attributes}
              kind="deviceType"
              project={project.id}
              layer={String(step)}
              value={typeId}
              autoFocus
              onChange={setTypeId}
            />
          )}
        </Labelled>
        <Labelled label={t.fields.name}>
          {(attributes) => (
            <input
              {...attributes}
              className="field"
              value={name}
              required
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Labelled>
        <div className="pairs">
          <Labelled label={t.kinds.rack}>
            {(attributes) => (
              <select
                {...attributes}
                className="field"
                value={rackId}
                onChange={(event) => setChosenRack(event.target.value)}
              >
                {racks.map(({ rack }) => (
                  <option key={rack.id} value={rack.id}>
                    {rack.name}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
          <Labelled
            label={t.fields.positionU}
            hint={say(t.racks.firstFree, { unit: free ?? '–' })}
            refused={
              home && blocked !== null
                ? say(t.racks.overTaken, { place: `U${positionU ?? ''}`, by: blocked })
                : home && free === null && type?.heightU !== 0
                  ? t.racks.full
                  : undefined
            }
          >
            {(attributes) => (
              <input
                {...attributes}
                className="field"
                inputMode="numeric"
                placeholder={String(free ?? '')}
                value={unit}
                onChange={(event) => setUnit(event.target.value.replaceAll(/[^\d.]/g, ''))}
              />
            )}
          </Labelled>
        </div>
        {(fault ?? read.error) !== null && <ProblemNote error={fault ?? read.error} />}
        <footer>
          <span className="grow small second">{say(t.edit.intoStep, { n: step })}</span>
          <button type="button" className="button" onClick={() => onClose()}>
            {t.common.cancel}
          </button>
          <button
            className="button primary"
            disabled={
              pending ||
              !type ||
              !home ||
              name.trim() === '' ||
              blocked !== null ||
              (positionU === null && type.heightU !== 0)
            }
          >
            {t.edit.add}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
