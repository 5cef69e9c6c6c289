import type { ReactNode } from 'react';
import type { Job } from '../../api/types.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import type { Importing } from './use-import.js';

/** Check only, or import; and how far it is meanwhile, with the way to stop it. */
export function ImportButtons<T>({
  importing: { trying, making, pending, job, cancel },
  ready,
}: {
  readonly importing: Importing<T>;
  /** Everything is given that the server needs. */
  readonly ready: boolean;
}): ReactNode {
  const { t } = useSpeech();
  return (
    <>
      <div className="tools">
        <button
          type="button"
          className="button"
          disabled={!ready || pending}
          onClick={() => {
            making.reset();
            trying.mutate();
          }}
        >
          {trying.isPending ? t.import.reading : t.import.try}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={!ready || pending || making.isSuccess}
          onClick={() => {
            trying.reset();
            making.mutate();
          }}
        >
          {making.isPending ? t.import.importing : t.import.submit}
        </button>
        {job && (
          <button type="button" className="button" onClick={cancel}>
            {t.importing.stop}
          </button>
        )}
      </div>
      <div role="status">{job && <Progress job={job} />}</div>
    </>
  );
}

/** The step by name, which of how many, and what was counted. */
function Progress({ job }: { readonly job: Job }): ReactNode {
  const { t, say, number } = useSpeech();
  const { done, total, step, counts = {} } = job.progress;
  const steps: Readonly<Record<string, string>> = t.importing.steps;
  const words: Readonly<Record<string, string>> = t.importing.counts;
  const counted = Object.entries(counts).map(([what, n]) => `${words[what] ?? what} ${number(n)}`);
  return (
    <Note shape="running">
      <p>
        {steps[step] ?? t.jobs[job.state]}
        {total > 0 && ` · ${say(t.common.of, { n: done + 1, total })}`}
        {counted.length > 0 && ` · ${counted.join(', ')}`}
      </p>
      {total > 0 && <progress className="progress" max={total} value={done} aria-label={steps[step]} />}
    </Note>
  );
}
