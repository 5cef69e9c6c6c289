import type { CoverageState } from '#certification';

/** What is proven of a cable; of a trunk, what is proven of its worst strand. By the id of the cable. */
export type Proofs = ReadonlyMap<string, CoverageState>;
