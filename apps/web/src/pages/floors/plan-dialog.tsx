import { changed, type Recorded } from '#changes';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call, get } from '../../api/client.js';
import { Dialog } from '../../components/dialog.js';
import { DropPlace } from '../../components/drop-place.js';
import { Labelled } from '../../components/field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useWhileShown } from '../../state/while-shown.js';
import { useSpeech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';
import type { FloorView } from './floor-types.js';
import { metresIn } from './on-floor.js';

interface PlaceFields extends Recorded {
  readonly floorPlan: string | null;
  readonly floorPlanUnitM: number | null;
  readonly floorPlanXM: number;
  readonly floorPlanYM: number;
  readonly northDeg: number | null;
}

/** Brings the plan of a floor, and says how it lies: its scale, its corner, its north. */
export function PlanDialog({
  floor,
  onClose,
}: {
  readonly floor: FloorView;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useSpeech();
  const project = useProject();
  const place = useQuery({
    queryKey: ['edit', 'location', floor.locationId, project.id, 'fields'],
    queryFn: () =>
      get<PlaceFields & { version: string; path: string }>(`/kinds/locations/${floor.locationId}`, {
        project: project.id,
        layer: 'after',
      }),
    // The version that the form begins with; nothing may change it under the hand.
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Dialog label={t.floors.plan} onClose={onClose}>
      <h2>
        {t.floors.plan} · {floor.path}
      </h2>
      {place.isError && <ProblemNote error={place.error} />}
      {place.data && <PlanForm place={place.data} path={floor.path} onClose={onClose} />}
    </Dialog>
  );
}

function PlanForm({
  place,
  path,
  onClose,
}: {
  readonly place: PlaceFields & { version: string; path: string };
  readonly path: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const { make, pending } = usePlanEdit();
  const close = useWhileShown(onClose);
  const [sending, setSending] = useState(false);
  const { version: _version, path: _path, ...before } = place;
  const [file, setFile] = useState<File | undefined>(undefined);
  const [unit, setUnit] = useState(shown(place.floorPlanUnitM));
  const [x, setX] = useState(shown(place.floorPlanXM));
  const [y, setY] = useState(shown(place.floorPlanYM));
  const [north, setNorth] = useState(shown(place.northDeg));
  const [failed, setFailed] = useState<unknown>(null);
  const save = async (floorPlan: string | null): Promise<void> => {
    const after: PlaceFields = {
      ...before,
      floorPlan,
      floorPlanUnitM: metresIn(unit),
      floorPlanXM: metresIn(x) ?? 0,
      floorPlanYM: metresIn(y) ?? 0,
      northDeg: metresIn(north),
    };
    if (await make(say(t.floors.planSays, { place: path }), [changed('location', before, after)])) close();
  };
  const bring = async (): Promise<void> => {
    setFailed(null);
    if (!file) return save(before.floorPlan);
    const form = new FormData();
    form.append('file', file);
    setSending(true);
    try {
      const { name } = await call<{ name: string }>('POST', '/floor-plans', form);
      await save(name);
    } catch (error) {
      setFailed(error);
    } finally {
      setSending(false);
    }
  };
  const fields = [
    ['unit', t.floors.unit, t.floors.unitHint, unit, setUnit],
    ['x', t.floors.planX, t.floors.cornerHint, x, setX],
    ['y', t.floors.planY, '', y, setY],
    ['north', t.floors.north, t.floors.northHint, north, setNorth],
  ] as const;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void bring();
      }}
    >
      <DropPlace
        says={before.floorPlan ?? t.floors.drop}
        accept=".png,.jpg,.jpeg,.dxf"
        file={file ?? null}
        onTake={setFile}
      />
      {fields.map(([key, label, hint, value, set]) => (
        <Labelled
          key={key}
          label={label}
          hint={hint}
          refused={value.trim() !== '' && metresIn(value) === null ? t.floors.notMetres : undefined}
        >
          {(attributes) => (
            <input
              {...attributes}
              className="field"
              inputMode="decimal"
              value={value}
              onChange={({ target }) => set(target.value)}
            />
          )}
        </Labelled>
      ))}
      {failed !== null && <ProblemNote error={failed} />}
      <div className="tools">
        <button type="submit" className="button primary" disabled={pending || sending}>
          {t.floors.save}
        </button>
        {before.floorPlan !== null && (
          <button
            type="button"
            className="button"
            disabled={pending || sending}
            onClick={() => void save(null)}
          >
            {t.floors.without}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {t.common.cancel}
        </button>
      </div>
    </form>
  );
}

const shown = (value: number | null): string => (value === null ? '' : String(value));
