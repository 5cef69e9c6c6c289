import type { Id } from '#changes';
import type { Sql } from '../database/database.js';

/** A project as it was issued under an index. */
export interface RevisionHead {
  readonly index: string;
  readonly issuedAt: Date;
  readonly issuedBy: string;
  /** What changed since the index before, in the words of who issued it. */
  readonly reason: string;
  /** False: it was issued elsewhere, and only the line of the title page is known. */
  readonly kept: boolean;
}

export interface NewRevision extends Omit<RevisionHead, 'kept'> {
  readonly projectId: Id;
  readonly changesHash: string;
  /** The plan file, compressed. */
  readonly plan: Uint8Array;
}

/** Keeps what was issued, in the running transaction. */
export async function addRevision(sql: Sql, revision: NewRevision): Promise<void> {
  const { projectId, index, issuedAt, issuedBy, reason, changesHash, plan } = revision;
  await sql.execute(
    `INSERT INTO project_revision (project_id, index, issued_at, issued_by, reason, changes_hash, plan)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [projectId, index, issuedAt, issuedBy, reason, changesHash, Buffer.from(plan)],
  );
}

/** The issues of a project, oldest first. */
export function revisionHeads(sql: Sql, projectId: Id): Promise<RevisionHead[]> {
  return sql.query<RevisionHead>(
    `SELECT index, issued_at AS "issuedAt", issued_by AS "issuedBy", reason, octet_length(plan) > 0 AS kept FROM project_revision
     WHERE project_id = $1 ORDER BY issued_at, length(index), index`,
    [projectId],
  );
}

/** The compressed plan file of an issue; null where there is none: never issued, or issued elsewhere. */
export async function revisionPlan(sql: Sql, projectId: Id, index: string): Promise<Uint8Array | null> {
  const [row] = await sql.rows<[Uint8Array]>(
    'SELECT plan FROM project_revision WHERE project_id = $1 AND index = $2',
    [projectId, index],
  );
  return row && row[0].length > 0 ? row[0] : null;
}
