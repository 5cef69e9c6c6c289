import type { Id } from '#changes';
import type { Finding } from '#findings';
import type { Database } from '#persistence';
import { kinds, type Kind, type PlanChangeSet } from '#plan';
import { pathsOf, readByIds, type AnyObject } from './paths.js';

/** Faults of structure with the paths of the objects that they name: as the refused changes have them, else as they are. */
export function placedFaults(
  db: Database,
  faults: readonly Finding[],
  changes: PlanChangeSet,
): Promise<Finding[]> {
  return Promise.all(faults.map((fault) => placed(db, fault, changes)));
}

async function placed(db: Database, fault: Finding, changes: PlanChangeSet): Promise<Finding> {
  const [place] = fault.where;
  const kind = kinds.find((known) => place && 'id' in place && known === place.kind);
  if (!place || !('id' in place) || !kind) return fault;
  const read = (of: Kind, ids: readonly Id[]) => objectsNow(db, of, ids, changes);
  const [object] = await read(kind, [place.id]);
  if (!object) return fault;
  const path = (await pathsOf([[kind, object]], read)).get(place.id) ?? place.id;
  return { ...fault, where: [{ ...place, path }], params: { ...fault.params, path } };
}

async function objectsNow(
  db: Database,
  kind: Kind,
  ids: readonly Id[],
  changes: PlanChangeSet,
): Promise<readonly AnyObject[]> {
  const asked = changes.flatMap(({ kind: of, id, after }): AnyObject[] =>
    of === kind && after && ids.includes(id) ? [after] : [],
  );
  const rest = ids.filter((id) => !asked.some((object) => object.id === id));
  return rest.length === 0 ? asked : [...asked, ...(await readByIds(db, kind, rest))];
}
