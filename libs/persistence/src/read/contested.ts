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

/** What this project wants and another open one wants too: the rival claims, in one query. */
export function contestedClaims(db: Database, scope: Scope, projectId: Id): Promise<ContestedClaim[]> {
  return db.query<ContestedClaim>(
    `SELECT ours.key, ours.kind, ours.object_id AS "objectId", theirs.project_id AS "otherProjectId",
       p.code AS "otherProjectCode", theirs.kind AS "otherKind", theirs.object_id AS "otherObjectId"
     FROM claim ours
     JOIN claim theirs ON theirs.key = ours.key AND theirs.project_id <> ours.project_id
       AND (theirs.kind, theirs.object_id) <> (ours.kind, ours.object_id)
     JOIN project p ON p.id = theirs.project_id AND p.state IN ('draft', 'submitted', 'approved', 'in-progress')
     WHERE ours.project_id = $1 AND ours.use = 'take' AND theirs.use = 'take'
       AND ${visibleSql('ours.object_id', '$2')}
     ORDER BY ours.key, p.code, theirs.object_id`,
    [projectId, packagesOf(scope)],
  );
}
