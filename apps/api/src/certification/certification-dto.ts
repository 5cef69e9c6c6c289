import {
  acceptanceGate,
  bindingMethods,
  cableOf,
  coverageStates,
  linkParts,
  testFormats,
  testResults,
  type BindingMethod,
  type CoverageState,
  type KnownRecord,
  type LinkCoverage,
  type Reserve,
  type TestTarget,
} from '#certification';
import { renderFinding, type Language } from '#findings';
import { proofStatus } from '#plan';
import { z } from 'zod';
import { findingSchema } from '../openapi/components.js';
import type { ProjectCertification } from './project-tests.js';

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
  /** The cable, and the strand of it that the link is; the link's id names both. */
  cable: z.string(),
  strand: z.int().nullable(),
  /** The panel and port where it ends, for faces; empty where it ends in no panel. */
  panel: z.string(),
  port: z.string(),
  ends: z.array(z.string()),
  /** Why the test proves the link no more; only of a stale one. */
  changes: z.array(
    z.object({ part: z.enum(linkParts), was: z.string(), is: z.string(), at: z.string(), by: z.string() }),
  ),
});

/** A signed reserve that stands. */
export const reserveAnswer = z.object({
  id: z.string(),
  link: z.string(),
  name: z.string(),
  reason: z.string(),
  dueOn: z.string(),
  signedBy: z.string(),
  signedAt: z.string(),
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
  reserves: z.array(reserveAnswer),
  /** Whether the project may be accepted: every required link is proven, or somebody signed for it. */
  acceptable: z.boolean(),
  /** Required links that are neither. */
  open: z.array(z.string()),
  /** How many tests found their link in which way. */
  methods: z.partialRecord(z.enum(bindingMethods), z.int()),
});

/** One import, as lists show it. */
export const importAnswer = z.object({
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
  profiles: z.array(z.object({ name: z.string(), description: z.string(), saved: z.boolean() })),
});

/** Coverage as the answer shows it: links that the project must prove, and others that have tests. */
export function coverageDto(
  { coverage, targets, records, reserves, agreement }: ProjectCertification,
  language: Language,
): z.infer<typeof coverageAnswer> {
  const { required, proven, counts, rows, orphans, findings } = coverage;
  const nameOf = new Map(targets.map(({ linkId, names }) => [linkId, names[0] ?? linkId]));
  const targetOf = new Map(targets.map((target) => [target.linkId, target]));
  const gate = acceptanceGate(coverage, reserves, agreement.policy);
  return {
    required,
    proven,
    counts,
    rows: rows
      .filter((row) => row.state !== 'not-required')
      .map((row) => linkDto(row, targetOf.get(row.linkId))),
    orphans: orphans
      .filter(({ discarded = '' }) => discarded === '')
      .map((orphan) => orphanDto(orphan, nameOf)),
    findings: findings.map((finding) => renderFinding(finding, language)),
    reserves: reserves.map((reserve) => reserveDto(reserve, nameOf)),
    acceptable: gate.open,
    open: gate.missing.map(({ linkId }) => linkId),
    methods: methodsOf(records),
  };
}

export function reserveDto(
  { id, linkId, reason, dueOn, signedBy, signedAt }: Reserve,
  nameOf: ReadonlyMap<string, string>,
): z.infer<typeof reserveAnswer> {
  return { id, link: linkId, name: nameOf.get(linkId) ?? linkId, reason, dueOn, signedBy, signedAt };
}

function methodsOf(records: readonly KnownRecord[]): Partial<Record<BindingMethod, number>> {
  const counts: Partial<Record<BindingMethod, number>> = {};
  for (const { method } of records) if (method !== null) counts[method] = (counts[method] ?? 0) + 1;
  return counts;
}

function linkDto(row: LinkCoverage, target: TestTarget | undefined): z.infer<typeof linkAnswer> {
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
    link: linkId,
    name,
    required,
    state,
    verdict: row.result,
    marginDb,
    lengthM,
    plannedLengthM,
    limit: row.limitName,
    requiredLimit,
    testedAt,
    method,
    tests: row.recordIds.length,
    retests: row.retests,
    duplicates: row.duplicates,
    ...cableAnd(linkId),
    panel: target?.panelPath ?? '',
    port: target?.fields.port ?? '',
    ends: [...(target?.ends ?? [])],
    changes: [...row.changes],
  };
}

function cableAnd(linkId: string): { cable: string; strand: number | null } {
  const { cableId, strand } = cableOf(linkId);
  return { cable: cableId, strand };
}

/** A test without a link; candidates by name, so that a person can choose. */
export function orphanDto(
  { id, record, candidates }: KnownRecord,
  nameOf: ReadonlyMap<string, string>,
): z.infer<typeof orphanAnswer> {
  const { identifier, result, testedAt, lengthM } = record;
  return {
    id,
    identifier,
    verdict: result,
    testedAt,
    lengthM,
    candidates: candidates.map((link) => nameOf.get(link) ?? link),
  };
}

const stateCounts = z.partialRecord(z.enum(coverageStates), z.int());

/** What is proven at ports and devices, by their ids. */
export const statusAnswer = z.object({
  required: z.int(),
  proven: z.int(),
  /** All links by their state. */
  counts: stateCounts,
  /** The link at a port, or behind the panel that the port is patched to; a port of no link is left out. */
  ports: z.record(z.string(), z.enum(coverageStates)),
  /** The links behind the sockets of a device by their state; a device of no link is left out. */
  devices: z.record(z.string(), stateCounts),
});

export function statusDto({ plan, coverage }: ProjectCertification): z.infer<typeof statusAnswer> {
  const { ports, devices } = proofStatus(plan, coverage.rows);
  const { required, proven } = coverage;
  return {
    required,
    proven,
    counts: countsOf(coverage.rows.map(({ state }) => state)),
    ports: Object.fromEntries(ports),
    devices: Object.fromEntries([...devices].map(([id, states]) => [id, countsOf(states)])),
  };
}

function countsOf(states: readonly CoverageState[]): z.infer<typeof stateCounts> {
  const counts: z.infer<typeof stateCounts> = {};
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
