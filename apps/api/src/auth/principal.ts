import type { Scope } from '#persistence';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { rightsOf, type Right, type Role } from './rights.js';

/** Who asks: an account, by a session of the browser or by an API token. */
export interface Principal {
  readonly userId: string;
  readonly username: string;
  readonly role: Role;
  readonly language: 'en' | 'fr';
  readonly mustChangePassword: boolean;
  /** What the account may see. */
  readonly scope: Scope;
  readonly via:
    { readonly kind: 'session'; readonly id: string } | { readonly kind: 'token'; readonly writes: boolean };
}

/** Whether the role of the account carries a right. */
export function may(principal: Principal, right: Right): boolean {
  return rightsOf[principal.role].includes(right);
}

const principals = new WeakMap<object, Principal>();

/** Remembers who sends a request, for the handlers behind the guard. */
export function setPrincipal(request: FastifyRequest, principal: Principal): void {
  principals.set(request, principal);
}

/** Handler parameter: who asks. Only on routes that are not public. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const principal = principals.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!principal) throw new Error('@Who on a public route');
  return principal;
});
