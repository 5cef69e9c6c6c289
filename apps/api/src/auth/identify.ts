import { everything, workPackages } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Account } from './account-store.js';
import { sessionCookie } from './cookie.js';
import type { Principal } from './principal.js';
import { SessionStore } from './session-store.js';
import { TokenStore } from './token-store.js';

/** Finds out who sends a request. */
@Injectable()
export class Identify {
  constructor(
    private readonly sessions: SessionStore,
    private readonly tokens: TokenStore,
  ) {}

  /** The account behind the token or the cookie of a request; null for nobody, for ended sessions and closed accounts. */
  async sender(request: FastifyRequest): Promise<Principal | null> {
    const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) {
      const token = await this.tokens.accountOf(bearer);
      return token && principalOf(token.account, { kind: 'token', writes: token.writes });
    }
    const cookie = sessionCookie(request);
    const session = cookie === undefined ? null : await this.sessions.accountOf(cookie);
    return session && principalOf(session.account, { kind: 'session', id: session.idHash });
  }
}

/** The account as the sender of a request; null when it is closed. */
function principalOf(account: Account, via: Principal['via']): Principal | null {
  if (account.disabled) return null;
  const { id: userId, username, role, language, mustChangePassword } = account;
  const scope = role === 'subcontractor' ? workPackages(account.workPackages) : everything;
  return { userId, username, role, language, mustChangePassword, scope, via };
}
