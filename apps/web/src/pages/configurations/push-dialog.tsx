import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { PushRunAnswer } from '../../api/backup-types.js';
import { Choice } from '../../components/choice.js';
import { Dialog } from '../../components/dialog.js';
import { JobProgress } from '../../components/job-progress.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { TextField } from '../administration/fields.js';
import { useRun } from '../push/use-push.js';
import { PushRun } from './push-run.js';

const TIMEOUT_S = 120;

/** How a person wants a push to go. */
export interface PushOrder {
  readonly dryRun: boolean;
  readonly confirmTimeoutS: number;
  readonly reason: string;
  readonly acceptLockout: boolean;
  readonly acceptFindings: boolean;
}

/**
 * A push that is no project's (a restore, what the rules want), by the same ceremony as any. It begins with a dry run: what
 * the guard and the rules say of it is read there, and can be accepted for the push.
 */
export function PushDialog({
  label,
  heading,
  means,
  names,
  start,
  onEnd,
  onClose,
}: {
  readonly label: string;
  readonly heading: string;
  readonly means: string;
  /** Names of the devices, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  readonly start: (order: PushOrder) => Promise<PushRunAnswer>;
  readonly onEnd: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const [mode, setMode] = useState<'dry' | 'real'>('dry');
  const [reason, setReason] = useState('');
  const [acceptLockout, setAcceptLockout] = useState(false);
  const [acceptFindings, setAcceptFindings] = useState(false);
  const starting = useMutation({
    mutationFn: () =>
      start({
        dryRun: mode === 'dry',
        confirmTimeoutS: TIMEOUT_S,
        reason,
        acceptLockout,
        acceptFindings,
      }),
  });
  const { run = null, job = null } = starting.data ?? {};
  const { items: pushes = [], isOver = false } = useRun(run, job).data ?? {};
  const isBusy = starting.isPending || (starting.data !== undefined && !isOver);
  const isCut = pushes.some(({ lockouts }) => lockouts.length > 0);
  const isAgainst = pushes.some(({ findings }) => findings.some(({ blocks }) => blocks));
  return (
    <Dialog label={label} className="wide" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          starting.mutate();
        }}
      >
        <h2>{heading}</h2>
        <p className="second">{means}</p>
        <Choice
          label={t.push.mode}
          value={mode}
          options={[
            ['dry', t.configurations.dryRun],
            ['real', t.configurations.realPush],
          ]}
          onChoose={setMode}
        />
        {mode === 'dry' ? (
          <Note shape="note">{t.configurations.dryMeans}</Note>
        ) : (
          <Note shape="stale" tone="warn">
            {say(t.configurations.realMeans, { seconds: TIMEOUT_S })}
          </Note>
        )}
        <TextField
          label={t.transitions.comment}
          optional={mode === 'dry'}
          value={reason}
          onChange={setReason}
        />
        {starting.isError && <ProblemNote error={starting.error} />}
        <JobProgress id={job} what={label} onEnd={onEnd} />
        {run !== null && <PushRun pushes={pushes} job={job} isOver={isOver} names={names} />}
        {isOver && isCut && (
          <Accept
            text={t.push.accept}
            means={t.push.acceptMeans}
            accepted={acceptLockout}
            onAccept={setAcceptLockout}
          />
        )}
        {isOver && isAgainst && (
          <Accept
            text={t.pushWords.accept}
            means={t.pushWords.acceptMeans}
            accepted={acceptFindings}
            onAccept={setAcceptFindings}
          />
        )}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t.common.close}
          </button>
          <button className={`button ${mode === 'dry' ? 'primary' : 'danger'}`} disabled={isBusy}>
            {mode === 'dry' ? t.push.startDry : t.push.start}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

function Accept({
  text,
  means,
  accepted,
  onAccept,
}: {
  readonly text: string;
  readonly means: string;
  readonly accepted: boolean;
  readonly onAccept: (accepted: boolean) => void;
}): ReactNode {
  return (
    <label className="ticked">
      <input type="checkbox" checked={accepted} onChange={(event) => onAccept(event.target.checked)} />
      <span>
        {text} <small className="second">{means}</small>
      </span>
    </label>
  );
}
