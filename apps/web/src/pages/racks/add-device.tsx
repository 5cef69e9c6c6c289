import type { DeviceType } from '#cabling';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.js';
import type { Elevation } from '../../api/design-types.js';
import { Dialog } from '../../components/dialog.js';
import { Labelled } from '../../components/field.js';
import { ReferenceField } from '../../components/form/reference-field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { objectQuery } from '../../state/paths.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useSpeech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';
import { inTheWay, nearestFree } from './rack-space.js';

/** A device from the catalogue, put into a free place with all its ports. */
export function AddDevice({
  elevations,
  view,
  onClose,
}: {
  readonly elevations: readonly Elevation[];
  readonly view: 'front' | 'rear';
  readonly onClose: (id?: string) => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const project = useProject();
  const { made, step } = usePlanEdit();
  const queries = useQueryClient();
  const [pending, setPending] = useState(false);
  const [type, setType] = useState<DeviceType | null>(null);
  const [name, setName] = useState('');
  const [rackId, setRackId] = useState(elevations[0]?.rack.id ?? '');
  const [unit, setUnit] = useState('');
  const [fault, setFault] = useState<unknown>(null);
  const home = elevations.find(({ rack }) => rack.id === rackId);
  const shape = { id: '', heightU: type?.heightU ?? 1, fullDepth: type?.fullDepth ?? true, face: view };
  const free = home
    ? nearestFree(home.rack, home.devices, shape, home.rack.startingU + home.rack.heightU)
    : null;
  const positionU = type?.heightU === 0 ? null : unit === '' ? free : Number(unit);
  const blocked = home && positionU !== null ? inTheWay(home.rack, home.devices, shape, positionU) : null;
  const choose = async (id: string | null): Promise<void> => {
    setType(null);
    if (id === null) return;
    try {
      const reading = { project: project.id, layer: String(step) };
      const read: unknown = await queries.fetchQuery(objectQuery('deviceType', id, reading));
      setType(read as DeviceType);
    } catch (error) {
      setFault(error);
    }
  };
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
      onClose(added.ids[0]);
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
              value={type?.id ?? null}
              autoFocus
              onChange={(id) => void choose(id)}
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
                onChange={(event) => setRackId(event.target.value)}
              >
                {elevations.map(({ rack }) => (
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
        {fault !== null && <ProblemNote error={fault} />}
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
