import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { address, get } from '../../api/client.js';
import { Choice } from '../../components/choice.js';
import { Icon } from '../../components/icon.js';
import { Loaded } from '../../components/loaded.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note, Status } from '../../components/status.js';
import { canKeep } from '../../offline/keep.js';
import { useKeptSince } from '../../offline/kept-since.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';
import { GestureView, nextOpen } from './gesture-view.js';
import { MoveList } from './move-list.js';
import type { WorkOrder } from './move-types.js';
import { useKeptWork, type KeptWork } from './use-kept-work.js';
import { AGAIN_MS, useTicks, type WorkTicks } from './use-ticks.js';

/** What the hands do at the racks, in the order in which it can be done: a list to print, or one move on one screen. */
export function Moves(): ReactNode {
  const { t } = useSpeech();
  const project = useProject();
  const queries = useQueryClient();
  const [cables, setCables] = useAddressParam('cables');
  const all = cables === 'all';
  const where = `/projects/${project.id}`;
  const path = address(`${where}/moves`, { all: String(all) });
  const since = useKeptSince([path, address(`${where}/ticks`)]);
  const every = since === null ? false : AGAIN_MS;
  const moves = useQuery({
    queryKey: [...projectKey(project.id), 'moves', all],
    queryFn: () => get<WorkOrder>(`${where}/moves`, { all: String(all) }),
    refetchInterval: every,
  });
  const work = useTicks(project.id, every);
  useEffect(() => {
    if (since === null) return undefined;
    const ask = (): void => void queries.invalidateQueries({ queryKey: projectKey(project.id) });
    // A page that was opened without network has not seen it go, so that nothing else hears of its return.
    addEventListener('online', ask);
    return () => removeEventListener('online', ask);
  }, [since, queries, project.id]);
  const keeping = useKeptWork({
    project,
    path,
    order: moves.data,
    ticks: work.known.data,
    version: moves.dataUpdatedAt + work.known.dataUpdatedAt,
    isFresh: since === null,
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
        <Unsent work={work} since={since} />
        <Loaded query={moves} what={t.moves.what}>
          {(order) => <Order order={order} work={work} keeping={keeping} />}
        </Loaded>
      </div>
    </div>
  );
}

/** What the server does not have yet, what it did not take, and whether it was asked at all. */
function Unsent({
  work: { unsent, refused },
  since,
}: {
  readonly work: WorkTicks;
  readonly since: string | null;
}): ReactNode {
  const { t, say, many, when } = useSpeech();
  return (
    <>
      {refused && <ProblemNote error={refused} />}
      {(unsent > 0 || since !== null) && (
        <Note shape="stale">
          {since !== null && <p>{say(t.offline.asOf, { when: when(since) })}</p>}
          {unsent > 0 && <p>{many(unsent, t.moves.unsent)}</p>}
        </Note>
      )}
    </>
  );
}

/** Whether one may go down with this page, to be read before one does. */
function Keeping({ keeping: { kept, allowed, allow } }: { readonly keeping: KeptWork }): ReactNode {
  const { t } = useSpeech();
  if (!canKeep()) return <p className="second noprint">{t.offline.unable}</p>;
  return (
    <div className="tools noprint keeping">
      <label className="ticked">
        <input type="checkbox" checked={allowed} onChange={(event) => allow(event.target.checked)} />
        {t.offline.allow}
      </label>
      <span role="status">
        {allowed && kept === true && <Status shape="done">{t.offline.kept}</Status>}
        {allowed && kept === false && <Status shape="warning">{t.offline.notKept}</Status>}
      </span>
    </div>
  );
}

function Order({
  order,
  work,
  keeping,
}: {
  readonly order: WorkOrder;
  readonly work: WorkTicks;
  readonly keeping: KeptWork;
}): ReactNode {
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
      <Keeping keeping={keeping} />
      <MoveList steps={order.steps} work={work} onOpen={go} />
    </>
  );
}
