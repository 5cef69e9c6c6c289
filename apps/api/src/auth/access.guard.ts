import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ACCESS, type AccessRule } from '../http/access.js';
import { Problem } from '../http/problem.js';
import { Identify } from './identify.js';
import { isOwnOrigin } from './origin.js';
import { may, setPrincipal, type Principal } from './principal.js';
import type { Right } from './rights.js';

/** Lets a request through to its handler only if the route's rule allows it. Stands before every route. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly identify: Identify) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = Reflect.getMetadata(ACCESS, context.getHandler()) as AccessRule | undefined;
    if (rule === undefined) throw new Error(`${context.getHandler().name} has no access rule`);
    if (rule === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const principal = await this.identify.sender(request);
    if (!principal) throw new Problem(401, 'SIGN_IN_NEEDED');
    refuse(principal, rule, request);
    setPrincipal(request, principal);
    return true;
  }
}

/** @throws Problem when this account may not do this, or not like this. */
function refuse(principal: Principal, right: Right, request: FastifyRequest): void {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (principal.via.kind === 'session' && !isOwnOrigin(request)) throw new Problem(403, 'ORIGIN_FOREIGN');
  if (principal.via.kind === 'token' && !principal.via.writes && !reads)
    throw new Problem(403, 'TOKEN_READS_ONLY');
  if (principal.mustChangePassword && right !== 'session') throw new Problem(403, 'PASSWORD_CHANGE_NEEDED');
  if (!may(principal, right)) throw new Problem(403, 'RIGHT_MISSING', { role: principal.role, right });
}
