import type { Found, ProjectChange } from '../api/types.js';

const MOST = 20;
/** Kinds that stand for nothing a person looks for: what they say is shown with their port. */
const WITHIN = new Set(['interfaceVlan', 'portMap']);

/** Objects that a project adds or changes and whose path holds the text, best first: the shorter the path, the nearer. */
export function plannedHits(changes: readonly ProjectChange[], sought: string): ProjectChange[] {
  const needle = sought.toLowerCase();
  const byId = new Map(changes.map((change) => [change.id, change]));
  return [...byId.values()]

    .filter(
      ({ op, kind, path }) => op !== 'remove' && !WITHIN.has(kind) && path.toLowerCase().includes(needle),
    )
    .toSorted((a, b) => a.path.length - b.path.length || (a.path < b.path ? -1 : 1))
    .slice(0, MOST);
}

/** What the project has, then what the present has; an object of both is shown once. */
export function joined(
  planned: readonly ProjectChange[],
  present: readonly Found[],
  detail: string,
): Found[] {
  const own = planned.map(({ kind, id, path }) => ({ kind, id, path, detail }));
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...present.filter(({ id }) => !ids.has(id))];
}
