import type { QueryClient } from '@tanstack/react-query';
import { call } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { projectKey } from '../pages/project/queries.js';
import { dropUnsent, isRefusedForGood, projectsUnsent, readUnsent, type Sayer } from './unsent-ticks.js';

/** What is said of a move; author and time are empty until the server has it. */
export interface Tick {
  readonly gesture: string;
  readonly state: 'done' | 'problem';
  readonly remark: string;
  readonly author: string;
  readonly at: string;
}

export interface Ticks {
  readonly items: readonly Tick[];
}

/** Where the pages find what is said of the moves of a project. */
export const ticksKey = (project: string): readonly unknown[] => [...projectKey(project), 'ticks'];

/** What the server says of a request with a value that it cannot take. */
const MALFORMED = 400;

/** Who is just sending, so that nothing is sent twice. */
const running = new Map<string, Promise<boolean>>();

/**
 * Sends what was said and has not reached the server, in the order in which it was said.
 * @returns whether there was anything to send
 * @throws Problem when the server did not take it; it is kept for later unless it would be refused again
 */
export function sendUnsent(queries: QueryClient, sayer: Sayer): Promise<boolean> {
  const name = `brassage.ticks ${sayer.user} ${sayer.project}`;
  const sending =
    running.get(name) ?? alone(name, () => sendAll(queries, sayer)).finally(() => running.delete(name));
  running.set(name, sending);
  return sending;
}

/** The same for all projects of a person. What is not taken is told on the page of its moves. */
export async function sendAllUnsent(queries: QueryClient, user: string): Promise<void> {
  await Promise.allSettled(projectsUnsent(user).map((project) => sendUnsent(queries, { user, project })));
}

/** One tab after the other; plain http pages have no locks. */
async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? await navigator.locks.request(name, work) : await work();
}

async function sendAll(queries: QueryClient, sayer: Sayer): Promise<boolean> {
  const queryKey = ticksKey(sayer.project);
  let refusal: unknown = null;
  /** One at a time, once a request was refused for what stands in it: the others are not lost with it. */
  let atOnce = Number.POSITIVE_INFINITY;
  let sent = readUnsent(sayer);
  if (sent.length === 0) return false;
  for (; sent.length > 0; sent = readUnsent(sayer).slice(0, atOnce)) {
    try {
      const answer = await call<Ticks>('PUT', `/projects/${sayer.project}/ticks`, { ticks: sent });
      await queries.cancelQueries({ queryKey });
      // Before it is no longer ours: at no moment a page shows what was done as not done.
      queries.setQueryData(queryKey, answer);
      dropUnsent(sayer, sent);
    } catch (error) {
      const { status } = asProblem(error).body;
      if (!isRefusedForGood(status)) throw error;
      if (status === MALFORMED && sent.length > 1) {
        atOnce = 1;
        continue;
      }
      dropUnsent(sayer, sent);
      refusal = error;
    }
  }
  if (refusal !== null) throw refusal;
  return true;
}
