/** Passed and total of a set or of one kind in it. */
export interface Score {
  readonly passed: number;
  /** All cases found that say what to judge by, the unjudged ones included. */
  readonly total: number;
}

/** The entry of one set in `acceptance-report.json`. */
export type SetReport =
  | { readonly absent: true; readonly passed: 0; readonly total: 0 }
  | (Score & {
      /** Ids of the judged cases that differ, in the order found. */
      readonly failed: readonly string[];
      /** Kinds that nothing judges yet. */
      readonly unjudged: readonly string[];
      /** Cases that state nothing to judge by, with the reason; not in `total`. */
      readonly notJudgeable?: Readonly<Record<string, string>>;
      /** Sub-score by kind, where the set has several. */
      readonly kinds?: Readonly<Record<string, Score>>;
    });

export interface Report {
  readonly sets: Readonly<Record<string, SetReport>>;
}

/** What became of one case; `null`: no judge for its kind. */
export interface Outcome {
  readonly id: string;
  readonly kind: string;
  readonly differences: readonly string[] | null;
  /** Why the case cannot be judged, where it states nothing to judge by. */
  readonly notJudgeable?: string;
}

const passes = (outcome: Outcome): boolean => outcome.differences?.length === 0;

/** Adds outcomes up. */
export function scoreOf(all: readonly Outcome[]): SetReport {
  const outcomes = all.filter(({ notJudgeable }) => notJudgeable === undefined);
  const apart = all.flatMap(({ id, notJudgeable }) =>
    notJudgeable === undefined ? [] : [[id, notJudgeable]],
  );
  const kinds = new Map<string, Outcome[]>();
  for (const outcome of outcomes) kinds.set(outcome.kind, [...(kinds.get(outcome.kind) ?? []), outcome]);
  const unjudged = [...kinds].filter(([, some]) => some.every(({ differences }) => differences === null));
  return {
    ...count(outcomes),
    failed: outcomes.filter((one) => one.differences?.length).map(({ id }) => id),
    unjudged: unjudged.map(([kind]) => kind),
    ...(apart.length > 0 && { notJudgeable: Object.fromEntries(apart) as Record<string, string> }),
    ...(kinds.size > 1 && {
      kinds: Object.fromEntries([...kinds].map(([kind, some]) => [kind, count(some)])),
    }),
  };
}

const count = (outcomes: readonly Outcome[]): Score => ({
  passed: outcomes.filter(passes).length,
  total: outcomes.length,
});

/** Least percentage of passed cases by set. */
export type Floors = Readonly<Record<string, number>>;

/** How many cases each set is short of its floor; sets at or above it are left out. */
export function belowFloor(
  report: Report,
  floors: Floors,
): { set: string; missing: number; floor: number }[] {
  return Object.entries(floors).flatMap(([set, floor]) => {
    const score = report.sets[set];
    if (!score || 'absent' in score) return [];
    // 0.5 % floors of large totals must not fail by a rounding error of the division.
    const missing = Math.ceil((floor * score.total) / 100 - 1e-9) - score.passed;
    return missing > 0 ? [{ set, missing, floor }] : [];
  });
}
