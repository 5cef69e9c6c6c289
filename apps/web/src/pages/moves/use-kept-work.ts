import { useEffect, useState } from 'react';
import { address } from '../../api/client.js';
import type { Project, User } from '../../api/types.js';
import { allowKeeping, canKeep, keepAnswers, mayKeep } from '../../offline/keep.js';
import type { Ticks } from '../../offline/send-ticks.js';
import { useSession } from '../../state/session.js';
import type { WorkOrder } from './move-types.js';

/** What the page shows, as far as it is there. */
interface Shown {
  readonly project: Project;
  /** The address that the work order came from. */
  readonly path: string;
  readonly order: WorkOrder | undefined;
  readonly ticks: Ticks | undefined;
  /** Changes with every answer of the server. */
  readonly version: number;
  /** The server gave all of it; false while it is itself what was kept. */
  readonly isFresh: boolean;
}

export interface KeptWork {
  /** Whether a reload without network shows this page; null: it is not known yet. */
  readonly kept: boolean | null;
  readonly allowed: boolean;
  readonly allow: (allowed: boolean) => void;
}

/** Keeps what the page shows, so that it can be opened again where there is no network. */
export function useKeptWork({ project, path, order, ticks, version, isFresh }: Shown): KeptWork {
  const user = useSession().data;
  const [allowed, setAllowed] = useState(mayKeep);
  const [kept, setKept] = useState<boolean | null>(canKeep() ? null : false);
  useEffect(() => {
    if (!user || !order || !ticks || !isFresh || !allowed || !canKeep()) return undefined;
    let isOver = false;
    const keep = async (): Promise<void> => {
      const done = await keepAnswers(answersOf(user, project, path, order, ticks), () => isOver);
      if (!isOver) setKept(done);
    };
    const again = (): void => void keep();
    again();
    // A worker that takes over begins with nothing.
    navigator.serviceWorker.addEventListener('controllerchange', again);
    return () => {
      isOver = true;
      navigator.serviceWorker.removeEventListener('controllerchange', again);
    };
  }, [user, project, path, order, ticks, version, isFresh, allowed]);
  const allow = (next: boolean): void => {
    setAllowed(next);
    setKept(next ? null : false);
    void allowKeeping(next);
  };
  return { kept, allowed, allow };
}

const answersOf = (user: User, project: Project, path: string, order: WorkOrder, ticks: Ticks) =>
  (
    [
      [address('/session'), { user }],
      [address(`/projects/${project.id}`), project],
      [path, order],
      [address(`/projects/${project.id}/ticks`), ticks],
    ] as const
  ).map(([at, body]) => ({ path: at, text: JSON.stringify(body) }));
