import { Database, type Sql } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Runtime } from '../runtime/runtime.js';

/** Attempts within the window, per account and per address. */
const LIMITS = { account: 10, address: 30 } as const;
const WINDOW_MS = 15 * 60_000;

type Key = readonly [key: string, limit: number];

/**
 * Slows down who guesses passwords. Attempts stand in the database: every API process counts the same, and a restart
 * forgives none.
 */
@Injectable()
export class SignInLimit {
  constructor(
    private readonly db: Database,
    private readonly runtime: Runtime,
  ) {}

  /**
   * Counts an attempt before the password is looked at, so that many at once do not slip through: attempts on one key
   * wait for each other. Returns the seconds to wait; 0 when the attempt may be made.
   */
  attempt(account: string, address: string): Promise<number> {
    const keys = keysOf(account, address);
    return this.db.transaction(async (sql) => {
      // In one order, so that two attempts never wait for each other both ways.
      for (const [key] of keys.toSorted())
        await sql.execute('SELECT pg_advisory_xact_lock(hashtext($1))', [`sign-in ${key}`]);
      await sql.execute('DELETE FROM sign_in_attempt WHERE at <= $1', [this.windowStart()]);
      const waits = await Promise.all(keys.map((key) => this.waitMs(sql, key)));
      const waitMs = Math.max(...waits);
      if (waitMs > 0) return Math.ceil(waitMs / 1000);
      for (const [key] of keys)
        await sql.execute('INSERT INTO sign_in_attempt (id, key, at) VALUES ($1, $2, $3)', [
          this.runtime.newId(),
          key,
          this.runtime.now(),
        ]);
      return 0;
    });
  }

  /** A right password clears the account; of the address only this attempt, for it may be guessing others. */
  async succeeded(account: string, address: string): Promise<void> {
    const [[accountKey], [addressKey]] = keysOf(account, address);
    await this.db.execute(
      `DELETE FROM sign_in_attempt WHERE key = $1
         OR id = (SELECT id FROM sign_in_attempt WHERE key = $2 ORDER BY at DESC, id DESC LIMIT 1)`,
      [accountKey, addressKey],
    );
  }

  /** Until the oldest of the attempts that fill the window leaves it. */
  private async waitMs(sql: Sql, [key, limit]: Key): Promise<number> {
    const [row] = await sql.rows<[Date]>(
      'SELECT at FROM sign_in_attempt WHERE key = $1 AND at > $2 ORDER BY at DESC OFFSET $3 LIMIT 1',
      [key, this.windowStart(), limit - 1],
    );
    return row ? row[0].getTime() + WINDOW_MS - this.runtime.now().getTime() : 0;
  }

  private windowStart(): Date {
    return new Date(this.runtime.now().getTime() - WINDOW_MS);
  }
}

/** An address may be as long as a proxy writes it; a key is not. */
function keysOf(account: string, address: string): [Key, Key] {
  return [
    [`account ${account.toLowerCase().slice(0, 200)}`, LIMITS.account],
    [`address ${address.slice(0, 200)}`, LIMITS.address],
  ];
}
