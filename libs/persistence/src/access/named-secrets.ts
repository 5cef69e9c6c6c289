import type { Sql } from '../database/database.js';
import type { Vault } from './vault.js';

/** A secret that templates name, as it may be shown. */
export interface NamedSecretHead {
  readonly name: string;
  readonly changedAt: Date;
}

export function namedSecrets(sql: Sql): Promise<NamedSecretHead[]> {
  return sql.query<NamedSecretHead>('SELECT name, changed_at AS "changedAt" FROM named_secret ORDER BY name');
}

/** Seals a secret under its name, in place of the one before. */
export async function saveNamedSecret(
  sql: Sql,
  vault: Vault,
  head: NamedSecretHead,
  text: string,
): Promise<void> {
  await sql.execute(
    `INSERT INTO named_secret (name, sealed, changed_at) VALUES ($1, $2, $3)
     ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed, changed_at = excluded.changed_at`,
    [head.name, vault.seal(text, `secret ${head.name}`), head.changedAt],
  );
}

/** True if there was one. */
export async function removeNamedSecret(sql: Sql, name: string): Promise<boolean> {
  return (await sql.execute('DELETE FROM named_secret WHERE name = $1', [name])) > 0;
}

/** The secrets of these names; a name that is not stored is missing. Only the worker asks, when it sends. @throws VaultError */
export async function openNamedSecrets(
  sql: Sql,
  vault: Vault,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.query<{ name: string; sealed: Buffer }>(
    'SELECT name, sealed FROM named_secret WHERE name = ANY ($1)',
    [names],
  );
  return new Map(rows.map(({ name, sealed }) => [name, vault.open(sealed, `secret ${name}`)]));
}
