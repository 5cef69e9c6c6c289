import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { PushRunAnswer } from '../../api/backup-types.js';
import { call } from '../../api/client.js';
import type { Project } from '../../api/types.js';
import { Choice } from '../../components/choice.js';
import { Labelled } from '../../components/field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { NumberField } from '../administration/fields.js';

const TIMEOUT_S = 120;

/** The kind of a push, its times and its reason; a dry run is what it begins with: a real push is chosen, never met. */
export function WavesForm({
  project,
  deviceIds,
  acceptLockout,
  acceptFindings,
  onStarted,
}: {
  readonly project: Project;
  readonly deviceIds: readonly string[];
  readonly acceptLockout: boolean;
  readonly acceptFindings: boolean;
  readonly onStarted: (started: PushRunAnswer) => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const [mode, setMode] = useState<'dry' | 'real'>('dry');
  const [reason, setReason] = useState('');
  const [timeoutS, setTimeoutS] = useState(TIMEOUT_S);
  const [soakS, setSoakS] = useState(0);
  const [maxFailures, setMaxFailures] = useState(0);
  const pushing = useMutation({
    mutationFn: () =>
      call<PushRunAnswer>('POST', `/projects/${project.id}/pushes`, {
        deviceIds,
        dryRun: mode === 'dry',
        confirmTimeoutS: timeoutS,
        reason,
        soakS,
        maxFailures,
        acceptLockout,
        acceptFindings,
      }),
    onSuccess: onStarted,
  });
  const open = project.state === 'approved' || project.state === 'in-progress';
  return (
    <form
      className="push-form"
      onSubmit={(event) => {
        event.preventDefault();
        pushing.mutate();
      }}
    >
      <p className="second">{t.waves.intro}</p>
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
        <>
          {!open && <Note shape="warning">{t.configurations.needsApproval}</Note>}
          <Note shape="stale" tone="warn">
            {say(t.configurations.realMeans, { seconds: timeoutS })}
          </Note>
          <div className="push-times">
            <NumberField
              label={t.configurations.timeout}
              min={30}
              max={3600}
              value={timeoutS}
              onChange={setTimeoutS}
            />
            <NumberField label={t.waves.soak} min={0} max={86_400} value={soakS} onChange={setSoakS} />
            <NumberField
              label={t.waves.maxFailures}
              min={0}
              max={200}
              value={maxFailures}
              onChange={setMaxFailures}
            />
          </div>
        </>
      )}
      <Labelled label={t.transitions.comment} hint={t.transitions.commentHint}>
        {(attributes) => (
          <input
            {...attributes}
            className="field"
            required={mode === 'real'}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Labelled>
      {pushing.isError && <ProblemNote error={pushing.error} />}
      <footer className="tools">
        <button className={`button ${mode === 'dry' ? 'primary' : 'danger'}`} disabled={pushing.isPending}>
          {mode === 'dry' ? t.push.startDry : t.push.start}
        </button>
      </footer>
    </form>
  );
}
