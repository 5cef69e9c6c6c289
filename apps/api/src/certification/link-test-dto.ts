import {
  bindingMethods,
  coverageStates,
  judgeFibre,
  judgeRecord,
  judgeSweeps,
  limitOf,
  limitOver,
  otdrSchema,
  parseLimitName,
  referenceMethods,
  sweepSchema,
  measurementSchema,
  testResults,
  bidirectional,
  type BidirectionalEvent,
  type KnownRecord,
  type LimitPack,
  type MarginVerdict,
  type Sweep,
  type TestTarget,
} from '#certification';
import { renderFinding, type Language } from '#findings';
import type { KnownTestRecord } from '#persistence';
import { z } from 'zod';
import { findingSchema } from '../openapi/components.js';
import type { ProjectCertification } from './project-tests.js';

const verdictAnswer = z.object({
  result: z.enum(testResults),
  marginDb: z.number().nullable(),
  parameter: z.string(),
  subject: z.string(),
});
const sweepAnswer = sweepSchema.extend({
  /** The line of our pack over the same frequencies; null: our pack has none, or not at that frequency. */
  packLimits: z.array(z.number().nullable()).nullable(),
  /** Where the curve comes nearest to that line. */
  worst: z.object({ marginDb: z.number(), atMhz: z.number(), value: z.number() }).nullable(),
  confidence: z.enum(['A', 'B', 'C']).nullable(),
});
const fibreAnswer = z.object({
  lengthM: z.number().nullable(),
  referenceMethod: z.enum(referenceMethods).nullable(),
  losses: z.array(
    z.object({
      wavelengthNm: z.number(),
      lossDb: z.number(),
      budgetDb: z.number(),
      marginDb: z.number(),
      confidence: z.string(),
    }),
  ),
  applications: z.array(
    z.object({
      application: z.string(),
      fibre: z.string(),
      wavelengthNm: z.string(),
      fits: z.boolean(),
      lengthMarginM: z.number(),
      lossMarginDb: z.number(),
      lengthConfidence: z.string(),
      lossConfidence: z.string(),
    }),
  ),
});
const testAnswer = z.object({
  id: z.string(),
  /** The test that counts: the latest. */
  counts: z.boolean(),
  identifier: z.string(),
  fibre: z.string(),
  file: z.string(),
  source: z.string(),
  testedAt: z.string().nullable(),
  limitName: z.string(),
  lengthM: z.number().nullable(),
  tester: z.string(),
  testerSerial: z.string(),
  remote: z.string(),
  remoteSerial: z.string(),
  software: z.string(),
  operator: z.string(),
  calibratedOn: z.string().nullable(),
  nvpPercent: z.number().nullable(),
  comment: z.string(),
  method: z.enum(bindingMethods).nullable(),
  boundBy: z.string(),
  verdicts: z.object({
    tester: verdictAnswer,
    exported: verdictAnswer.nullable(),
    pack: verdictAnswer.extend({ name: z.string(), version: z.string(), verified: z.boolean() }).nullable(),
  }),
  measurements: z.array(measurementSchema),
  sweeps: z.array(sweepAnswer),
  otdr: otdrSchema.nullable(),
  fibreVerdict: fibreAnswer.nullable(),
  findings: z.array(findingSchema),
});

/** `GET /projects/:id/certification/links/:link`. */
export const linkTestAnswer = z.object({
  link: z.string(),
  name: z.string(),
  ends: z.array(z.string()),
  media: z.string(),
  requiredLimit: z.string(),
  plannedLengthM: z.number().nullable(),
  changedOn: z.string().nullable(),
  state: z.enum(coverageStates),
  retests: z.int(),
  /** What stands against the link. */
  findings: z.array(findingSchema),
  /** The latest first. */
  tests: z.array(testAnswer),
  /** OTDR events seen from both ends, by wavelength. */
  bidirectional: z.array(
    z.object({
      wavelengthNm: z.number(),
      events: z.array(
        z.object({
          positionM: z.number(),
          abDb: z.number().nullable(),
          baDb: z.number().nullable(),
          averageDb: z.number().nullable(),
          reflectanceDb: z.number().nullable(),
        }),
      ),
    }),
  ),
});

/** What a link's page needs beside the records themselves. */
export interface LinkTestParts {
  readonly target: TestTarget;
  readonly certification: ProjectCertification;
  /** With curves. */
  readonly tests: readonly KnownRecord[];
  readonly fileOf: (sessionId: string) => string;
  readonly pack: LimitPack;
  readonly language: Language;
}

export function linkTestDto(parts: LinkTestParts): z.infer<typeof linkTestAnswer> {
  const { target, certification, tests } = parts;
  const row = certification.coverage.rows.find(({ linkId }) => linkId === target.linkId);
  const counting = new Set(row?.countingIds);
  const latest = tests.toSorted((a, b) => ((a.record.testedAt ?? '') < (b.record.testedAt ?? '') ? 1 : -1));
  return {
    link: target.linkId,
    name: target.names[0] ?? '',
    ends: [...target.ends],
    media: target.media,
    requiredLimit: target.limit,
    plannedLengthM: target.plannedLengthM,
    changedOn: target.changedOn,
    state: row?.state ?? 'not-required',
    retests: row?.retests ?? 0,
    findings: ownFindings(parts),
    tests: latest.map((known) => testDto(known, parts, counting.has(known.id))),
    bidirectional: bothDirections(tests, certification.agreement.policy),
  };
}

