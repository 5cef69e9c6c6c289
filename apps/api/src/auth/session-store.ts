import { Database } from '#persistence';
import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { ACCOUNT, type Account } from './account-store.js';
import { Runtime } from '../runtime/runtime.js';

/** A session ends after this time without a request … */
const IDLE_MS = 12 * 3_600_000;
/** … and in any case after this. */
export const LONGEST_MS = 7 * 24 * 3_600_000;
/** How exactly the last request is remembered: a write per request would be too many. */
const SEEN_MS = 60_000;

/** Secrets that a browser or a tool shows are stored as their SHA-256: the table gives none away. */
export function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** 256 random bits as text. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Sessions of browsers. */
@Injectable()
export class SessionStore {
  constructor(
    private readonly db: Database,
    private readonly runtime: Runtime,
  ) {}

  /** Begins a session; returns the value of its cookie. Sessions that have ended are cleared away by the way. */
  async begin(userId: string, remoteAddress: string): Promise<string> {
    const secret = newSecret();
    const now = this.runtime.now();
    const expires = new Date(now.getTime() + IDLE_MS);
    await this.db.transaction(async (sql) => {
      await sql.execute('DELETE FROM session WHERE expires_at < $1', [now]);
      await sql.execute(
        `INSERT INTO session (id_hash, user_id, created_at, seen_at, expires_at, remote_address)
         VALUES ($1, $2, $3, $3, $4, $5)`,
        [digest(secret), userId, now, expires, remoteAddress],
      );
    });
    return secret;
  }

  /** The account behind a cookie, if the session lives; keeps it alive. */
  async accountOf(secret: string): Promise<{ readonly account: Account; readonly idHash: string } | null> {
    const idHash = digest(secret);
    const now = this.runtime.now();
    const [row] = await this.db.query<Account & { seenAt: Date; beganAt: Date }>(
      `SELECT ${ACCOUNT}, s.seen_at AS "seenAt", s.created_at AS "beganAt"
         FROM session s JOIN user_account u ON u.id = s.user_id WHERE s.id_hash = $1 AND s.expires_at > $2`,
      [idHash, now],
      'session',
    );
    if (!row) return null;
    const { seenAt, beganAt, ...account } = row;
    if (now.getTime() - seenAt.getTime() > SEEN_MS) await this.prolong(idHash, beganAt, now);
    return { account, idHash };
  }

  async end(idHash: string): Promise<void> {
    await this.db.execute('DELETE FROM session WHERE id_hash = $1', [idHash]);
  }

  private async prolong(idHash: string, createdAt: Date, now: Date): Promise<void> {
    const until = Math.min(now.getTime() + IDLE_MS, createdAt.getTime() + LONGEST_MS);
    await this.db.execute('UPDATE session SET seen_at = $2, expires_at = $3 WHERE id_hash = $1', [
      idHash,
      now,
      new Date(until),
    ]);
  }
}
