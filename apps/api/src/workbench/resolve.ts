import type { Id } from '#changes';
import type { Kind, PlanObjects } from '#plan';
import { findPorts, Names, nearest } from '#planfile';
import { indexOf } from './layer-index.js';

/** A name that somebody wrote, and what it means. */
export interface Resolved {
  readonly name: string;
  /** null: no object is called so, or several are. */
  readonly id: Id | null;
  /** How the object is called in full; what comes near it when there is none. */
  readonly path: string | null;
  /** How many objects are called so. */
  readonly found: number;
}

/** Proposals cost a comparison with every name: they are made for the first faults only. */
const MOST_PROPOSALS = 50;

/** What written names mean: by path, by name where it is unique, interfaces as devices abbreviate them. */
export function resolveNames(objects: PlanObjects, kind: Kind, written: readonly string[]): Resolved[] {
  const names = new Names(objects);
  const find = kind === 'port' ? findPorts(names) : (text: string): readonly Id[] => names.find(kind, text);
  const paths = indexOf(objects).pathsOf(kind);
  const all = [...paths.values()];
  let proposals = 0;
  return written.map((name) => {
    const found = [...new Set(find(name.trim()))];
    const [id] = found;
    if (id !== undefined && found.length === 1) return { name, id, path: paths.get(id) ?? name, found: 1 };
    proposals += 1;
    const path =
      found.length === 0 && proposals <= MOST_PROPOSALS ? (nearest(name, all, 1)[0] ?? null) : null;
    return { name, id: null, path, found: found.length };
  });
}
