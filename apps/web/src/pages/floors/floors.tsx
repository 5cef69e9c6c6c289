import { changed } from '#changes';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { get } from '../../api/client.js';
import type { Page } from '../../api/types.js';
import { Loaded } from '../../components/loaded.js';
import { Note } from '../../components/status.js';
import { ZoomTools } from '../../components/zoom-tools.js';
import { useZoom } from '../../components/zoom.js';
import { focusAgain } from '../../state/focus.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';
import { FloorPicture } from './floor-picture.js';
import type { FloorPoint, FloorThing, FloorView } from './floor-types.js';
import { PlanDialog } from './plan-dialog.js';
import { ThingInspector } from './thing-inspector.js';

/** Floors: outlets, racks and devices are put where they stand, by hand, by keys or by coordinates. */
export function Floors(): ReactNode {
  const { t } = useSpeech();
  const project = useProject();
  const floors = useQuery({
    queryKey: [...projectKey(project.id), 'floors'],
    queryFn: () => get<Page<FloorView>>(`/projects/${project.id}/floors`),
  });
  return (
    <Loaded query={floors} what={t.floors.what}>
      {({ items }) => <Arrange floors={items} />}
    </Loaded>
  );
}

function Arrange({ floors }: { readonly floors: readonly FloorView[] }): ReactNode {
  const { t, say, number } = useSpeech();
  const project = useProject();
  const { editable, make } = usePlanEdit();
  const [wanted, setWanted] = useAddressParam('floor');
  const [object, setObject] = useAddressParam('object');
  const [asking, setAsking] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const view = useZoom(frame, 1);
  const busiest = floors.toSorted((a, b) => measured(b) - measured(a))[0];
  const floor = floors.find(({ locationId }) => locationId === wanted) ?? busiest;
  if (!floor) return <p className="second">{t.floors.none}</p>;
  const selected = floor.things.find(({ id }) => id === object) ?? null;
  const unplaced = floor.things.filter(({ at, state }) => at === null && state !== 'removed');
  const put = (thing: FloorThing, at: FloorPoint | null): void => {
    const after = { ...thing.object, xM: at?.xM ?? null, yM: at?.yM ?? null };
    const says = at
      ? say(t.floors.putSays, { name: thing.name, x: number(at.xM), y: number(at.yM) })
      : say(t.floors.takeSays, { name: thing.name });
    void make(says, [changed(thing.kind, thing.object, after)]).then(
      (ok) => ok && at && focusAgain(`[data-thing="${CSS.escape(thing.id)}"]`),
    );
  };
  return (
    <>
      <div className="column">
        <div className="head">
          <h1>{t.floors.title}</h1>
          <select
            className="field"
            aria-label={t.floors.floor}
            value={floor.locationId}
            onChange={({ target }) => setWanted(target.value)}
          >
            {floors.map(({ locationId, path }) => (
              <option key={locationId} value={locationId}>
                {path}
              </option>
            ))}
          </select>
          <span className="grow" />
          {editable && (
            <button type="button" className="button" onClick={() => setAsking(true)}>
              {t.floors.plan} …
            </button>
          )}
        </div>
        <div className="pane fixed">
          {floor.plan === 'missing' && (
            <Note shape="warning">{say(t.floors.missing, { file: floor.floorPlan ?? '' })}</Note>
          )}
          {floor.plan === 'no-scale' && (
            <Note shape="warning">{say(t.floors.noScale, { file: floor.floorPlan ?? '' })}</Note>
          )}
          <div className="sheet grow">
            <ZoomTools zoom={view} />
            <div ref={frame} className="draw paper" tabIndex={0} role="region" aria-label={floor.path}>
              <FloorPicture
                zoom={view.zoom}
                project={project.id}
                floor={floor}
                selected={selected}
                editable={editable}
                onSelect={({ id }) => setObject(id)}
                onPut={put}
              />
            </div>
          </div>
        </div>
      </div>
      <aside className="inspector" aria-label={t.floors.inspector}>
        {selected && (
          <ThingInspector
            key={selected.id}
            project={project.id}
            thing={selected}
            editable={editable}
            onPut={(at) => put(selected, at)}
          />
        )}
        <section>
          <h3>{say(t.floors.unplaced, { n: number(unplaced.length) })}</h3>
          {unplaced.length === 0 && <p className="second">{t.floors.allPlaced}</p>}
          <ul className="floor-unplaced">
            {unplaced.map(({ id, name }) => (
              <li key={id}>
                <button
                  type="button"
                  className="button plain small"
                  aria-pressed={id === object}
                  onClick={() => setObject(id)}
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      </aside>
      {asking && <PlanDialog floor={floor} onClose={() => setAsking(false)} />}
    </>
  );
}

const measured = ({ things, floorPlan }: FloorView): number =>
  things.filter(({ at }) => at !== null).length + (floorPlan === null ? 0 : 1);
