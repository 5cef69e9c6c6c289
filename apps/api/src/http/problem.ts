import {
  fill,
  renderFinding,
  textOf,
  type Finding,
  type Language,
  type Param,
  type RenderedFinding,
} from '#findings';

/** What an answer says beside the texts: objects of a conflict, both versions of a stale one, … */
export type ProblemFacts = Readonly<Record<string, unknown>>;

/** Parameters and findings whose texts depend on the language already. */
export interface Said {
  readonly params: Readonly<Record<string, Param>>;
  readonly findings: readonly Finding[];
}

/**
 * A refusal that the caller can act on. Thrown by use-cases, made into `application/problem+json` (RFC 9457) by the
 * filter in the reader's language. The code has its texts in `#findings`.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly params: Readonly<Record<string, Param>> = {},
    readonly more: {
      readonly findings?: readonly Finding[];
      readonly facts?: ProblemFacts;
      readonly cause?: unknown;
      /** What is said in the reader's language, where texts come from elsewhere: over `params` and `findings`. */
      readonly said?: (language: Language) => Said;
    } = {},
  ) {
    super(code, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'Problem';
  }
}

/** The body of an `application/problem+json` answer. */
export interface ProblemBody extends Record<string, unknown> {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly hint: string;
  readonly findings?: readonly RenderedFinding[];
}

/** The problem as a reader of that language gets it. */
export function problemBody(problem: Problem, language: Language): ProblemBody {
  const { title, text, hint } = textOf(problem.code, language);
  const { facts, said } = problem.more;
  const { params, findings } = said?.(language) ?? { params: {}, findings: problem.more.findings };
  const all = { ...problem.params, ...params };
  return {
    ...facts,
    type: `urn:brassage:problem:${problem.code}`,
    title: fill(title, all, language),
    status: problem.status,
    code: problem.code,
    detail: fill(text, all, language),
    hint: fill(hint, all, language),
    ...(findings ? { findings: findings.map((finding) => renderFinding(finding, language)) } : {}),
  };
}

/** Nothing there, or nothing that the asking account may see: both look the same. */
export function notFound(what: string, id: string): Problem {
  return new Problem(404, 'NOT_FOUND', { what, id });
}
