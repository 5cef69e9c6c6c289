import { useEffect, useRef, useState } from 'react';
import { address } from '../api/client.js';
import type { Job } from '../api/types.js';

const ended = new Set<Job['state']>(['done', 'failed', 'cancelled']);

/** True when nothing more will come of a job. */
export const hasEnded = (job: Job): boolean => ended.has(job.state);

/** A job as it goes on, from the server's events; null until the first. `onEnd` is called once. */
export function useJob(id: string | null, onEnd: (job: Job) => void): Job | null {
  const [job, setJob] = useState<Job | null>(null);
  const latest = useRef(onEnd);
  latest.current = onEnd;
  useEffect(() => {
    setJob(null);
    if (!id) return undefined;
    const events = new EventSource(address(`/jobs/${id}/events`));
    const take = (event: MessageEvent<string>): void => {
      const next = JSON.parse(event.data) as Job;
      setJob(next);
      if (!hasEnded(next)) return;
      events.close();
      latest.current(next);
    };
    events.addEventListener('message', take);
    return () => events.close();
  }, [id]);
  return job;
}
