/** More than the plan of a floor needs; a larger file would only fill the documents. */
export const MOST_FLOOR_PLAN_BYTES = 20_000_000;
