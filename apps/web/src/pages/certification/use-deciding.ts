import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client.js';
import type { Decision } from '../../api/proof-types.js';
import { projectKey } from '../project/queries.js';

/** What was decided and is still on its way to the server. */
export interface Deciding {
  readonly decide: (decisions: readonly Decision[]) => void;
  /** Tests that are decided, and the links that they took: gone from the list at once, so that nobody waits for the next. */
  readonly decided: ReadonlyMap<string, string | null>;
  readonly error: unknown;
}

/**
 * Sends decisions one after the other while the next ones are made. One that is refused comes back into the list, and the
 * server is asked for the whole again when the last of them has arrived.
 */
export function useDeciding(project: string): Deciding {
  const queries = useQueryClient();
  const [decided, setDecided] = useState<ReadonlyMap<string, string | null>>(new Map());
  const key = [...projectKey(project), 'certification'];
  const sending = useMutation({
    mutationKey: key,
    scope: { id: key.join(' ') },
    mutationFn: (decisions: readonly Decision[]) =>
      call('POST', `/projects/${project}/certification/bindings`, { decisions }),
    onError: (_, decisions) => setDecided((now) => without(now, decisions)),
    onSettled: () =>
      queries.isMutating({ mutationKey: key }) > 1 ? undefined : queries.invalidateQueries({ queryKey: key }),
  });
  return {
    decided,
    error: sending.error,
    decide: (decisions) => {
      setDecided((now) => withDecisions(now, decisions));
      sending.mutate(decisions);
    },
  };
}

/** A test that is taken from its link is open again. */
function withDecisions(
  now: ReadonlyMap<string, string | null>,
  decisions: readonly Decision[],
): ReadonlyMap<string, string | null> {
  const next = new Map(now);
  for (const { record, link, discarded } of decisions) {
    if (link === null && discarded === undefined) next.delete(record);
    else next.set(record, link);
  }
  return next;
}

function without(
  now: ReadonlyMap<string, string | null>,
  decisions: readonly Decision[],
): ReadonlyMap<string, string | null> {
  const refused = new Set(decisions.map(({ record }) => record));
  return new Map([...now].filter(([record]) => !refused.has(record)));
}
