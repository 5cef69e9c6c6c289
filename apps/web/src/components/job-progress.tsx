import type { ReactNode } from 'react';
import type { Job } from '../api/types.js';
import { hasEnded, useJob } from '../state/job.js';
import { useSpeech } from '../texts/index.js';
import { AccessHelp } from './access-help.js';
import { useAnnounce } from './announcer.js';
import { Note } from './status.js';

const shapes = {
  waiting: 'waiting',
  running: 'running',
  done: 'proven',
  failed: 'error',
  cancelled: 'kept',
} as const;

/** Long work as it goes on: the step by name, how far, and how it ended. */
export function JobProgress({
  id,
  what,
  onEnd,
}: {
  readonly id: string | null;
  /** What is being done, as the reader calls it. */
  readonly what: string;
  readonly onEnd: (job: Job) => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const announce = useAnnounce();
  const job = useJob(id, (end) => {
    announce(`${what}: ${t.jobs[end.state]}`);
    onEnd(end);
  });
  if (!id) return null;
  const state = job?.state ?? 'waiting';
  const ended = job !== null && hasEnded(job);
  const { done = 0, total = 0, step = '' } = job?.progress ?? {};
  return (
    <Note shape={shapes[state]}>
      <p>
        <b className="medium">{what}:</b> {t.jobs[state]}
        {total > 0 && !ended && ` · ${say(t.common.of, { n: done, total })}`}
      </p>
      {!ended && step && <p className="second">{step}</p>}
      {job?.error && (
        <p>
          {job.error} <AccessHelp codes={job.codes ?? []} />
        </p>
      )}
      {total > 0 && !ended && <progress className="progress" max={total} value={done} aria-label={what} />}
    </Note>
  );
}
