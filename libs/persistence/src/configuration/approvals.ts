import type { Id } from '#changes';
import type { Sql } from '../database/database.js';

/** How a project stands: its state, and the hash of the changes that were approved last. */
export interface Approval {
  readonly state: string;
  readonly approvedHash: string | null;
}

/** Null: there is no such project any more. */
export async function approvalOf(sql: Sql, projectId: Id): Promise<Approval | null> {
  const [row] = await sql.query<Approval>(
    'SELECT state, approved_hash AS "approvedHash" FROM project WHERE id = $1',
    [projectId],
  );
  return row ?? null;
}

/** The version that an approval stands on: what is shown of it, and what its secrets are told apart by. */
export interface ApprovedConfig {
  readonly versionId: Id;
  readonly sha256: string;
  readonly secretsDigest: string | null;
}

/**
 * The running configurations that an approval stands on, as hashes by device: the newest that was known when the project
 * was approved, or what a push of this project confirmed since. A reading after the approval does not count, however new
 * it is: nobody approved what it shows. Devices that nobody had read by then are left out. (The ids of versions and of
 * events are UUIDv7: in their order they were made. A version that is read again keeps its id.)
 */
export async function approvedConfigs(
  sql: Sql,
  projectId: Id,
  deviceIds: readonly Id[],
): Promise<ReadonlyMap<Id, ApprovedConfig>> {
  const rows = await sql.query<ApprovedConfig & { deviceId: Id }>(
    `SELECT DISTINCT ON (v.device_id) v.device_id AS "deviceId", v.id AS "versionId", v.sha256, v.secrets_digest AS "secretsDigest" FROM config_version v
     WHERE v.device_id = ANY ($2) AND v.kind = 'running' AND (
       v.id < (SELECT e.id FROM register_event e WHERE e.project_id = $1 AND e.action = 'project.approved'
               ORDER BY e.seq DESC LIMIT 1)
       OR EXISTS (SELECT 1 FROM push p WHERE p.project_id = $1 AND p.device_id = v.device_id
                  AND p.state = 'confirmed' AND p.proof->'sha256'->>-1 = v.sha256
                  AND coalesce(p.proof->'digests'->>-1 = v.secrets_digest, true)))
     ORDER BY v.device_id, v.id DESC`,
    [projectId, deviceIds],
  );
  return new Map(rows.map(({ deviceId, ...approved }) => [deviceId, approved]));
}
