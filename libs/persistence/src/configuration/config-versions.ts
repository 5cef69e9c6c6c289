import type { Id } from '#changes';
import { createHash } from 'node:crypto';
import type { Vault } from '../access/vault.js';
import type { Sql } from '../database/database.js';

export type ConfigKind = 'intended' | 'running' | 'startup';

/** A configuration of a device as it was at a moment; secrets masked. */
export interface ConfigVersion {
  readonly id: Id;
  readonly deviceId: Id;
  readonly kind: ConfigKind;
  readonly takenAt: Date;
  /** Who or what took it: `read by …`, `push …`. */
  readonly source: string;
  readonly sha256: string;
  readonly text: string;
  /** The full text in `config_content`; null where only the masked one was kept. */
  readonly contentSha256: string | null;
  /**
   * Digest of the text with its secrets, keyed by the vault: two that differ with equal texts differ in a secret. Null
   * where only the masked text was kept, and of before it was computed.
   */
  readonly secretsDigest: string | null;
}

/** A version in a list. */
export type ConfigVersionHead = Omit<ConfigVersion, 'text'> & { readonly lines: number };

/** What is kept of a new version; without `full` only the masked text is. */
export type NewConfigVersion = Omit<ConfigVersion, 'sha256' | 'contentSha256' | 'secretsDigest'> & {
  /** The whole text, and the same without what changes by itself: what its secrets are told apart by. */
  readonly full?: { readonly text: string; readonly steady: string; readonly vault: Vault };
};

const COLUMNS =
  'id, device_id AS "deviceId", kind, taken_at AS "takenAt", source, sha256, text, content_sha256 AS "contentSha256", secrets_digest AS "secretsDigest"';

/** Digest of a text with its secrets, without what changes by itself. */
export const secretsDigest = (vault: Vault, steady: string): string => vault.digest(steady, 'configuration');

/** SHA-256 of a configuration text, in hexadecimal: equal texts are the same version. */
export function configHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Keeps a version. A text that equals the newest one, also in its secrets, only renews its time and who read it, so that
 * nightly readings do not pile up; what a push left stays that push’s, or nobody could tell who changed what. A full text
 * that equals any other is kept once.
 */
export async function keepConfigVersion(sql: Sql, version: NewConfigVersion): Promise<void> {
  const { id, deviceId, kind, takenAt, source, text, full } = version;
  const sha256 = configHash(text);
  const content = full ? await keepContent(sql, full.text, full.vault) : null;
  const digest = full ? secretsDigest(full.vault, full.steady) : null;
  const renewed = await sql.execute(
    `UPDATE config_version SET taken_at = $4,
       source = CASE WHEN source LIKE 'push %' THEN source ELSE $5 END, content_sha256 = coalesce($6, content_sha256),
       secrets_digest = coalesce($7, secrets_digest)
     WHERE id = (SELECT id FROM config_version WHERE device_id = $1 AND kind = $2 ORDER BY taken_at DESC, id DESC LIMIT 1)
       AND sha256 = $3 AND coalesce(secrets_digest = $7, true)`,
    [deviceId, kind, sha256, takenAt, source, content, digest],
  );
  if (renewed > 0) return;
  await sql.execute(
    `INSERT INTO config_version (id, device_id, kind, taken_at, source, sha256, text, content_sha256, secrets_digest)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, deviceId, kind, takenAt, source, sha256, text, content, digest],
  );
}

async function keepContent(sql: Sql, text: string, vault: Vault): Promise<string> {
  // Keyed: from a plain hash and the masked text beside it, whoever reads the database could try secrets.
  const sha256 = vault.digest(text, 'content');
  await sql.execute(
    'INSERT INTO config_content (sha256, sealed) VALUES ($1, $2) ON CONFLICT (sha256) DO NOTHING',
    [sha256, vault.seal(text, `config ${sha256}`)],
  );
  return sha256;
}

/** The full text of a version; null where it was not kept. @throws VaultError */
export async function fullConfig(sql: Sql, vault: Vault, contentSha256: string): Promise<string | null> {
  const [row] = await sql.query<{ sealed: Buffer }>('SELECT sealed FROM config_content WHERE sha256 = $1', [
    contentSha256,
  ]);
  return row ? vault.open(row.sealed, `config ${contentSha256}`) : null;
}

export async function configVersion(sql: Sql, id: Id): Promise<ConfigVersion | null> {
  const [row] = await sql.query<ConfigVersion>(`SELECT ${COLUMNS} FROM config_version WHERE id = $1`, [id]);
  return row ?? null;
}

/** The versions of a device, the newest first. */
export function configHistory(sql: Sql, deviceId: Id, limit: number): Promise<ConfigVersionHead[]> {
  return sql.query<ConfigVersionHead>(
    `SELECT id, device_id AS "deviceId", kind, taken_at AS "takenAt", source, sha256, content_sha256 AS "contentSha256",
       secrets_digest AS "secretsDigest", (length(text) - length(replace(text, E'\\n', ''))) AS lines
     FROM config_version WHERE device_id = $1 ORDER BY taken_at DESC, id DESC LIMIT $2`,
    [deviceId, limit],
  );
}

/** The newest version of each device, by device id. Two of one millisecond stand in the order of their ids (UUIDv7). */
export async function newestConfigs(
  sql: Sql,
  deviceIds: readonly Id[],
  kind: ConfigKind,
): Promise<ReadonlyMap<Id, ConfigVersion>> {
  const rows = await sql.query<ConfigVersion>(
    `SELECT DISTINCT ON (device_id) ${COLUMNS} FROM config_version
     WHERE device_id = ANY ($1) AND kind = $2 ORDER BY device_id, taken_at DESC, id DESC`,
    [deviceIds, kind],
  );
  return new Map(rows.map((row) => [row.deviceId, row]));
}
