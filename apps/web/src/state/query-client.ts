import {
  notifyManager,
  QueryClient,
  type InvalidateOptions,
  type InvalidateQueryFilters,
  type QueryKey,
} from '@tanstack/react-query';
import { Problem } from '../api/problem.js';

/**
 * What the pages have read. An answer that was on its way when something was saved may be older than what was saved: the
 * library takes the first answer to a question for fresh, however often the question was made stale meanwhile. Here such a
 * question is asked once more.
 */
class FreshQueryClient extends QueryClient {
  override async invalidateQueries<K extends QueryKey = QueryKey>(
    filters?: InvalidateQueryFilters<K>,
    options?: InvalidateOptions,
  ): Promise<void> {
    const early = this.getQueryCache()
      .findAll(filters as InvalidateQueryFilters)
      .filter(({ state }) => state.fetchStatus === 'fetching' && state.data === undefined);
    await super.invalidateQueries(filters, options);
    await Promise.all(
      early.map(async (query) => {
        await query.promise?.catch(() => undefined);
        query.invalidate();
        if (query.isActive()) await this.refetchQueries({ queryKey: query.queryKey, exact: true });
      }),
    );
  }
}

/** The client of the pages. */
export function startQueries(): QueryClient {
  // Before the next press of a button: by a timer, as the library would, two quick presses would both be the first.
  notifyManager.setScheduler(queueMicrotask);
  return new FreshQueryClient({
    defaultOptions: {
      queries: {
        // A refusal is an answer; only a server that does not answer is asked again.
        retry: (failures, error) => failures < 2 && error instanceof Problem && error.body.status === 0,
        staleTime: 10_000,
        // A browser that believes to be without network asks too: what is kept answers, or it is said that nobody does.
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
