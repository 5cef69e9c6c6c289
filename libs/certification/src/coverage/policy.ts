import { z } from 'zod';

/** What the contract of a project says about tests; field rules T1 to T5. */
export const coveragePolicySchema = z.strictObject({
  /** T3: a PASS* counts as a pass (EN 50174-1 and TIA-1152-A say so; a contract may be stricter). */
  acceptMarginal: z.boolean().default(true),
  /** T4: measured and planned length may differ by the greater of both. */
  lengthToleranceM: z.number().nonnegative().default(3),
  lengthTolerancePercent: z.number().nonnegative().default(10),
  /** T5: a tester is calibrated for so many months. */
  calibrationMonths: z.int().positive().default(12),
});
export type CoveragePolicy = z.infer<typeof coveragePolicySchema>;

export const defaultCoveragePolicy: CoveragePolicy = coveragePolicySchema.parse({});
