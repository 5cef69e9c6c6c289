import type { Id } from '#changes';
import type { Sql } from '../database/database.js';

/** A host that devices, or other jump hosts, are reached through. */
export interface JumpHost {
  readonly id: Id;
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly credentialId: Id | null;
  readonly viaId: Id | null;
}

const COLUMNS = 'id, name, host, port, credential_id AS "credentialId", via_id AS "viaId"';

export function jumpHosts(sql: Sql): Promise<JumpHost[]> {
  return sql.query<JumpHost>(`SELECT ${COLUMNS} FROM jump_host ORDER BY name`);
}

export async function saveJumpHost(sql: Sql, jump: JumpHost): Promise<void> {
  await sql.execute(
    `INSERT INTO jump_host (id, name, host, port, credential_id, via_id) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, host = excluded.host, port = excluded.port,
       credential_id = excluded.credential_id, via_id = excluded.via_id`,
    [jump.id, jump.name, jump.host, jump.port, jump.credentialId, jump.viaId],
  );
}

/** True if there was one. */
export async function removeJumpHost(sql: Sql, id: Id): Promise<boolean> {
  return (await sql.execute('DELETE FROM jump_host WHERE id = $1', [id])) > 0;
}

/** The hosts to go through, the one that we connect to first. @throws Error for a chain that has no end */
export async function jumpChain(sql: Sql, id: Id | null): Promise<readonly JumpHost[]> {
  if (id === null) return [];
  const all = new Map((await jumpHosts(sql)).map((jump) => [jump.id, jump]));
  const chain: JumpHost[] = [];
  for (let next: Id | null = id; next !== null;) {
    const jump: JumpHost | undefined = all.get(next);
    if (!jump) break;
    if (chain.includes(jump)) throw new Error(`the jump host ${jump.name} is reached through itself`);
    chain.unshift(jump);
    next = jump.viaId;
  }
  return chain;
}
