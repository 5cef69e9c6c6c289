import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { address, call } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { Icon } from '../../components/icon.js';
import { JobProgress } from '../../components/job-progress.js';
import { ProblemNote } from '../../components/problem-note.js';
import { useSpeech } from '../../texts/index.js';
import { RedlinesDialog } from './redlines-dialog.js';

/** The whole set as one ZIP, made while one watches; and the way back for what the site filled in. */
export function DocumentSet({ project }: { readonly project: string }): ReactNode {
  const { t, language } = useSpeech();
  const [ready, setReady] = useState<string | null>(null);
  const [reading, setReading] = useState(false);
  const making = useMutation({
    mutationFn: () => call<{ readonly job: string }>('POST', `/projects/${project}/documents`, { language }),
    onMutate: () => setReady(null),
  });
  const job = making.data?.job ?? null;
  return (
    <div className="stack">
      <p className="second">{t.documents.setWhat}</p>
      <p className="tools">
        <button
          type="button"
          className="button"
          disabled={making.isPending || (job !== null && ready === null)}
          onClick={() => making.mutate()}
        >
          {t.documents.make}
        </button>
        <button type="button" className="button" onClick={() => setReading(true)}>
          {t.documents.redlines}
        </button>
      </p>
      {making.isError && <ProblemNote error={asProblem(making.error)} />}
      <JobProgress
        id={job}
        what={t.documents.set}
        onEnd={(end) => setReady(end.state === 'done' ? end.id : '')}
      />
      {ready && (
        <p>
          <a href={address(`/projects/${project}/documents/${ready}/file`)} download>
            <Icon name="download" /> {t.documents.fetch}
          </a>
        </p>
      )}
      {reading && <RedlinesDialog project={project} onClose={() => setReading(false)} />}
    </div>
  );
}
