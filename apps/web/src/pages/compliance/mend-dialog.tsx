import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { PushRunAnswer } from '../../api/backup-types.js';
import { call } from '../../api/client.js';
import type { ComplianceLine } from '../../api/compliance-types.js';
import { Choice } from '../../components/choice.js';
import { Dialog } from '../../components/dialog.js';
import { JobProgress } from '../../components/job-progress.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { TextField } from '../administration/fields.js';
import { keys } from '../administration/queries.js';
import { PushRun } from '../configurations/push-run.js';

const TIMEOUT_S = 120;

/** Makes devices compliant by the same ceremony as any push. It begins with a dry run. */
export function MendDialog({
  devices,
  onClose,
}: {
  readonly devices: readonly ComplianceLine[];
  readonly onClose: () => void;
}): ReactNode {
  const { t, say, many } = useSpeech();
  const queries = useQueryClient();
  const [mode, setMode] = useState<'dry' | 'real'>('dry');
  const [reason, setReason] = useState('');
  const [ended, setEnded] = useState(false);
  // The list is read again while the push goes on: what was chosen stays.
  const [names] = useState(() => new Map(devices.map(({ deviceId, name }) => [deviceId, name])));
  const mending = useMutation({
    mutationFn: () =>
      call<PushRunAnswer>('POST', '/compliance/pushes', {
        deviceIds: [...names.keys()],
        dryRun: mode === 'dry',
        confirmTimeoutS: TIMEOUT_S,
        reason,
      }),
    onMutate: () => setEnded(false),
  });
  return (
    <Dialog label={t.compliance.mendTitle} className="wide" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mending.mutate();
        }}
      >
        <h2>{many(names.size, t.compliance.mend)}</h2>
        <p className="second">{t.compliance.mendMeans}</p>
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
        {mending.isError && <ProblemNote error={mending.error} />}
        <JobProgress
          id={mending.data?.job ?? null}
          what={t.compliance.mendTitle}
          onEnd={() => {
            setEnded(true);
            void queries.invalidateQueries({ queryKey: keys.compliance });
            void queries.invalidateQueries({ queryKey: ['backups'] });
          }}
        />
        {mending.data && (
          <PushRun run={mending.data.run} job={mending.data.job} ended={ended} names={names} />
        )}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t.common.close}
          </button>
          <button
            className={`button ${mode === 'dry' ? 'primary' : 'danger'}`}
            disabled={mending.isPending || (mending.data !== undefined && !ended)}
          >
            {mode === 'dry' ? t.push.startDry : t.push.start}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
