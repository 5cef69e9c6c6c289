import type { Finding } from '#findings';
import { usersOf, type Database } from '#persistence';
import type { Kind } from '#plan';
import { pathsOf, readByIds } from '../changes/paths.js';
import { Problem } from '../http/problem.js';
import type { Viewed } from './view.js';

/** Kinds that others are instances of: their users are named in full before the database would name ids. */
const TYPES: ReadonlySet<Kind> = new Set<Kind>([
  'deviceType',
  'moduleType',
  'transceiverType',
  'cableProduct',
]);

/** Paths that a refusal spells out; the findings name them all, up to the reader's limit. */
const SPELT = 5;

/** @throws Problem CATALOGUE_TYPE_IN_USE that names who is of the type */
export async function refuseUsedType(db: Database, kind: Kind, { object, path }: Viewed): Promise<void> {
  if (!TYPES.has(kind)) return;
  const users = await usersOf(db, kind, [object.id], 100);
  if (users.length === 0) return;
  const paths = await pathsOf(
    users.map((user) => [user.kind, user.object] as const),
    (parent, ids) => readByIds(db, parent, ids),
  );
  const named = users.map((user) => ({ ...user, path: paths.get(user.object.id) ?? user.object.id }));
  const findings = named.map((user): Finding => ({
    code: 'CATALOGUE_USED_BY',
    severity: 'error',
    where: [{ kind: user.kind, id: user.object.id, path: user.path }],
    params: { path: user.path },
  }));
  const spelt = named.slice(0, SPELT).map((user) => user.path);
  throw new Problem(
    409,
    'CATALOGUE_TYPE_IN_USE',
    { path, count: users.length, users: users.length > SPELT ? [...spelt, '…'] : spelt },
    { findings },
  );
}
