/** One input of a set: a scenario, a file, a recording. */
export interface CaseRef {
  readonly id: string;
  /** What sort of judgement it asks for (`parse`, `remediation`); sets with one sort repeat their own name. */
  readonly kind: string;
}

/** What a judge is given besides the case. */
export interface JudgeContext {
  /** The set's own folder, `<data>/<set>`. */
  readonly folder: string;
  /** Hands over the product's raw result, before any comparison; written as `SET/ID.json` with `--emit`. */
  readonly emit: (raw: unknown) => void;
}

/** A case that states nothing to judge by: no input, or no expectation. Neither passed nor failed. */
export interface NotJudgeable {
  readonly notJudgeable: string;
}

/** What a judge finds. An empty list is a pass; each line says one difference. */
export type Verdict = readonly string[] | NotJudgeable;

/** Compares the product's result with the expected one. */
export type Judge<C extends CaseRef = CaseRef> = (
  one: C,
  context: JudgeContext,
) => Verdict | Promise<Verdict>;

/**
 * One folder of acceptance data: how its cases are found, and how each kind is judged. A kind without a judge counts
 * in the total and is listed as unjudged, so that the score says honestly what is still missing.
 */
export interface AcceptanceSet<C extends CaseRef = CaseRef> {
  /** Name of the set and of its folder in the data. */
  readonly name: string;
  /** Finds the cases in the folder, in a stable order; ids are unique in the set. */
  readonly discover: (folder: string) => Promise<readonly C[]>;
  /** By kind. */
  readonly judges: Readonly<Record<string, Judge<C>>>;
}

/** Checks a set where it is written, and forgets its case type so that sets can stand in one list. */
export function acceptanceSet<C extends CaseRef>(set: AcceptanceSet<C>): AcceptanceSet {
  // A judge only ever receives what the same set discovered.
  return set as unknown as AcceptanceSet;
}
