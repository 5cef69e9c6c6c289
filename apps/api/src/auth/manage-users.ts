import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { notFound, Problem } from '../http/problem.js';
import { Runtime } from '../runtime/runtime.js';
import { AccountStore, type Account } from './account-store.js';
import { Journal } from './journal.js';
import { hashPassword, newPassword } from './password.js';
import type { Principal } from './principal.js';
import type { newUserSchema, userPatchSchema } from './user-dto.js';

/** Accounts, as an administrator keeps them. */
@Injectable()
export class ManageUsers {
  constructor(
    private readonly accounts: AccountStore,
    private readonly runtime: Runtime,
    private readonly journal: Journal,
  ) {}

  all(): Promise<Account[]> {
    return this.accounts.all();
  }

  /** Adds an account with a password to hand out, which must be changed at the first sign-in. */
  async add(
    who: Principal,
    wanted: z.infer<typeof newUserSchema>,
  ): Promise<{ account: Account; password: string }> {
    if (await this.accounts.byName(wanted.username)) {
      throw new Problem(409, 'USERNAME_TAKEN', { username: wanted.username });
    }
    const password = newPassword();
    const account: Account = {
      ...wanted,
      id: this.runtime.newId(),
      username: wanted.username.toLowerCase(),
      passwordHash: await hashPassword(password),
      mustChangePassword: true,
    };
    await this.accounts.add(account, this.runtime.now());
    await this.journal.note(who.username, 'user.added', { username: account.username, role: account.role });
    return { account, password };
  }

  /** Changes an account. @throws Problem LAST_ADMINISTRATOR when nobody could administer afterwards. */
  async change(
    who: Principal,
    id: string,
    patch: z.infer<typeof userPatchSchema>,
  ): Promise<{ account: Account; password: string | null }> {
    const password = patch.resetPassword ? newPassword() : null;
    const passwordHash = password === null ? null : await hashPassword(password);
    const account = await this.accounts.change(id, (before, otherAdministrators) => {
      const after: Account = {
        ...before,
        role: patch.role ?? before.role,
        language: patch.language ?? before.language,
        disabled: patch.disabled ?? before.disabled,
        workPackages: patch.workPackages ?? before.workPackages,
        ...(passwordHash === null ? {} : { passwordHash, mustChangePassword: true }),
      };
      if (administers(before) && !administers(after) && otherAdministrators === 0)
        throw new Problem(409, 'LAST_ADMINISTRATOR');
      // A role is read with every request; a password that is no more, or an account that is closed, ends its tokens too.
      const tokens = after.disabled || passwordHash !== null;
      return { account: after, ends: { sessions: tokens || after.role !== before.role, tokens } };
    });
    if (!account) throw notFound('account', id);
    const { username, role, disabled } = account;
    const detail = { username, role, disabled, passwordReset: password !== null };
    await this.journal.note(who.username, 'user.changed', detail);
    return { account, password };
  }
}

function administers(account: Account): boolean {
  return account.role === 'administrator' && !account.disabled;
}
