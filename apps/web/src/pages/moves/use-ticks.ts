import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { get } from '../../api/client.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { sendUnsent, ticksKey, type Tick, type Ticks } from '../../offline/send-ticks.js';
import {
  addUnsent,
  subscribeUnsent,
  ticksIn,
  unsentText,
  type SaidTick,
} from '../../offline/unsent-ticks.js';
import { useSession } from '../../state/session.js';

export interface WorkTicks {
  readonly ticks: ReadonlyMap<string, Tick>;
  /** What the server has, as far as it is known. */
  readonly known: UseQueryResult<Ticks>;
  /** How many have not reached the server yet. */
  readonly unsent: number;
  /** Why the server did not take the last ones. */
  readonly refused: Problem | null;
  readonly say: (said: readonly SaidTick[]) => void;
}

/** How long one waits before the server is tried again that did not answer. */
export const AGAIN_MS = 10_000;

/**
 * What is done and what is in the way, of all who work on a project. What is said here holds at once; it is kept in the
 * browser until the server has it, so that a basement without network loses nothing.
 * @param every how often the server is asked what others said; false: once
 */
export function useTicks(project: string, every: number | false): WorkTicks {
  const queries = useQueryClient();
  const user = useSession().data?.id ?? '';
  const sayer = useMemo(() => ({ user, project }), [user, project]);
  const known = useQuery({
    queryKey: ticksKey(project),
    queryFn: () => get<Ticks>(`/projects/${project}/ticks`),
    refetchInterval: every,
  });
  const text = useSyncExternalStore(subscribeUnsent, () => unsentText(sayer));
  const unsent = useMemo(() => ticksIn(text), [text]);
  const [refused, setRefused] = useState<Problem | null>(null);

  const send = useCallback(async (): Promise<void> => {
    try {
      if (await sendUnsent(queries, sayer)) setRefused(null);
    } catch (error) {
      const problem = asProblem(error);
      if (problem.body.status !== 0) setRefused(problem);
    }
  }, [queries, sayer]);

  useEffect(() => {
    const again = (): void => void send();
    again();
    addEventListener('online', again);
    const timer = setInterval(again, AGAIN_MS);
    return () => {
      removeEventListener('online', again);
      clearInterval(timer);
    };
  }, [send]);

  const ticks = useMemo(() => together(known.data?.items ?? [], unsent), [known.data, unsent]);
  const say = (said: readonly SaidTick[]): void => {
    setRefused(null);
    addUnsent(sayer, said);
    void send();
  };
  return { ticks, known, unsent: unsent.length, refused, say };
}

function together(known: readonly Tick[], unsent: readonly SaidTick[]): ReadonlyMap<string, Tick> {
  const ticks = new Map(known.map((tick) => [tick.gesture, tick]));
  for (const { gesture, state, remark } of unsent)
    if (state === 'open') ticks.delete(gesture);
    else ticks.set(gesture, { gesture, state, remark, author: '', at: '' });
  return ticks;
}
