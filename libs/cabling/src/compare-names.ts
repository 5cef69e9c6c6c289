const collator = new Intl.Collator('en', { numeric: true });

/** The order in which people read names: `P2` before `P10`. Negative, zero or positive, as for sort. */
export const compareNames = (a: string, b: string): number => collator.compare(a, b);
