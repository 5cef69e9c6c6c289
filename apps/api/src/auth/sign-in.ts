import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problem.js';
import { AccountStore, type Account } from './account-store.js';
import { Journal } from './journal.js';
import { isForeignOrigin } from './origin.js';
import { isPassword } from './password.js';
import { SessionStore } from './session-store.js';
import { SignInLimit } from './sign-in-limit.js';

/** Begins a session for a name and a password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: AccountStore,
    private readonly sessions: SessionStore,
    private readonly journal: Journal,
    private readonly limit: SignInLimit,
  ) {}

  /**
   * The session is always a new one: an id that somebody planted in the browser beforehand is worth nothing.
   * @throws Problem ORIGIN_FOREIGN, SIGN_IN_TOO_OFTEN, SIGN_IN_WRONG (also for closed accounts: nothing is given away)
   */
  async run(
    username: string,
    password: string,
    request: FastifyRequest,
  ): Promise<{ secret: string; account: Account }> {
    if (isForeignOrigin(request)) throw new Problem(403, 'ORIGIN_FOREIGN');
    const seconds = await this.limit.attempt(username, request.ip);
    if (seconds > 0) throw new Problem(429, 'SIGN_IN_TOO_OFTEN', { seconds });
    const account = await this.accounts.byName(username);
    const right = await isPassword(password, account?.passwordHash ?? null);
    if (!account || !right || account.disabled) throw new Problem(401, 'SIGN_IN_WRONG');
    await this.limit.succeeded(username, request.ip);
    const secret = await this.sessions.begin(account.id, request.ip);
    await this.journal.note(account.username, 'user.signed-in', { from: request.ip });
    return { secret, account };
  }
}