/** What coverage says of the link. */
function ownFindings({ target, certification, language }: LinkTestParts): z.infer<typeof findingSchema>[] {
  const own = certification.coverage.findings.filter(({ where }) => where[0]?.path === target.names[0]);
  return own.map((finding) => renderFinding(finding, language));
}

function testDto(known: KnownRecord, parts: LinkTestParts, counts: boolean): z.infer<typeof testAnswer> {
  const { target, certification, pack, language, fileOf } = parts;
  const { record } = known;
  const where = { kind: 'testRecord', id: known.id, path: record.identifier };
  const asked = parseLimitName(record.limitName) ? record : { ...record, limitName: target.limit };
  const verdict = judgeRecord(asked, pack, where);
  const fibre =
    target.family === 'copper' || target.family === 'other'
      ? null
      : judgeFibre(record, target, certification.agreement.policy, where);
  const stored: KnownTestRecord | undefined = certification.stored.get(known.id);
  const findings = [...verdict.findings, ...(fibre?.findings ?? [])];
  return {
    id: known.id,
    counts,
    identifier: record.identifier,
    fibre: record.fibre,
    file: stored ? fileOf(stored.sessionId) : '',
    source: record.source,
    testedAt: record.testedAt,
    limitName: record.limitName,
    lengthM: record.lengthM,
    tester: record.tester,
    testerSerial: record.testerSerial,
    remote: record.remote,
    remoteSerial: record.remoteSerial,
    software: record.software,
    operator: record.operator,
    calibratedOn: record.calibratedOn,
    nvpPercent: record.nvpPercent,
    comment: record.comment,
    method: known.method,
    boundBy: stored?.boundBy ?? '',
    verdicts: {
      tester: { result: record.result, marginDb: record.marginDb, parameter: '', subject: '' },
      exported: verdict.exported && plain(verdict.exported),
      pack: verdict.pack && {
        ...plain(verdict.pack),
        name: verdict.pack.name,
        version: verdict.pack.version,
        verified: verdict.pack.verified,
      },
    },
    measurements: record.measurements,
    sweeps: sweepsDto(record.sweeps, asked.limitName, pack),
    otdr: record.otdr,
    fibreVerdict: fibre && {
      lengthM: fibre.lengthM,
      referenceMethod: fibre.referenceMethod,
      losses: [...fibre.losses],
      applications: fibre.applications.map((one) => ({
        application: one.application,
        fibre: one.fibre,
        wavelengthNm: one.wavelengthNm,
        fits: one.fits,
        lengthMarginM: one.lengthMarginM,
        lossMarginDb: one.lossMarginDb,
        lengthConfidence: one.lengthConfidence,
        lossConfidence: one.lossConfidence,
      })),
    },
    findings: findings.map((finding) => renderFinding(finding, language)),
  };
}

const plain = ({ result, marginDb, parameter, subject }: MarginVerdict) => ({
  result,
  marginDb,
  parameter,
  subject,
});

function sweepsDto(
  sweeps: readonly Sweep[],
  limitName: string,
  pack: LimitPack,
): z.infer<typeof sweepAnswer>[] {
  const name = parseLimitName(limitName);
  const verdicts = name ? judgeSweeps(sweeps, name, pack) : [];
  return sweeps.map((sweep) => {
    const limit = name && limitOf(pack, name, sweep.parameter);
    const worst = verdicts.find(
      ({ parameter, subject, end }) =>
        parameter === sweep.parameter && subject === sweep.subject && end === sweep.end,
    );
    const line =
      limit &&
      Array.from(limitOver(limit, sweep.frequenciesMhz), (value) => (Number.isNaN(value) ? null : value));
    return {
      ...sweep,
      packLimits: line,
      worst: worst
        ? { marginDb: worst.worstMarginDb, atMhz: worst.atMhz, value: valueAt(sweep, worst.atMhz) }
        : null,
      confidence: limit?.confidence ?? null,
    };
  });
}

const valueAt = ({ frequenciesMhz, values }: Sweep, atMhz: number): number =>
  values[frequenciesMhz.indexOf(atMhz)] ?? 0;

/** The latest trace of each direction, wavelength by wavelength. */
function bothDirections(
  tests: readonly KnownRecord[],
  { launchM, tailM }: ProjectCertification['agreement']['policy'],
): { wavelengthNm: number; events: BidirectionalEvent[] }[] {
  const traces = tests.flatMap(({ record }) => (record.otdr ? [record.otdr] : []));
  const wavelengths = [...new Set(traces.map(({ wavelengthNm }) => wavelengthNm))].toSorted((a, b) => a - b);
  return wavelengths.flatMap((wavelengthNm) => {
    const own = traces.filter((one) => one.wavelengthNm === wavelengthNm);
    const [ab, ba] = [
      own.findLast(({ direction }) => direction === 'a-b'),
      own.findLast(({ direction }) => direction === 'b-a'),
    ];
    return ab && ba ? [{ wavelengthNm, events: [...bidirectional(ab, ba, { launchM, tailM })] }] : [];
  });
}
