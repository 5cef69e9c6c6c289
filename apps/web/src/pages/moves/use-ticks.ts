import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { call, get } from '../../api/client.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { projectKey } from '../project/queries.js';
import { isRefusedForGood, readUnsent, writeUnsent, type SaidTick } from './unsent-ticks.js';

/** What is said of a move; author and time are empty until the server has it. */
export interface Tick {
  readonly gesture: string;
  readonly state: 'done' | 'problem';
  readonly remark: string;
  readonly author: string;
  readonly at: string;
}

interface Ticks {
  readonly items: readonly Tick[];
}

export interface WorkTicks {
  readonly ticks: ReadonlyMap<string, Tick>;
  /** How many have not reached the server yet. */
  readonly unsent: number;
  /** Why the server did not take the last ones. */
  readonly refused: Problem | null;
  readonly say: (said: readonly SaidTick[]) => void;
}

/** How long one waits before the server is tried again that did not answer. */
const AGAIN_MS = 10_000;

/**
 * What is done and what is in the way, of all who work on a project. What is said here holds at once; it is kept in the
 * browser until the server has it, so that a basement without network loses nothing.
 */
export function useTicks(project: string): WorkTicks {
  const queries = useQueryClient();
  const key = useMemo(() => [...projectKey(project), 'ticks'], [project]);
  const path = `/projects/${project}/ticks`;
  const known = useQuery({ queryKey: key, queryFn: () => get<Ticks>(path) });
  const [unsent, setUnsent] = useState(() => readUnsent(project));
  const [refused, setRefused] = useState<Problem | null>(null);
  const waiting = useRef(unsent);
  const sending = useRef(false);

  const keep = useCallback(
    (next: readonly SaidTick[]): void => {
      waiting.current = next;
      writeUnsent(project, next);
      setUnsent(next);
    },
    [project],
  );
  const send = useCallback(async (): Promise<void> => {
    if (sending.current) return;
    sending.current = true;
    try {
      while (waiting.current.length > 0) {
        const sent = waiting.current;
        const answer = await call<Ticks>('PUT', path, { ticks: sent });
        await queries.cancelQueries({ queryKey: key });
        queries.setQueryData(key, answer);
        keep(waiting.current.filter((tick) => !sent.includes(tick)));
        setRefused(null);
      }
    } catch (error) {
      const problem = asProblem(error);
      if (problem.body.status !== 0) setRefused(problem);
      if (isRefusedForGood(problem.body.status)) keep([]);
    } finally {
      sending.current = false;
    }
  }, [keep, key, path, queries]);

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
    const named = new Set(said.map(({ gesture }) => gesture));
    keep([...waiting.current.filter(({ gesture }) => !named.has(gesture)), ...said]);
    void send();
  };
  return { ticks, unsent: unsent.length, refused, say };
}

function together(known: readonly Tick[], unsent: readonly SaidTick[]): ReadonlyMap<string, Tick> {
  const ticks = new Map(known.map((tick) => [tick.gesture, tick]));
  for (const { gesture, state, remark } of unsent)
    if (state === 'open') ticks.delete(gesture);
    else ticks.set(gesture, { gesture, state, remark, author: '', at: '' });
  return ticks;
}
