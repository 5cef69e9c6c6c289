import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../../api/client.js';
import { Choice } from '../../components/choice.js';
import { Icon } from '../../components/icon.js';
import { Loaded } from '../../components/loaded.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note } from '../../components/status.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';
import { GestureView, nextOpen } from './gesture-view.js';
import { MoveList } from './move-list.js';
import type { WorkOrder } from './move-types.js';
import { useTicks, type WorkTicks } from './use-ticks.js';

/** What the hands do at the racks, in the order in which it can be done: a list to print, or one move on one screen. */
export function Moves(): ReactNode {
  const { t } = useSpeech();
  const project = useProject();
  const [cables, setCables] = useAddressParam('cables');
  const all = cables === 'all';
  const moves = useQuery({
    queryKey: [...projectKey(project.id), 'moves', all],
    queryFn: () => get<WorkOrder>(`/projects/${project.id}/moves`, { all: String(all) }),
  });
  const work = useTicks(project.id);
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
        <Unsent work={work} />
        <Loaded query={moves} what={t.moves.what}>
          {(order) => <Order order={order} work={work} />}
        </Loaded>
      </div>
    </div>
  );
}

/** What the server does not have yet, and what it did not take. */
function Unsent({ work: { unsent, refused } }: { readonly work: WorkTicks }): ReactNode {
  const { t, many } = useSpeech();
  return (
    <>
      {refused && <ProblemNote error={refused} />}
      {unsent > 0 && <Note shape="stale">{many(unsent, t.moves.unsent)}</Note>}
    </>
  );
}

function Order({ order, work }: { readonly order: WorkOrder; readonly work: WorkTicks }): ReactNode {
  const { t, say, number } = useSpeech();
  const [open, setOpen] = useAddressParam('move');
  const moves = order.steps.flatMap(({ gestures }) => gestures);
  const go = (to: number | null): void => setOpen(to === null ? null : String(to));
  const at = Number(open ?? 0);
  if (Number.isInteger(at) && at >= 1 && at <= moves.length)
    return <GestureView moves={moves} number={at} devices={order.devices} work={work} onGo={go} />;
  if (order.steps.every(({ gestures, blocked }) => gestures.length + blocked.length === 0))
    return <p className="second">{t.moves.none}</p>;
  const told = moves.flatMap(({ key }) => work.ticks.get(key) ?? []);
  const done = told.filter(({ state }) => state === 'done').length;
  const next = nextOpen(moves, 0, work);
  return (
    <>
      <p className="second noprint">{t.moves.means}</p>
      <div className="tools noprint">
        {next !== null && (
          <button type="button" className="button primary" onClick={() => go(next)}>
            {say(done === 0 ? t.moves.begin : t.moves.goOn, { n: number(next) })}
          </button>
        )}
        <span role="status">
          {say(t.moves.done, { n: number(done), total: number(moves.length) })}
          {told.length > done && `, ${say(t.moves.problems, { n: number(told.length - done) })}`}
        </span>
      </div>
      <MoveList steps={order.steps} work={work} onOpen={go} />
    </>
  );
}
