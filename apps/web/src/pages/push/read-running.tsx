import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.js';
import { AccessHelp } from '../../components/access-help.js';
import { JobProgress } from '../../components/job-progress.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey } from '../project/queries.js';

/** A device that was not read, and why. */
interface Failure {
  readonly device: string;
  readonly reason: string;
  readonly codes?: readonly string[];
}

/** Reads devices now: a prediction is as good as the configuration that it stands on. */
export function ReadRunning({
  project,
  deviceIds,
  label,
  onRead,
}: {
  /** Of whose target the devices are; null: of the present. */
  readonly project: string | null;
  readonly deviceIds: readonly string[];
  readonly label: string;
  /** Called when every one of them was read. */
  readonly onRead?: () => void;
}): ReactNode {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const [job, setJob] = useState<string | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const reading = useMutation({
    mutationFn: () =>
      call<{ job: string }>('POST', '/backups', { ...(project === null ? {} : { project }), deviceIds }),
    onMutate: () => setFailures([]),
    onSuccess: (started) => setJob(started.job),
  });
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={reading.isPending || deviceIds.length === 0}
        onClick={() => reading.mutate()}
      >
        {label}
      </button>
      {reading.isError && <ProblemNote error={reading.error} />}
      <JobProgress
        id={job}
        what={t.push.readings}
        onEnd={({ state, result }) => {
          const failed = (result?.['failures'] ?? []) as readonly Failure[];
          setFailures(failed);
          if (project !== null) void queries.invalidateQueries({ queryKey: projectKey(project) });
          void queries.invalidateQueries({ queryKey: ['backups'] });
          void queries.invalidateQueries({ queryKey: ['versions'] });
          if (state === 'done' && failed.length === 0) onRead?.();
        }}
      />
      {failures.map(({ device, reason, codes = [] }) => (
        <Note key={device} shape="error">
          <code className="medium">{device}</code> {reason} <AccessHelp codes={codes} />
        </Note>
      ))}
    </>
  );
}
