import { Database, type Sql } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Role } from './rights.js';

/** An account as the database has it. */
export interface Account {
  readonly id: string;
  readonly username: string;
  readonly role: Role;
  readonly language: 'en' | 'fr';
  readonly mustChangePassword: boolean;
  readonly disabled: boolean;
  readonly passwordHash: string;
  /** Work packages that it is a member of: all that a subcontractor sees. */
  readonly workPackages: readonly string[];
}

/** The columns of an account `u`, for every statement that gives one. */
export const ACCOUNT = `
  u.id, u.name AS username, u.role, u.language, u.must_change_password AS "mustChangePassword", u.disabled,
  u.password_hash AS "passwordHash",
  ARRAY(SELECT m.package_id::text FROM work_package_member m WHERE m.user_id = u.id ORDER BY 1) AS "workPackages"`;

/** Accounts in the database. Names are kept in lower case. */
@Injectable()
export class AccountStore {
  constructor(private readonly db: Database) {}

  all(): Promise<Account[]> {
    return this.db.query<Account>(`SELECT ${ACCOUNT} FROM user_account u ORDER BY u.name`);
  }

  async byName(username: string): Promise<Account | null> {
    const where = 'WHERE u.name = $1';
    const [found] = await this.db.query<Account>(`SELECT ${ACCOUNT} FROM user_account u ${where}`, [
      username.toLowerCase(),
    ]);
    return found ?? null;
  }

  async byId(id: string): Promise<Account | null> {
    const [found] = await this.db.query<Account>(`SELECT ${ACCOUNT} FROM user_account u WHERE u.id = $1`, [
      id,
    ]);
    return found ?? null;
  }

  async isEmpty(): Promise<boolean> {
    const found = await this.db.rows('SELECT 1 FROM user_account LIMIT 1');
    return found.length === 0;
  }

  async add(account: Account, at: Date): Promise<void> {
    await this.db.transaction(async (sql) => {
      await sql.execute(
        `INSERT INTO user_account
           (id, name, display_name, role, password_hash, must_change_password, disabled, language, created_at)
         VALUES ($1, $2, $2, $3, $4, $5, $6, $7, $8)`,
        [
          account.id,
          account.username.toLowerCase(),
          account.role,
          account.passwordHash,
          account.mustChangePassword,
          account.disabled,
          account.language,
          at,
        ],
      );
      await setPackages(sql, account);
    });
  }

  /**
   * Changes an account as it is at that moment, and ends what began under what is no more. `alter` is also given how many
   * other accounts can administer; it may throw to leave all as it is. Changes of accounts wait for each other: of two
   * administrators who close each other’s account the second is refused, and a new password opens no account that was
   * closed meanwhile. Returns null where there is no such account.
   */
  async change(
    id: string,
    alter: (before: Account, otherAdministrators: number) => AccountChange,
  ): Promise<Account | null> {
    return this.db.transaction(async (sql) => {
      await sql.execute(`SELECT pg_advisory_xact_lock(hashtext('accounts'))`);
      const [before] = await sql.query<Account>(`SELECT ${ACCOUNT} FROM user_account u WHERE u.id = $1`, [
        id,
      ]);
      if (!before) return null;
      const [others] = await sql.rows<[string]>(
        `SELECT count(*) FROM user_account WHERE role = 'administrator' AND NOT disabled AND id <> $1`,
        [id],
      );
      const { account, ends } = alter(before, Number(others?.[0] ?? 0));
      await sql.execute(
        `UPDATE user_account
            SET role = $2, language = $3, disabled = $4, password_hash = $5, must_change_password = $6
          WHERE id = $1`,
        [
          account.id,
          account.role,
          account.language,
          account.disabled,
          account.passwordHash,
          account.mustChangePassword,
        ],
      );
      await setPackages(sql, account);
      if (ends.sessions) await sql.execute('DELETE FROM session WHERE user_id = $1', [account.id]);
      if (ends.tokens) await sql.execute('DELETE FROM api_token WHERE user_id = $1', [account.id]);
      return account;
    });
  }
}

/** An account as it shall be, and what of it ends. */
export interface AccountChange {
  readonly account: Account;
  readonly ends: { readonly sessions: boolean; readonly tokens: boolean };
}

async function setPackages(sql: Sql, account: Account): Promise<void> {
  await sql.execute('DELETE FROM work_package_member WHERE user_id = $1', [account.id]);
  await sql.execute(
    'INSERT INTO work_package_member (package_id, user_id) SELECT unnest($2::uuid[]), $1::uuid',
    [account.id, account.workPackages],
  );
}
