import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asProblem } from '../api/problem.js';
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
  const { data, error } = query;
  const failed = error && <ProblemNote error={error} retry={() => void query.refetch()} />;
  if (data === undefined) {
    return (
      failed ?? (
        <p role="status">
          <Status shape="running">{say(t.common.loading, { what })}</Status>
        </p>
      )
    );
  }
  const status = error ? asProblem(error).body.status : 0;
  if (isRefusal(status)) return failed;
  // What was read stays, and what is typed below it, when the server cannot be asked again: a refusal takes it away, silence,
  // a fault, or a session that has ended does not.
  return (
    <>
      {status !== 0 && failed}
      {children(data)}
    </>
  );
}

const isRefusal = (status: number): boolean =>
  status >= 400 && status < 500 && status !== 401 && status !== 429;
