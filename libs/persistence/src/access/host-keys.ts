import type { Id } from '#changes';
import type { Sql } from '../database/database.js';

/** An SSH host key that a device showed, and whether a person has accepted it. */
export interface HostKeyRow {
  readonly id: Id;
  readonly host: string;
  readonly port: number;
  readonly algorithm: string;
  readonly fingerprint: string;
  readonly seenAt: Date;
  readonly acceptedBy: string | null;
  readonly acceptedAt: Date | null;
}

const COLUMNS = `id, host, port, algorithm, fingerprint, seen_at AS "seenAt", accepted_by AS "acceptedBy",
  accepted_at AS "acceptedAt"`;

/** Keys that wait for a person first. */
export function hostKeys(sql: Sql): Promise<HostKeyRow[]> {
  return sql.query<HostKeyRow>(
    `SELECT ${COLUMNS} FROM host_key ORDER BY accepted_at IS NOT NULL, host, port, algorithm`,
  );
}

/** Fingerprints that a person has accepted for this address. */
export async function acceptedKeys(sql: Sql, host: string, port: number): Promise<string[]> {
  const rows = await sql.rows<[string]>(
    'SELECT fingerprint FROM host_key WHERE host = $1 AND port = $2 AND accepted_at IS NOT NULL',
    [host, port],
  );
  return rows.map(([fingerprint]) => fingerprint);
}

/**
 * Notes a key that a device showed and nobody has accepted. An accepted key of the same kind stays what it is: a changed
 * key is refused until a person has taken the old one away.
 */
export async function noteHostKey(
  sql: Sql,
  seen: Pick<HostKeyRow, 'id' | 'host' | 'port' | 'algorithm' | 'fingerprint' | 'seenAt'>,
): Promise<void> {
  const { id, host, port, algorithm, fingerprint, seenAt } = seen;
  await sql.execute(
    `INSERT INTO host_key (id, host, port, algorithm, fingerprint, seen_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (host, port, algorithm) DO UPDATE SET fingerprint = excluded.fingerprint, seen_at = excluded.seen_at
     WHERE host_key.accepted_at IS NULL`,
    [id, host, port, algorithm, fingerprint, seenAt],
  );
}

/** A person says that this key is the device's. Null where there is no such key. */
export async function acceptHostKey(sql: Sql, id: Id, by: string, at: Date): Promise<HostKeyRow | null> {
  const [row] = await sql.query<HostKeyRow>(
    `UPDATE host_key SET accepted_by = $2, accepted_at = $3 WHERE id = $1 RETURNING ${COLUMNS}`,
    [id, by, at],
  );
  return row ?? null;
}

/** Forgets a key, so that the device's next one can be accepted. Null where there is no such key. */
export async function forgetHostKey(sql: Sql, id: Id): Promise<HostKeyRow | null> {
  const [row] = await sql.query<HostKeyRow>(`DELETE FROM host_key WHERE id = $1 RETURNING ${COLUMNS}`, [id]);
  return row ?? null;
}
