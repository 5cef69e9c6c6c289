import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { call, get } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import type { Prediction, PushHead } from '../../api/push-types.js';
import type { Job, Page } from '../../api/types.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey } from '../project/queries.js';

/** The steps of a push, in their order. */
export const steps = ['difference', 'prediction', 'guard', 'waves', 'result'] as const;
export type Step = (typeof steps)[number];

const LOOK_MS = 1000;

export function usePrediction(project: string, deviceIds: readonly string[]): UseQueryResult<Prediction> {
  const { language } = useSpeech();
  return useQuery({
    queryKey: [...projectKey(project), 'prediction', ...deviceIds, language],
    queryFn: () => call<Prediction>('POST', `/projects/${project}/predictions`, { deviceIds }),
    enabled: deviceIds.length > 0,
  });
}

/** Which devices would go together. */
export function useWaves(
  project: string,
  deviceIds: readonly string[],
): UseQueryResult<{ readonly waves: readonly (readonly string[])[] }> {
  return useQuery({
    queryKey: ['waves', project, ...deviceIds],
    queryFn: () => call<{ waves: string[][] }>('POST', `/projects/${project}/waves`, { deviceIds }),
    enabled: deviceIds.length > 0,
  });
}

/** The pushes of a run; `isOver`: none will be added and nothing more comes of them. */
export interface RunState {
  readonly items: readonly PushHead[];
  readonly isOver: boolean;
}

/** The pushes of a run, looked at again and again until its job is over: a person may yet have them led back. */
export function useRun(run: string | null, job: string | null): UseQueryResult<RunState> {
  const { language } = useSpeech();
  return useQuery({
    queryKey: ['push-run', run, job, language],
    queryFn: async (): Promise<RunState> => {
      const path = `/push-runs/${run}`;
      const known = job ?? (await get<Page<PushHead>>(path)).items[0]?.job ?? null;
      // The job is looked at first: what it leaves when it is over is then seen.
      const endedAt = known === null ? '' : await endOf(known);
      const { items } = await get<Page<PushHead>>(path);
      return { items: lastOfEach(items), isOver: endedAt !== null && items.every(hasEnded) };
    },
    enabled: run !== null,
    refetchInterval: ({ state }) => (state.data?.isOver ? false : LOOK_MS),
  });
}

/** When a job ended; null while it goes on. One that is not kept any more ended long ago. */
async function endOf(job: string): Promise<string | null> {
  try {
    return (await get<Pick<Job, 'endedAt'>>(`/jobs/${job}`)).endedAt;
  } catch (error) {
    if (asProblem(error).body.status === 404) return '';
    throw error;
  }
}

/**
 * One push for each device: the one that leads back where there is one. Its confirmation means that the device has what it
 * had before.
 */
export function lastOfEach(pushes: readonly PushHead[]): PushHead[] {
  const byDevice = new Map(pushes.map((push) => [push.deviceId, push]));
  return [...byDevice.values()].map((push) =>
    push.rollsBack !== null && (push.state === 'confirmed' || push.state === 'unchanged')
      ? { ...push, state: 'rolled-back' }
      : push,
  );
}

/** True when nothing more will come of a push. */
export const hasEnded = ({ state }: Pick<PushHead, 'state'>): boolean =>
  state !== 'planned' && state !== 'running';
