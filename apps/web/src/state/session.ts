import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { call, get } from '../api/client.js';
import { Problem } from '../api/problem.js';
import { noteSignedOut } from '../api/signed-out.js';
import type { User } from '../api/types.js';
import { forgetKept } from '../offline/keep.js';
import { sendAllUnsent } from '../offline/send-ticks.js';

const SESSION = ['session'];

/** The signed-in user; null when nobody is. */
export function useSession(): UseQueryResult<User | null, Problem> {
  return useQuery<User | null, Problem>({ queryKey: SESSION, queryFn: readSession, staleTime: Infinity });
}

async function readSession(): Promise<User | null> {
  try {
    return (await get<{ user: User }>('/session')).user;
  } catch (error) {
    if (error instanceof Problem && error.body.status === 401) return null;
    throw error;
  }
}

/** The ways to begin, renew and end a session. */
export function useSessionActions(): {
  signIn: (username: string, password: string) => Promise<void>;
  changePassword: (current: string, next: string) => Promise<void>;
  signOut: () => Promise<void>;
} {
  const client = useQueryClient();
  return {
    async signIn(username, password) {
      const { user } = await call<{ user: User }>('POST', '/session', { username, password });
      noteSignedOut(false);
      client.setQueryData(SESSION, user);
    },
    async changePassword(current, next) {
      await call('PUT', '/session/password', { current, next });
      client.setQueryData(SESSION, await readSession());
    },
    async signOut() {
      const user = client.getQueryData<User | null>(SESSION);
      if (user) await sendAllUnsent(client, user.id);
      // Also where nobody answers: whoever signs out leaves nothing in the browser.
      await forgetKept();
      try {
        await call('DELETE', '/session');
      } catch (error) {
        // It has ended already: that is what was asked for.
        if (!(error instanceof Problem) || error.body.status !== 401) throw error;
      }
      // The session stays in the cache, so that the page that watches it hears of its end.
      client.setQueryData(SESSION, null);
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
      client.getMutationCache().clear();
    },
  };
}
