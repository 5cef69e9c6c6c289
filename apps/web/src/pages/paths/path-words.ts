import type { Traced, TracedPath } from '../../api/types.js';
import type { Speech } from '../../texts/index.js';

/** What people call an end of a path. */
export const endOf = (hop: TracedPath['hops'][number] | undefined, names: Traced['names']): string =>
  hop?.ids.map((id) => names[id] ?? id).join(' + ') ?? '';

/** How long a path is; where a length is not recorded, how long at least. */
export function lengthText({ lengthM, lengthDefinitive }: TracedPath, { t, say }: Speech): string {
  if (lengthM === 0 && !lengthDefinitive) return t.paths.lengthUnknown;
  return say(lengthDefinitive ? t.paths.definitive : t.paths.atLeast, { n: Math.round(lengthM * 10) / 10 });
}

/** What light loses, with what it is computed from. */
export function lossText(
  { lossDb, connectors, splices, definitive }: NonNullable<TracedPath['loss']>,
  { t, say }: Speech,
): string {
  return say(definitive ? t.paths.lossOf : t.paths.lossAtLeast, { db: lossDb, connectors, splices });
}
