import { Database } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ACCOUNT, type Account } from './account-store.js';
import { Runtime } from '../runtime/runtime.js';
import { digest, newSecret } from './session-store.js';

/** Tokens begin like this, so that scanners of repositories and logs can find a leaked one. */
const MARK = 'brassage_';

export interface Token {
  readonly id: string;
  readonly name: string;
  readonly scope: 'read' | 'write';
  /** The day after which it is refused, `YYYY-MM-DD`. */
  readonly expiresOn: string;
  readonly createdAt: string;
  readonly usedAt: string | null;
}

interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

/** API tokens: stored hashed, scoped, expiring. */
@Injectable()
export class TokenStore {
  constructor(
    private readonly db: Database,
    private readonly runtime: Runtime,
  ) {}

  async of(userId: string): Promise<Token[]> {
    const rows = await this.db.query<TokenRow>(
      `SELECT id, name, scopes, created_at AS "createdAt", expires_at AS "expiresAt", used_at AS "usedAt"
         FROM api_token WHERE user_id = $1 ORDER BY created_at, id`,
      [userId],
    );
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      scope: row.scopes.includes('write') ? 'write' : 'read',
      expiresOn: row.expiresAt.toISOString().slice(0, 10),
      createdAt: row.createdAt.toISOString(),
      usedAt: row.usedAt?.toISOString() ?? null,
    }));
  }

  /** Makes a token; its text is known only here and now. It ends with the day `expiresOn` (UTC). */
  async make(
    userId: string,
    name: string,
    scope: 'read' | 'write',
    expiresOn: string,
  ): Promise<{ id: string; text: string }> {
    const id = this.runtime.newId();
    const text = MARK + newSecret();
    await this.db.execute(
      `INSERT INTO api_token (id, user_id, name, hash, scopes, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, userId, name, digest(text), [scope], this.runtime.now(), `${expiresOn}T23:59:59.999Z`],
    );
    return { id, text };
  }

  /** True if there was such a token of that account. */
  async remove(userId: string, id: string): Promise<boolean> {
    return (await this.db.execute('DELETE FROM api_token WHERE id = $1 AND user_id = $2', [id, userId])) > 0;
  }

  /** The account behind a token that has not expired. */
  async accountOf(text: string): Promise<{ readonly account: Account; readonly writes: boolean } | null> {
    if (!text.startsWith(MARK)) return null;
    const now = this.runtime.now();
    const [row] = await this.db.query<Account & { tokenId: string; scopes: string[]; usedAt: Date | null }>(
      `SELECT ${ACCOUNT}, t.id AS "tokenId", t.scopes, t.used_at AS "usedAt"
         FROM api_token t JOIN user_account u ON u.id = t.user_id WHERE t.hash = $1 AND t.expires_at > $2`,
      [digest(text), now],
      'token',
    );
    if (!row) return null;
    const { tokenId, scopes, usedAt, ...account } = row;
    // Once a minute is exact enough to find tokens that nobody uses.
    if (!usedAt || now.getTime() - usedAt.getTime() > 60_000) {
      await this.db.execute('UPDATE api_token SET used_at = $2 WHERE id = $1', [tokenId, now]);
    }
    return { account, writes: scopes.includes('write') };
  }
}
