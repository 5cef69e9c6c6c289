import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSpeech } from '../texts/index.js';
import { ProblemNote } from './problem-note.js';
import { Status } from './status.js';

/** Shows what a request brought, names what is still coming, or says why it cannot be shown. */
export function Loaded<T>({
  query,
  what,
  children,
}: {
  readonly query: UseQueryResult<T>;
  /** What is being loaded, as the reader calls it. */
  readonly what: string;
  readonly children: (data: T) => ReactNode;
}): ReactNode {
  const { t, say } = useSpeech();
  if (query.isError) return <ProblemNote error={query.error} retry={() => void query.refetch()} />;
  if (query.data === undefined) {
    return (
      <p role="status">
        <Status shape="running">{say(t.common.loading, { what })}</Status>
      </p>
    );
  }
  return children(query.data);
}
