import type { Drawing } from '../../api/types.js';

/** The sheet of the present that shows what a sheet of the target shows; numbers differ, because the sets do. */
export function counterpart(sheet: Drawing, before: readonly Drawing[]): Drawing | undefined {
  const subject = ({ name }: Drawing): string => name.replace(/^[A-Z]\d+-/, '');
  const kin = before.filter(({ kind }) => kind === sheet.kind);
  return (
    kin.find((other) => subject(other) === subject(sheet)) ??
    kin.find((other) => overlap(subject(other), subject(sheet))) ??
    (kin.length === 1 ? kin[0] : undefined)
  );
}

/** Elevations of `SR1-SR2` and of `SR2`: a name in common says that they show the same rack. */
function overlap(a: string, b: string): boolean {
  const words = new Set(a.split('-').slice(1));
  return b
    .split('-')
    .slice(1)
    .some((word) => words.has(word));
}
