import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { get } from '../../api/client.js';
import { Choice } from '../../components/choice.js';
import { Icon } from '../../components/icon.js';
import { Loaded } from '../../components/loaded.js';
import { Note } from '../../components/status.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';
import { MoveLine } from './move-line.js';
import { moveKey, type MoveStep } from './move-types.js';
import { readTicks, writeTicks } from './ticks.js';

/** What the hands do at the racks, in the order in which it can be done: numbered, to be ticked or printed. */
export function Moves(): ReactNode {
  const { t } = useSpeech();
  const project = useProject();
  const [cables, setCables] = useAddressParam('cables');
  const all = cables === 'all';
  const moves = useQuery({
    queryKey: [...projectKey(project.id), 'moves', all],
    queryFn: () =>
      get<{ readonly steps: readonly MoveStep[] }>(`/projects/${project.id}/moves`, { all: String(all) }),
  });
  return (
    <div className="column">
      <div className="head">
        <h1>{t.moves.title}</h1>
        <span className="grow" />
        <div className="tools">
          <Choice
            label={t.moves.which}
            value={all ? 'all' : 'cords'}
            options={[
              ['cords', t.moves.cords],
              ['all', t.moves.all],
            ]}
            onChoose={(which) => setCables(which === 'all' ? 'all' : null)}
          />
          <button type="button" className="button" onClick={() => print()}>
            <Icon name="print" /> {t.common.print}
          </button>
        </div>
      </div>
      <div className="pane">
        <p className="second noprint">{t.moves.means}</p>
        <Loaded query={moves} what={t.moves.what}>
          {({ steps }) => <Steps steps={steps} />}
        </Loaded>
      </div>
    </div>
  );
}

function Steps({ steps }: { readonly steps: readonly MoveStep[] }): ReactNode {
  const { t, say, number } = useSpeech();
  const project = useProject();
  const [ticks, setTicks] = useState(() => readTicks(project.id));
  const keep = (next: ReadonlySet<string>): void => {
    setTicks(next);
    writeTicks(project.id, next);
  };
  const tick = (key: string): void => {
    const next = new Set(ticks);
    if (!next.delete(key)) next.add(key);
    keep(next);
  };
  const shown = steps.filter(({ gestures, blocked }) => gestures.length + blocked.length > 0);
  if (shown.length === 0) return <p className="second">{t.moves.none}</p>;
  const keys = shown.flatMap(({ gestures }) => gestures.map(moveKey));
  const done = keys.filter((key) => ticks.has(key)).length;
  let first = 1;
  return (
    <>
      <div className="tools noprint">
        <span role="status">{say(t.moves.done, { n: number(done), total: number(keys.length) })}</span>
        {done > 0 && (
          <button type="button" className="button small" onClick={() => keep(new Set())}>
            {t.moves.forget}
          </button>
        )}
      </div>
      {shown.map(({ layer, gestures, blocked }) => {
        const start = first;
        first += gestures.length;
        const name = layer === 'after' ? t.moves.lastStep : say(t.moves.step, { n: layer });
        return (
          <section key={layer} className="moves">
            <h2>{name}</h2>
            <ol aria-label={name} start={start}>
              {gestures.map((move, index) => (
                <MoveLine
                  key={moveKey(move)}
                  move={move}
                  number={start + index}
                  done={ticks.has(moveKey(move))}
                  onTick={() => tick(moveKey(move))}
                />
              ))}
            </ol>
            {blocked.length > 0 && (
              <Note shape="error">
                <p>{t.moves.blocked}</p>
                <ul>
                  {blocked.map((move) => (
                    <MoveLine key={moveKey(move)} move={move} />
                  ))}
                </ul>
              </Note>
            )}
          </section>
        );
      })}
    </>
  );
}
