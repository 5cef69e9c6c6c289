import type { RenderedFinding } from '#findings';

/** What a refused request says (RFC 9457), in the reader's language. */
export interface ProblemBody {
  readonly type?: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly hint?: string;
  readonly place?: string;
  readonly findings?: readonly RenderedFinding[];
  /** Of a stale edit: the object as it is now. */
  readonly current?: Readonly<Record<string, unknown>>;
}

/** A request that the server refused, or that did not reach it (status 0, code `UNREACHABLE`). */
export class Problem extends Error {
  constructor(
    readonly body: ProblemBody,
    options?: ErrorOptions,
  ) {
    super(body.detail ?? body.title, options);
    this.name = 'Problem';
  }
}

/** The problem in an answer; a body that is not problem+json (a proxy's page) still gives one with the status. */
export async function problemOf(response: Response): Promise<Problem> {
  const fallback: ProblemBody = {
    title: response.statusText || `HTTP ${response.status}`,
    status: response.status,
    code: `HTTP_${response.status}`,
  };
  if (!response.headers.get('content-type')?.includes('json')) return new Problem(fallback);
  const body = (await response.json()) as Partial<ProblemBody>;
  return new Problem({ ...fallback, ...body });
}

/** Any thrown value as a problem, so that every page shows errors the same way. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new Problem({ title: message, status: 0, code: 'UNREACHABLE' }, { cause: error });
}
