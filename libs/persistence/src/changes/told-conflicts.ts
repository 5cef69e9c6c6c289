import type { Conflict, Id } from '#changes';
import type { Finding } from '#findings';
import type { Kind } from '#plan';
import type { Database } from '../database/database.js';
import { objectsOf } from '../read/objects.js';
import { pathsOf, type AnyObject } from '../read/paths.js';
import { everything } from '../read/scope.js';
import type { Refused } from './written.js';

/** A conflict with the path of its object: what people know it by. */
export type ToldConflict = Conflict & { readonly path: string };

const CODES = { exists: 'CHANGE_EXISTS', missing: 'CHANGE_MISSING', differs: 'CHANGE_DIFFERS' } as const;

/** The conflicts of a refused write with the paths of their objects. */
export async function toldConflicts(db: Database, conflicts: readonly Conflict[]): Promise<ToldConflict[]> {
  const paths = await pathsOf(objectsIn(conflicts), (kind, ids) => readByIds(db, kind, ids));
  return conflicts.map((conflict) => ({ ...conflict, path: paths.get(conflict.id) ?? conflict.id }));
}

/** A conflict as a finding with its place. */
export function conflictFinding({ reason, kind, id, path, fields }: ToldConflict): Finding {
  return {
    code: CODES[reason],
    severity: 'error',
    where: [{ kind, id, path }],
    params: { kind, path, fields: [...fields] },
  };
}

/** Everything that a refused write says: objects in the way, and faults of structure. */
export async function refusalFindings(db: Database, { conflicts, faults }: Refused): Promise<Finding[]> {
  return [...(await toldConflicts(db, conflicts)).map(conflictFinding), ...faults];
}

/** The objects whose paths a refusal names: of what a change expects and what is there, at least one is an object. */
function objectsIn(conflicts: readonly Conflict[]): (readonly [Kind, AnyObject])[] {
  return conflicts
    .filter(({ kind }) => kind !== 'project')
    .map(({ kind, actual, expected }) => [kind as Kind, (actual ?? expected) as AnyObject] as const);
}

/** Objects of the present by id, whoever asks: only for the paths of what the asker has at hand already. */
export async function readByIds(db: Database, kind: Kind, ids: readonly Id[]): Promise<readonly AnyObject[]> {
  const { objects } = await objectsOf(db, everything, kind, { ids });
  return objects.map(({ object }) => object);
}
