import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { PushRunAnswer } from '../../api/backup-types.js';
import { call } from '../../api/client.js';
import type { ConfigurationLine } from '../../api/device-types.js';
import type { Project } from '../../api/types.js';
import { Choice } from '../../components/choice.js';
import { Dialog } from '../../components/dialog.js';
import { Labelled } from '../../components/field.js';
import { JobProgress } from '../../components/job-progress.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { PushRun } from './push-run.js';
import { WavePreview } from './wave-preview.js';

const TIMEOUT_S = 120;

/**
 * Says what will be sent to whom and what happens if nobody acts, then does it. A dry run is what it begins with: a real
 * push is chosen, never met.
 */
export function PushDialog({
  project,
  devices,
  onClose,
}: {
  readonly project: Project;
  readonly devices: readonly ConfigurationLine[];
  readonly onClose: () => void;
}): ReactNode {
  const { t, say, many } = useSpeech();
  const [mode, setMode] = useState<'dry' | 'real'>('dry');
  const [reason, setReason] = useState('');
  const [timeoutS, setTimeoutS] = useState(TIMEOUT_S);
  const [ended, setEnded] = useState(false);
  const [soakS, setSoakS] = useState(0);
  const [maxFailures, setMaxFailures] = useState(0);
  const [acceptLockout, setAcceptLockout] = useState(false);
  const names = new Map(devices.map(({ deviceId, name }) => [deviceId, name]));
  const pushing = useMutation({
    mutationFn: () =>
      call<PushRunAnswer>('POST', `/projects/${project.id}/pushes`, {
        deviceIds: devices.map(({ deviceId }) => deviceId),
        dryRun: mode === 'dry',
        confirmTimeoutS: timeoutS,
        reason,
        soakS,
        maxFailures,
        acceptLockout,
      }),
    onMutate: () => setEnded(false),
  });
  const open = project.state === 'approved' || project.state === 'in-progress';
  return (
    <Dialog label={t.configurations.pushTitle} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          pushing.mutate();
        }}
      >
        <h2>{many(devices.length, t.configurations.push)}</h2>
        <WavePreview project={project.id} names={names} />
        <Choice
          label={t.configurations.pushTitle}
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
            <Labelled label={t.configurations.timeout}>
              {(attributes) => (
                <input
                  {...attributes}
                  className="field"
                  type="number"
                  min={30}
                  max={3600}
                  value={timeoutS}
                  onChange={(event) => setTimeoutS(Number(event.target.value))}
                />
              )}
            </Labelled>
            {(
              [
                [t.waves.soak, soakS, setSoakS, 86_400],
                [t.waves.maxFailures, maxFailures, setMaxFailures, devices.length],
              ] as const
            ).map(([label, value, set, max]) => (
              <Labelled key={label} label={label}>
                {(attributes) => (
                  <input
                    {...attributes}
                    className="field"
                    type="number"
                    min={0}
                    max={max}
                    value={value}
                    onChange={(event) => set(Number(event.target.value))}
                  />
                )}
              </Labelled>
            ))}
            <label className="tools">
              <input
                type="checkbox"
                checked={acceptLockout}
                onChange={(event) => setAcceptLockout(event.target.checked)}
              />
              {t.waves.lockouts}: {t.waves.acceptLockout}
            </label>
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
        <JobProgress
          id={pushing.data?.job ?? null}
          what={t.configurations.pushTitle}
          onEnd={() => setEnded(true)}
        />
        {pushing.data && (
          <PushRun run={pushing.data.run} job={pushing.data.job} ended={ended} names={names} />
        )}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t.common.close}
          </button>
          <button
            className={`button ${mode === 'dry' ? 'primary' : 'danger'}`}
            disabled={pushing.isPending || (pushing.data !== undefined && !ended)}
          >
            {mode === 'dry' ? t.configurations.dryRun : t.configurations.realPush}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
