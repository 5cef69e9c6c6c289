import type { Id } from '#changes';
import { z } from 'zod';
import type { Coverage } from '../coverage/coverage.js';
import type { LinkCoverage } from '../coverage/link-coverage.js';
import type { CoveragePolicy } from '../coverage/policy.js';
import { isProven } from '../coverage/states.js';

/** A link that is accepted although it is not proven: who signs for it, why, and by when it will be. */
export const reserveSchema = z.strictObject({
  linkId: z.string().min(1).max(80),
  reason: z.string().trim().min(3).max(1000),
  /** Day by which it is made good. */
  dueOn: z.iso.date(),
});
export type NewReserve = z.infer<typeof reserveSchema>;

export interface Reserve extends NewReserve {
  readonly id: Id;
  readonly signedBy: string;
  /** ISO time. */
  readonly signedAt: string;
}

/** Where a project stands before its acceptance. */
export interface AcceptanceGate {
  /** Nothing required is open: everything is proven, or somebody has signed for it. */
  readonly open: boolean;
  /** Required links that are neither. */
  readonly missing: readonly LinkCoverage[];
  /** Required links that are not proven, with their reserves. */
  readonly reserved: readonly { readonly row: LinkCoverage; readonly reserve: Reserve }[];
}

/** A project is accepted at 100 %, or with a signed reserve for each link that lacks (T1). */
export function acceptanceGate(
  coverage: Coverage,
  reserves: readonly Reserve[],
  policy: CoveragePolicy,
): AcceptanceGate {
  const byLink = new Map(reserves.map((reserve) => [reserve.linkId, reserve]));
  const lacking = coverage.rows.filter(
    ({ required, state }) => required && !isProven(state, policy.acceptMarginal),
  );
  const missing = lacking.filter(({ linkId }) => !byLink.has(linkId));
  const reserved = lacking.flatMap((row) => {
    const reserve = byLink.get(row.linkId);
    return reserve ? [{ row, reserve }] : [];
  });
  return { open: missing.length === 0, missing, reserved };
}
