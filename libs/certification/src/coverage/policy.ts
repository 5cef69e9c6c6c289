import { z } from 'zod';
import { referenceMethods } from '../model/record.js';

/** What the contract of a project says about tests; field rules T1 to T5. */
export const coveragePolicySchema = z.strictObject({
  /** T3: a PASS* counts as a pass (EN 50174-1 and TIA-1152-A say so; a contract may be stricter). */
  acceptMarginal: z.boolean().default(true),
  /** T4: measured and planned length may differ by the greater of both. */
  lengthToleranceM: z.number().nonnegative().default(3),
  lengthTolerancePercent: z.number().nonnegative().default(10),
  /** T5: a tester is calibrated for so many months. */
  calibrationMonths: z.int().positive().max(120).default(12),
  /** First and last day of the works; null: not agreed, so no date is wrong. */
  worksFrom: z.iso.date().nullable().default(null),
  worksUntil: z.iso.date().nullable().default(null),
  /** Fewer seconds between two links and the second was not tested. */
  secondsPerTest: z.number().nonnegative().max(600).default(10),
  /** Fewer seconds between two rooms and the tester was in one of them only. */
  secondsBetweenPlaces: z.number().nonnegative().max(3600).default(60),
  /** Schemes of the identifiers in the testers, beside the names of the plan: `{panel}.{port}`. */
  templates: z.array(z.string().trim().min(1).max(200)).max(20).default([]),
  /** How power meters were zeroed where a file does not say; null: a loss cannot be judged without it. */
  referenceMethod: z.enum(referenceMethods).nullable().default(null),
  /** What the parts of a fibre link may lose, in dB (ISO/IEC 14763-3, ANSI/TIA-568.3). */
  endConnectionDb: z.number().nonnegative().max(10).default(0.75),
  innerConnectionDb: z.number().nonnegative().max(10).default(0.75),
  spliceDb: z.number().nonnegative().max(10).default(0.3),
  /** Splices of a fibre link, such as pigtails at both ends: a plan does not draw them. */
  splices: z.int().nonnegative().max(1000).default(0),
  /** Cords before and behind the link in OTDR measurements, in m. */
  launchM: z.number().nonnegative().max(100_000).default(0),
  tailM: z.number().nonnegative().max(100_000).default(0),
});
export type CoveragePolicy = z.infer<typeof coveragePolicySchema>;

export const defaultCoveragePolicy: CoveragePolicy = coveragePolicySchema.parse({});
