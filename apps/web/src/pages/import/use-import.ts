import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client.js';
import type { Job } from '../../api/types.js';
import { endOfJob } from '../../state/run-job.js';

/** Long work that a request has begun. */
export interface Started {
  readonly job: string;
}

/** An import that is tried first and then made: what came of each, and one word to forget both. */
export interface Importing<T> {
  readonly trying: UseMutationResult<T, Error, void>;
  readonly making: UseMutationResult<T, Error, void>;
  /** Why the last of the two was refused; null when it was not. */
  readonly refused: Error | null;
  readonly pending: boolean;
  /** The job that does it, as it moves; null until it tells. */
  readonly job: Job | null;
  readonly cancel: () => void;
  readonly reset: () => void;
}

/**
 * @param begin hands the file to the server; `dry` only says what would come of it
 * @param made hears of what was imported, before it is shown
 */
export function useImport<T>(
  begin: (dry: boolean) => Promise<Started>,
  made?: (result: T) => Promise<void>,
): Importing<T> {
  const queries = useQueryClient();
  const [job, setJob] = useState<Job | null>(null);
  const run = async (dry: boolean): Promise<T> => {
    setJob(null);
    const started = await begin(dry);
    const result = await endOfJob<T>(started.job, setJob);
    if (!dry) {
      await made?.(result);
      void queries.invalidateQueries();
    }
    return result;
  };
  const trying = useMutation<T>({ mutationFn: () => run(true) });
  const making = useMutation<T>({ mutationFn: () => run(false) });
  const pending = trying.isPending || making.isPending;
  return {
    trying,
    making,
    refused: making.error ?? trying.error,
    pending,
    job: pending ? job : null,
    cancel: () => {
      if (job) void call('POST', `/jobs/${job.id}/cancel`);
    },
    reset: () => {
      trying.reset();
      making.reset();
    },
  };
}
