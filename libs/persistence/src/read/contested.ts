import type { Id } from '#changes';
import type { Database } from '../database/database.js';
import { packagesOf, visibleSql } from './scope-sql.js';
import type { Scope } from './scope.js';

/** A thing that two open projects want for different objects. */
export interface ContestedClaim {
  /** `port:<id>#1`, `unit:<rack>/front/12`, `vlan:<group>/120`, `address:<vrf>/10.0.0.5`. */
  readonly key: string;
  readonly kind: string;
  readonly objectId: Id;
  readonly otherProjectId: Id;
  readonly otherProjectCode: string;
  readonly otherKind: string;
  readonly otherObjectId: Id;
}

/**
 * What this project wants and another open one wants too, in one query. Two objects that collide at several positions of a
 * port or units of a rack are one row, with the lowest key.
 */
export function contestedClaims(db: Database, scope: Scope, projectId: Id): Promise<ContestedClaim[]> {
  return db.query<ContestedClaim>(
    `SELECT key, kind, "objectId", "otherProjectId", "otherProjectCode", "otherKind", "otherObjectId" FROM (
       SELECT DISTINCT ON (p.id, ours.object_id, theirs.object_id, place.id)
         ours.key, ours.kind, ours.object_id AS "objectId", theirs.project_id AS "otherProjectId",
         p.code AS "otherProjectCode", theirs.kind AS "otherKind", theirs.object_id AS "otherObjectId"
       FROM claim ours
       CROSS JOIN LATERAL (SELECT split_part(split_part(ours.key, '/', 1), '#', 1) AS id) place
       JOIN claim theirs ON theirs.key = ours.key AND theirs.project_id <> ours.project_id
         AND (theirs.kind, theirs.object_id) <> (ours.kind, ours.object_id)
       JOIN project p ON p.id = theirs.project_id AND p.state IN ('draft', 'submitted', 'approved', 'in-progress')
       WHERE ours.project_id = $1 AND ours.use = 'take' AND theirs.use = 'take'
         AND ${visibleSql('ours.object_id', '$2')}
       ORDER BY p.id, ours.object_id, theirs.object_id, place.id,
         split_part(ours.key, '/', 2), length(ours.key), ours.key
     ) rivals ORDER BY key, "otherProjectCode", "otherObjectId"`,
    [projectId, packagesOf(scope)],
  );
}
