import { compareNames } from '#cabling';

/**
 * Names in short: neighbours that differ only in their last number, each one more than the one before, become a range.
 * `01 02 03 07` → `01–03, 07`; `L-1001 L-1002` → `L-1001–1002`.
 */
export function ranges(names: readonly string[]): string {
  const sorted = [...new Set(names)].sort(compareNames);
  const runs: { readonly first: Numbered; last: Numbered }[] = [];
  for (const name of sorted) {
    const next = numbered(name);
    const run = runs.at(-1);
    if (run && run.last.prefix === next.prefix && next.number === run.last.number + 1) run.last = next;
    else runs.push({ first: next, last: next });
  }
  return runs
    .map(({ first, last }) =>
      first === last
        ? first.name
        : last.number === first.number + 1 && first.prefix === ''
          ? `${first.name}, ${last.name}`
          : `${first.name}–${last.name.slice(last.prefix.length)}`,
    )
    .join(', ');
}

/** A name and the number at its end; `NaN` where it has none. */
export interface Numbered {
  readonly name: string;
  readonly prefix: string;
  readonly number: number;
}

/** Where the number at the end of a name begins, and what it is. */
export function numbered(name: string): Numbered {
  const digits = /\d+$/.exec(name)?.[0] ?? '';
  return {
    name,
    prefix: name.slice(0, name.length - digits.length),
    number: digits ? Number(digits) : Number.NaN,
  };
}
