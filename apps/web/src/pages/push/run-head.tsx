import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.js';
import type { PushHead } from '../../api/push-types.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note, Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { hasEnded } from './use-push.js';

/** How far a run is, with what stops it; when it has ended, what came of it. */
export function RunHead({
  job,
  pushes,
  isOver,
}: {
  readonly job: string | null;
  readonly pushes: readonly PushHead[];
  readonly isOver: boolean;
}): ReactNode {
  const { t, say } = useSpeech();
  const cancelling = useMutation({ mutationFn: () => call('POST', `/jobs/${job}/cancel`) });
  const deciding = useMutation({
    mutationFn: (decision: 'go-on' | 'roll-back') =>
      call('POST', `/push-runs/${pushes[0]?.run ?? ''}/decisions`, { decision }),
  });
  const [asksBack, setAsksBack] = useState(false);
  const ended = pushes.filter(hasEnded).length;
  const isReal = pushes.some(({ dryRun }) => !dryRun);
  const count = (state: string): number => pushes.filter((push) => push.state === state).length;
  if (isOver && pushes.length > 0) {
    const [confirmed, back, person] = ['confirmed', 'rolled-back', 'needs-person'].map(count) as [
      number,
      number,
      number,
    ];
    const rest = pushes.length - confirmed - back - person;
    return (
      <Note
        shape={person > 0 ? 'needsPerson' : back > 0 ? 'rolledBack' : rest > 0 && isReal ? 'kept' : 'done'}
      >
        {say(t.push.summary, { confirmed, back, person, rest })}
      </Note>
    );
  }
  const isWatching = ended > 0 && ended < pushes.length && !pushes.some(({ state }) => state === 'running');
  const isBack = pushes.some(({ rollsBack }) => rollsBack !== null);
  return (
    <div className="push-run" role="status">
      <Status shape="running">{say(t.common.of, { n: ended, total: pushes.length })}</Status>
      <progress
        className="progress grow"
        max={Math.max(1, pushes.length)}
        value={ended}
        aria-label={t.push.steps.waves}
      />
      <span className="second">{isReal && isWatching && !isBack ? t.pushWords.watched : t.push.goesOn}</span>
      {isReal && isWatching && !isBack && (
        <button
          type="button"
          className="button"
          disabled={deciding.isPending}
          title={t.pushWords.goOnMeans}
          onClick={() => deciding.mutate('go-on')}
        >
          {t.pushWords.goOn}
        </button>
      )}
      {isReal && ended > 0 && !isBack && (
        <button
          type="button"
          className="button danger"
          disabled={deciding.isPending || deciding.variables === 'roll-back'}
          title={t.pushWords.rollBackMeans}
          onClick={() => (asksBack ? deciding.mutate('roll-back') : setAsksBack(true))}
        >
          {asksBack ? t.pushWords.rollBackSure : t.pushWords.rollBack}
        </button>
      )}
      {deciding.isError && <ProblemNote error={deciding.error} />}
      {job && (
        <button
          type="button"
          className="button"
          disabled={cancelling.isPending || cancelling.isSuccess}
          title={t.waves.cancelMeans}
          onClick={() => cancelling.mutate()}
        >
          {t.waves.cancel}
        </button>
      )}
      {cancelling.isError && <ProblemNote error={cancelling.error} />}
    </div>
  );
}
