import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { address, call } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { Choice } from '../../components/choice.js';
import { Dialog } from '../../components/dialog.js';
import { Icon } from '../../components/icon.js';
import { JobProgress } from '../../components/job-progress.js';
import { ProblemNote } from '../../components/problem-note.js';
import { useSpeech } from '../../texts/index.js';

/** Has the acceptance file made, and gives it. */
export function AcceptanceFile({
  project,
  onClose,
}: {
  readonly project: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t, language } = useSpeech();
  const [tongue, setTongue] = useState(language);
  const [done, setDone] = useState<string | null>(null);
  const making = useMutation({
    mutationFn: () =>
      call<{ job: string }>('POST', `/projects/${project}/certification/reports`, { language: tongue }),
    onMutate: () => setDone(null),
  });
  const job = making.data?.job ?? null;
  return (
    <Dialog label={t.proof.report} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          making.mutate();
        }}
      >
        <h2>{t.proof.report}</h2>
        <p className="second">{t.proof.reportSays}</p>
        <Choice
          label={t.proof.language}
          value={tongue}
          options={[
            ['en', 'English'],
            ['fr', 'Français'],
          ]}
          onChoose={setTongue}
        />
        {making.isError && <ProblemNote error={asProblem(making.error)} />}
        <JobProgress
          id={job}
          what={t.proof.making}
          onEnd={(end) => setDone(end.state === 'done' ? end.id : '')}
        />
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t.common.close}
          </button>
          <button
            className={`button ${done ? '' : 'primary'}`}
            disabled={making.isPending || (job !== null && done === null)}
          >
            {done ? t.proof.again : t.proof.make}
          </button>
          {done && (
            <a
              className="button primary"
              download
              href={address(`/projects/${project}/certification/reports/${done}/file`)}
            >
              <Icon name="download" /> {t.proof.download}
            </a>
          )}
        </footer>
      </form>
    </Dialog>
  );
}
