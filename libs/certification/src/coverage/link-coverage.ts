import type { Id } from '#changes';
import type { BindingMethod } from '../bind/bind.js';
import type { TestResult } from '../model/record.js';
import type { LinkChange } from './link-change.js';
import type { CoverageState } from './states.js';

/** What is proven of one link. */
export interface LinkCoverage {
  readonly linkId: Id;
  readonly name: string;
  readonly required: boolean;
  readonly state: CoverageState;
  /** The tests of the link, earliest first. */
  readonly recordIds: readonly Id[];
  /** Those of them that count: the last one; of a fibre the last one of each wavelength and direction. */
  readonly countingIds: readonly Id[];
  /** Failed tests before the one that passed. */
  readonly retests: number;
  /** Lines that repeat another test of the link. */
  readonly duplicates: number;
  /** The tester's word in the test that counts; null when there is none. */
  readonly result: TestResult | null;
  readonly limitName: string;
  readonly requiredLimit: string;
  readonly marginDb: number | null;
  readonly lengthM: number | null;
  readonly plannedLengthM: number | null;
  readonly testedAt: string | null;
  readonly method: BindingMethod | null;
  /** Why the test proves the link no more; only of one that is stale. */
  readonly changes: readonly LinkChange[];
}
