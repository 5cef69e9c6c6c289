import { z } from 'zod';

/** Lengths in metres, rising, as a person writes them: `0.5 1 2 3 5`. */
const lengthsField = z
  .string()
  .refine((text) => readLengths(text).length > 0, 'lengths in metres with spaces between, such as 0.5 1 2 3');

/** What a site adds to the way of a cable, and which cords it keeps, as policy values. */
export const lengthPolicy = {
  /** Lengths of cords that can be had, metres. Common stock of the trade. */
  cordLengthsM: lengthsField.default('0.5 1 1.5 2 3 5 7.5 10 15 20 30'),
  /** Added to the way of a cord, percent of it, so that it lies without tension. Practice of the trade. */
  cordSlackPercent: z.number().min(0).max(200).default(10),
  /** Added to the way of a cord at its two plugs together, metres: bends and the hand that plugs. */
  cordSlackM: z.number().nonnegative().max(20).default(0.25),
  /** Kept as slack at the distributor's end of a pulled cable, metres (BICSI TDMM: 3 m). */
  cableSlackDistributorM: z.number().nonnegative().max(50).default(3),
  /** Kept as slack at the outlet's end of copper, metres (BICSI TDMM: 0.3 m). */
  cableSlackOutletM: z.number().nonnegative().max(50).default(0.3),
  /** Kept as slack at the outlet's end of fibre, metres (BICSI TDMM: 1 m). */
  fibreSlackOutletM: z.number().nonnegative().max(50).default(1),
} as const;

/** The lengths of a policy text, shortest first. */
export function readLengths(text: string): number[] {
  const lengths = text
    .split(/[\s;]+/)
    .filter(Boolean)
    .map(Number);
  return lengths.every((length) => length > 0 && length <= 1000) ? lengths.toSorted((a, b) => a - b) : [];
}

/** The shortest length that can be had and is long enough; longer than all of them: whole metres. */
export function stockLengthM(neededM: number, lengths: readonly number[]): number {
  return lengths.find((length) => length >= neededM - 1e-9) ?? Math.ceil(neededM - 1e-9);
}
