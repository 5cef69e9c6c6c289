import type { CablePath } from '#cabling';

export type Hops = readonly (readonly string[])[];

/** The same members in the same order at every hop. */
export const sameHops = (path: CablePath, hops: Hops): boolean =>
  JSON.stringify(path.hops.map(({ ids }) => ids)) === JSON.stringify(hops);

export interface Flags {
  readonly complete?: boolean | undefined;
  readonly active?: boolean | undefined;
  readonly split?: boolean | undefined;
}

const FLAGS = ['complete', 'active', 'split'] as const;

export const hasFlags = (path: CablePath, flags: Flags): boolean => wrongFlags(path, flags).length === 0;

/** The flags that differ from those that the scenario names; flags that it does not name are free. */
export const wrongFlags = (path: CablePath, flags: Flags): string[] =>
  FLAGS.filter((flag) => flags[flag] !== undefined && flags[flag] !== path[flag]).map(
    (flag) => `${flag} is ${path[flag]} on ${textOf(path)}`,
  );

/** `IF1 - C1 - FP1+FP2`. */
export function textOf(path: CablePath | Hops | null): string {
  if (!path) return 'no path';
  const hops = 'hops' in path ? path.hops.map(({ ids }) => ids) : path;
  return hops.map((hop) => hop.join('+')).join(' - ');
}
