import { useEffect, useRef, useState } from 'react';
import { address } from '../api/client.js';
import type { Job } from '../api/types.js';

const ended = new Set<Job['state']>(['done', 'failed', 'cancelled']);

/** True when nothing more will come of a job. */
export const hasEnded = (job: Job): boolean => ended.has(job.state);

/** A job as it goes on, from the server's events; null until the first. `onEnd` is called once. */
export function useJob(id: string | null, onEnd: (job: Job) => void): Job | null {
  // With the id that was asked for: the end of one job is not the end of the next.
  const [heard, setHeard] = useState<{ readonly id: string; readonly job: Job } | null>(null);
  const latest = useRef(onEnd);
  latest.current = onEnd;
  useEffect(() => {
    if (!id) return undefined;
    const events = new EventSource(address(`/jobs/${id}/events`));
    const take = (event: MessageEvent<string>): void => {
      const job = JSON.parse(event.data) as Job;
      setHeard({ id, job });
      if (!hasEnded(job)) return;
      events.close();
      latest.current(job);
    };
    events.addEventListener('message', take);
    return () => events.close();
  }, [id]);
  return heard?.id === id ? (heard?.job ?? null) : null;
}
