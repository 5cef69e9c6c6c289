/** Classes of reaction to fire of cables, best first (EN 13501-6, Commission Delegated Regulation (EU) 2016/364). */
export const euroclasses = ['Aca', 'B1ca', 'B2ca', 'Cca', 'Dca', 'Eca', 'Fca'] as const;
export type Euroclass = (typeof euroclasses)[number];

/** A declared class with its additional classes: smoke, burning droplets, acidity. Null where not declared. */
export interface FireClass {
  readonly euroclass: Euroclass;
  readonly smoke: 's1a' | 's1b' | 's1' | 's2' | 's3' | null;
  readonly droplets: 'd0' | 'd1' | 'd2' | null;
  readonly acidity: 'a1' | 'a2' | 'a3' | null;
}

/** Best first; s1a and s1b are better sorts of s1. */
const SMOKE = ['s1a', 's1b', 's1', 's2', 's3'] as const;
const DROPLETS = ['d0', 'd1', 'd2'] as const;
const ACIDITY = ['a1', 'a2', 'a3'] as const;

/** Reads `B2ca-s1a,d1,a1` (any case, spaces allowed); null if it is no class. */
export function parseFireClass(text: string): FireClass | null {
  const [head = '', ...more] = text
    .toLowerCase()
    .split(/[\s,;/-]+/)
    .filter(Boolean);
  const euroclass = euroclasses.find((one) => one.toLowerCase() === head);
  const take = <T extends string>(known: readonly T[]): T | null =>
    known.find((one) => more.includes(one)) ?? null;
  const [smoke, droplets, acidity] = [take(SMOKE), take(DROPLETS), take(ACIDITY)];
  const read = [smoke, droplets, acidity].filter((one) => one !== null).length;
  return euroclass && read === more.length ? { euroclass, smoke, droplets, acidity } : null;
}

/** True if `is` is at least as good as `wanted` in the class and in every additional class that is wanted. */
export function meetsFireClass(is: FireClass, wanted: FireClass): boolean {
  const atLeast = <T>(order: readonly T[], has: T | null, needs: T | null): boolean =>
    needs === null || (has !== null && order.indexOf(has) <= order.indexOf(needs));
  return (
    atLeast(euroclasses, is.euroclass, wanted.euroclass) &&
    atLeast(SMOKE, is.smoke, wanted.smoke) &&
    atLeast(DROPLETS, is.droplets, wanted.droplets) &&
    atLeast(ACIDITY, is.acidity, wanted.acidity)
  );
}
