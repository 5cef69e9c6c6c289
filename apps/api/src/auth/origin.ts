import type { FastifyRequest } from 'fastify';

/** Methods that change nothing (RFC 9110 §9.2.1). */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request was sent by a page of this server, so that its cookie may count. `Sec-Fetch-Site` decides where the
 * browser sends it; older browsers send `Origin` with every POST. Neither: not from a page of ours.
 */
export function isOwnOrigin(request: Pick<FastifyRequest, 'method' | 'headers' | 'host'>): boolean {
  if (SAFE.has(request.method)) return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const origin = request.headers.origin;
  if (origin === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === request.host;
}

/** Whether a page of another site sent it: for sign-in, where there is no cookie yet and tools send no origin at all. */
export function isForeignOrigin(request: Pick<FastifyRequest, 'method' | 'headers' | 'host'>): boolean {
  const names = request.headers['sec-fetch-site'] ?? request.headers.origin;
  return names !== undefined && !isOwnOrigin(request);
}
