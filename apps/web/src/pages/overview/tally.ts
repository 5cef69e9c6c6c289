import type { ProjectChange } from '../../api/types.js';

/** How many objects of a kind a project touches, and the paths of the first of them. */
export interface Tally {
  readonly kind: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly paths: readonly string[];
}

const count = (changes: readonly ProjectChange[], op: ProjectChange['op']): number =>
  new Set(changes.filter((change) => change.op === op).map(({ id }) => id)).size;

/** Changes by kind, in the order in which kinds first appear (referenced kinds first). */
export function tally(changes: readonly ProjectChange[]): Tally[] {
  const byKind = new Map<string, ProjectChange[]>();
  for (const change of changes) byKind.set(change.kind, [...(byKind.get(change.kind) ?? []), change]);
  return [...byKind].map(([kind, those]) => ({
    kind,
    added: count(those, 'add'),
    changed: count(those, 'change'),
    removed: count(those, 'remove'),
    paths: [...new Set(those.map(({ path }) => path))],
  }));
}
