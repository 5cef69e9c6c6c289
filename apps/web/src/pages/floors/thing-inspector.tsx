import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Labelled } from '../../components/field.js';
import { useSpeech } from '../../texts/index.js';
import { placeOfObject } from '../object/place-of-object.js';
import type { FloorPoint, FloorThing } from './floor-types.js';
import { metresIn } from './on-floor.js';

/** Where the chosen thing stands, to be typed; and the way to the object itself. */
export function ThingInspector({
  project,
  thing,
  editable,
  onPut,
}: {
  readonly project: string;
  readonly thing: FloorThing;
  readonly editable: boolean;
  readonly onPut: (at: FloorPoint | null) => void;
}): ReactNode {
  const { t } = useSpeech();
  const stands = { x: shown(thing.at?.xM), y: shown(thing.at?.yM) };
  const [x, setX] = useState(stands.x);
  const [y, setY] = useState(stands.y);
  const form = useRef<HTMLFormElement>(null);
  // Where it stands by now, unless somebody is typing where it shall stand.
  useEffect(() => {
    if (form.current?.querySelector('input:focus')) return;
    setX(stands.x);
    setY(stands.y);
  }, [stands.x, stands.y]);
  const [xM, yM] = [metresIn(x), metresIn(y)];
  const fault = (metres: number | null, text: string): string | undefined =>
    metres === null && text.trim() !== '' ? t.floors.notMetres : undefined;
  return (
    <section>
      <h2>{thing.name}</h2>
      <p>
        <Link to={placeOfObject(project, thing.kind, thing.id)}>{t.floors.object}</Link>
      </p>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (xM !== null && yM !== null) onPut({ xM, yM });
        }}
      >
        {(
          [
            ['x', x, setX, xM, t.floors.x],
            ['y', y, setY, yM, t.floors.y],
          ] as const
        ).map(([key, text, set, metres, label]) => (
          <Labelled key={key} label={label} refused={fault(metres, text)}>
            {(attributes) => (
              <input
                {...attributes}
                className="field"
                inputMode="decimal"
                disabled={!editable}
                value={text}
                onChange={({ target }) => set(target.value)}
              />
            )}
          </Labelled>
        ))}
        {editable && (
          <div className="tools">
            <button type="submit" className="button primary" disabled={xM === null || yM === null}>
              {t.floors.put}
            </button>
            {thing.at && (
              <button type="button" className="button" onClick={() => onPut(null)}>
                {t.floors.take}
              </button>
            )}
          </div>
        )}
      </form>
      <p className="small second">{thing.at ? t.floors.howToMove : t.floors.howToPut}</p>
    </section>
  );
}

const shown = (metres: number | undefined): string => (metres === undefined ? '' : String(metres));
