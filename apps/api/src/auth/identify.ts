import { everything, workPackages } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccountStore, type Account } from './account-store.js';
import { sessionCookie } from './cookie.js';
import type { Principal } from './principal.js';
import { SessionStore } from './session-store.js';
import { TokenStore } from './token-store.js';

/** Finds out who sends a request. */
@Injectable()
export class Identify {
  constructor(
    private readonly accounts: AccountStore,
    private readonly sessions: SessionStore,
    private readonly tokens: TokenStore,
  ) {}

  /** The account behind the token or the cookie of a request; null for nobody, for ended sessions and closed accounts. */
  async sender(request: FastifyRequest): Promise<Principal | null> {
    const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) {
      const token = await this.tokens.userOf(bearer);
      return token && this.principal(token.userId, { kind: 'token', writes: token.writes });
    }
    const cookie = sessionCookie(request);
    const session = cookie === undefined ? null : await this.sessions.userOf(cookie);
    return session && this.principal(session.userId, { kind: 'session', id: session.idHash });
  }

  private async principal(userId: string, via: Principal['via']): Promise<Principal | null> {
    const account = await this.accounts.byId(userId);
    return account && !account.disabled ? principalOf(account, via) : null;
  }
}

/** The account as the sender of a request. */
export function principalOf(account: Account, via: Principal['via']): Principal {
  const { id: userId, username, role, language, mustChangePassword } = account;
  const scope = role === 'subcontractor' ? workPackages(account.workPackages) : everything;
  return { userId, username, role, language, mustChangePassword, scope, via };
}
