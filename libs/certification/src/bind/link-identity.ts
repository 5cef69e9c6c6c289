import type { Id } from '#changes';

/** A link that may be certified, and every name under which a tester may know it. */
export interface LinkIdentity {
  readonly linkId: Id;
  /** The cable's label first, then panel port, outlet and the like. */
  readonly names: readonly string[];
  readonly plannedLengthM: number | null;
  /** True when the project must prove it. */
  readonly required: boolean;
  /** The limit to test against, `Cat6A permanent link`; empty when nothing was agreed. */
  readonly limit: string;
  /** The day of the last intervention; a test before it proves nothing. */
  readonly changedOn: string | null;
  /** A trunk whose strands are links of their own, in their order: it is proven by them and has no state. */
  readonly strandIds?: readonly Id[];
  /** True for a link that was taken out of service: a test of it is told, and proves nothing. */
  readonly retired?: boolean;
}
