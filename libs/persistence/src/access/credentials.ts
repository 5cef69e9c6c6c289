import type { Id } from '#changes';
import type { Sql } from '../database/database.js';
import type { Vault } from './vault.js';

/** What a credential opens: the command line, a shell on the same device, or its SNMP agent. */
export const credentialKinds = ['cli', 'shell', 'snmp'] as const;
export type CredentialKind = (typeof credentialKinds)[number];

/** A credential as it may be shown: everything but the secret. */
export interface CredentialHead {
  readonly id: Id;
  readonly name: string;
  readonly kind: CredentialKind;
  readonly username: string;
  readonly changedAt: Date;
}

/** What is secret of it; only the worker asks for it, when it opens a session. */
export type CredentialSecret = Readonly<Record<string, string>>;

const HEAD = 'id, name, kind, username, changed_at AS "changedAt"';

export function credentialHeads(sql: Sql): Promise<CredentialHead[]> {
  return sql.query<CredentialHead>(`SELECT ${HEAD} FROM credential ORDER BY name`);
}

/** Adds a credential, or gives an existing one (same id) new facts. */
export async function saveCredential(
  sql: Sql,
  vault: Vault,
  head: CredentialHead,
  secret: CredentialSecret,
): Promise<void> {
  const { id, name, kind, username, changedAt } = head;
  await sql.execute(
    `INSERT INTO credential (id, name, kind, username, secret, changed_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, username = excluded.username,
       secret = excluded.secret, changed_at = excluded.changed_at`,
    [id, name, kind, username, vault.seal(JSON.stringify(secret), id), changedAt],
  );
}

/** True if there was one. */
export async function removeCredential(sql: Sql, id: Id): Promise<boolean> {
  return (await sql.execute('DELETE FROM credential WHERE id = $1', [id])) > 0;
}

/** A credential with its secret; null where there is none. @throws VaultError */
export async function openCredential(
  sql: Sql,
  vault: Vault,
  id: Id,
): Promise<(CredentialHead & { readonly secret: CredentialSecret }) | null> {
  const [row] = await sql.query<CredentialHead & { secret: Buffer }>(
    `SELECT ${HEAD}, secret FROM credential WHERE id = $1`,
    [id],
  );
  return row ? { ...row, secret: JSON.parse(vault.open(row.secret, id)) as CredentialSecret } : null;
}
