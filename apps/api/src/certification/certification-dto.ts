import {
  bindingMethods,
  coverageStates,
  testFormats,
  testResults,
  type Coverage,
  type KnownRecord,
  type LinkCoverage,
} from '#certification';
import { renderFinding, type Language } from '#findings';
import { z } from 'zod';
import { findingSchema } from '../openapi/components.js';

/** What is proven of one link, as pages show it. */
const linkAnswer = z.object({
  /** The cable that carries the link. */
  link: z.string(),
  name: z.string(),
  required: z.boolean(),
  state: z.enum(coverageStates),
  /** The tester's word in the test that counts. */
  verdict: z.enum(testResults).nullable(),
  marginDb: z.number().nullable(),
  lengthM: z.number().nullable(),
  plannedLengthM: z.number().nullable(),
  limit: z.string(),
  requiredLimit: z.string(),
  /** Local time of the tester. */
  testedAt: z.string().nullable(),
  /** How the test found the link. */
  method: z.enum(bindingMethods).nullable(),
  tests: z.int(),
  retests: z.int(),
  duplicates: z.int(),
});

/** A test of no link, and the links that its identifier may mean. */
const orphanAnswer = z.object({
  id: z.string(),
  identifier: z.string(),
  verdict: z.enum(testResults),
  testedAt: z.string().nullable(),
  lengthM: z.number().nullable(),
  candidates: z.array(z.string()),
});

/** `GET /projects/:id/certification`. */
export const coverageAnswer = z.object({
  required: z.int(),
  proven: z.int(),
  counts: z.record(z.enum(coverageStates), z.int()),
  rows: z.array(linkAnswer),
  orphans: z.array(orphanAnswer),
  findings: z.array(findingSchema),
});

/** One import, as lists show it. */
const importAnswer = z.object({
  id: z.string(),
  file: z.string(),
  sha256: z.string(),
  format: z.enum(testFormats),
  profile: z.string(),
  records: z.int(),
  importedBy: z.string(),
  importedAt: z.string(),
});

/** `GET /projects/:id/certification/imports`. */
export const importsAnswer = z.object({
  items: z.array(importAnswer),
  /** Column profiles that an import may name. */
  profiles: z.array(z.object({ name: z.string(), description: z.string() })),
});

/** `POST /projects/:id/certification/imports`. */
export const importedAnswer = z.object({
  ...importAnswer.shape,
  bound: z.int(),
  unmatched: z.array(orphanAnswer),
  findings: z.array(findingSchema),
});

/** Coverage as the answer shows it: links that the project must prove, and others that have tests. */
export function coverageDto(coverage: Coverage, language: Language): z.infer<typeof coverageAnswer> {
  const { required, proven, counts, rows, orphans, findings } = coverage;
  const nameOf = new Map(rows.map(({ linkId, name }) => [linkId, name]));
  return {
    required,
    proven,
    counts,
    rows: rows.filter((row) => row.state !== 'not-required').map(linkDto),
    orphans: orphans.map((orphan) => orphanDto(orphan, nameOf)),
    findings: findings.map((finding) => renderFinding(finding, language)),
  };
}

function linkDto(row: LinkCoverage): z.infer<typeof linkAnswer> {
  const {
    linkId,
    name,
    required,
    state,
    marginDb,
    lengthM,
    plannedLengthM,
    requiredLimit,
    testedAt,
    method,
  } = row;
  return {
    link: linkId, name, required, state, verdict: row.result, marginDb, lengthM, plannedLengthM, limit: row.limitName,
    requiredLimit, testedAt, method, tests: row.recordIds.length, retests: row.retests, duplicates: row.duplicates,
  }; // prettier-ignore
}

/** A test without a link; candidates by name, so that a person can choose. */
export function orphanDto(
  { id, record, candidates }: KnownRecord,
  nameOf: ReadonlyMap<string, string>,
): z.infer<typeof orphanAnswer> {
  const { identifier, result, testedAt, lengthM } = record;
  return { id, identifier, verdict: result, testedAt, lengthM, candidates: candidates.map((link) => nameOf.get(link) ?? link) }; // prettier-ignore
}
