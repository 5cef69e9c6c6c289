import type { FastifyReply, FastifyRequest } from 'fastify';
import { LONGEST_MS } from './session-store.js';

/** `__Host-` binds the cookie to this host, TLS and the whole path; plain loopback has no TLS to bind to. */
const SECURE_NAME = '__Host-brassage';
const PLAIN_NAME = 'brassage';

/** The session cookie's value, by the name that fits the connection. */
export function sessionCookie(request: FastifyRequest): string | undefined {
  return request.cookies[isSecure(request) ? SECURE_NAME : PLAIN_NAME];
}

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, secret: string): void {
  const secure = isSecure(request);
  void reply.setCookie(secure ? SECURE_NAME : PLAIN_NAME, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure,
    maxAge: LONGEST_MS / 1000,
  });
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  const secure = isSecure(request);
  void reply.clearCookie(secure ? SECURE_NAME : PLAIN_NAME, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure,
  });
}

/** TLS here, or at the proxy that we were told to trust. */
function isSecure(request: FastifyRequest): boolean {
  return request.protocol === 'https';
}
