import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { notFound, Problem } from '../http/problem.js';
import { AccountStore } from './account-store.js';
import { Journal } from './journal.js';
import { hashPassword, isPassword, refuseWeakPassword } from './password.js';
import type { Principal } from './principal.js';
import { SessionStore } from './session-store.js';
import { SignInLimit } from './sign-in-limit.js';

/** Changes one's own password. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly accounts: AccountStore,
    private readonly sessions: SessionStore,
    private readonly limit: SignInLimit,
    private readonly journal: Journal,
  ) {}

  /**
   * Ends every session and every API token of the account and begins a new session; returns its cookie's value. Attempts count as sign-ins, so
   * that a stolen session cannot be used to guess.
   */
  async run(who: Principal, current: string, next: string, request: FastifyRequest): Promise<string> {
    const account = await this.accounts.byId(who.userId);
    if (!account) throw notFound('account', who.userId);
    const seconds = await this.limit.attempt(who.username, request.ip);
    if (seconds > 0) throw new Problem(429, 'SIGN_IN_TOO_OFTEN', { seconds });
    if (!(await isPassword(current, account.passwordHash))) throw new Problem(403, 'PASSWORD_WRONG');
    await this.limit.succeeded(who.username, request.ip);
    refuseWeakPassword(next, account.username, current);
    const passwordHash = await hashPassword(next);
    await this.accounts.change(account.id, (before) => {
      // Reset or closed by an administrator while we looked: that stays.
      if (before.passwordHash !== account.passwordHash || before.disabled)
        throw new Problem(403, 'PASSWORD_WRONG');
      const changed = { ...before, passwordHash, mustChangePassword: false };
      return { account: changed, ends: { sessions: true, tokens: true } };
    });
    await this.journal.note(who.username, 'user.password-changed');
    return this.sessions.begin(account.id, request.ip);
  }
}
