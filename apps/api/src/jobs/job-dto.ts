import { fill, renderFinding, textOf, type Language } from '#findings';
import { z } from 'zod';
import { codesOf, worded, wordedResult } from '../http/told.js';
import { findingSchema, named } from '../openapi/components.js';
import type { Job, JobFindings } from './job-store.js';

/** Long work, as answers carry it. */
export const jobAnswer = named(
  'Job',
  z.object({
    id: z.string(),
    kind: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    progress: z.object({
      done: z.int(),
      total: z.int(),
      step: z.string(),
      /** What the task counts as it goes: `{"read": 1200, "bound": 1180, "faults": 0}`. */
      counts: z.record(z.string(), z.number()),
    }),
    result: z.looseObject({}).nullable(),
    /** What the task said; null unless it failed. */
    error: z.string().nullable(),
    /** What `error` says, for programs. */
    codes: z.array(z.string()),
    /** The same as a problem, where it is one that the reader can act on. */
    problem: z
      .object({ code: z.string(), title: z.string(), detail: z.string(), hint: z.string() })
      .nullable(),
    /**
     * What was found in a file: faults where it failed, warnings where it did not. The first hundred; none in lists. The
     * others: `GET /jobs/ID/findings`.
     */
    findings: z.array(findingSchema),
    /** How many there were. */
    findingCount: z.int(),
    author: z.string(),
    project: z.string().nullable(),
    createdAt: z.string(),
    endedAt: z.string().nullable(),
  }),
);
export type JobAnswer = z.infer<typeof jobAnswer>;

/** The answer of a route that begins long work. */
export const startedAnswer = z.object({
  job: z.string(),
  /** The file that came with the request: another request may name it. */
  upload: z.string(),
});

/** Findings that come along with a job. */
const FIRST_FINDINGS = 100;

/** What a job keeps of its findings, and how many there were. */
export function findingsOf({ fault, result }: Job): JobFindings {
  const { findings = [], findingCount = findings.length } = fault ?? result ?? {};
  return { findings, findingCount };
}

/** A job in the reader's language. */
export function jobDto(job: Job, language: Language): JobAnswer {
  const { findings: _told, findingCount: _count, ...result } = job.result ?? {};
  const { findings, findingCount } = findingsOf(job);
  const problem = problemOf(job, language);
  const failed = job.state === 'failed';
  return {
    id: job.id,
    kind: job.task,
    state: job.state,
    progress: { done: job.done, total: job.total, step: failed ? '' : job.message, counts: job.counts },
    result: job.result && wordedResult(result, language),
    error: failed ? (problem?.detail ?? worded(job.fault?.told, job.message, language)) : null,
    codes: failed ? [...codesOf(job.fault?.told)] : [],
    problem,
    findings: findings.slice(0, FIRST_FINDINGS).map((finding) => renderFinding(finding, language)),
    findingCount,
    author: job.author,
    project: job.projectId,
    createdAt: job.createdAt.toISOString(),
    endedAt: job.endedAt?.toISOString() ?? null,
  };
}

function problemOf({ fault }: Job, language: Language): JobAnswer['problem'] {
  if (fault?.code === undefined) return null;
  const { title, text, hint } = textOf(fault.code, language);
  const [said, detail, todo] = [title, text, hint].map((words) => fill(words, fault.params ?? {}, language));
  return { code: fault.code, title: said!, detail: detail!, hint: todo! };
}
