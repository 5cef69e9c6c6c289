import { HttpException } from '@nestjs/common';
import { Problem } from './problem.js';

/** What Fastify, Nest and pg put on their errors. */
interface ForeignError {
  readonly statusCode?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly detail?: unknown;
  readonly driverError?: unknown;
}

/** Connections that are refused, lost or not there (Node's codes and SQLSTATE classes 08 and 57P). */
const DATABASE_AWAY = /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|08\w{3}|57P0\d)$/;

/** Text that PostgreSQL cannot hold, as such or in JSON: the character NUL (SQLSTATE 22021, 22P05). */
const TEXT_IMPOSSIBLE = /^(22021|22P05)$/;

/** The problem behind an error of a library, or `null` when only the log can help. */
export function problemFrom(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (typeof error !== 'object' || error === null) return null;
  return fromDatabase(error) ?? fromHttp(error);
}

function fromDatabase(error: ForeignError): Problem | null {
  const driver = (error.driverError ?? error) as ForeignError;
  const code = typeof driver.code === 'string' ? driver.code : '';
  if (code === '53100') return new Problem(507, 'DISK_FULL', {}, { cause: error });
  if (/^23\w{3}$/.test(code)) {
    // SQLSTATE class 23: an integrity constraint; the detail names the values, never a secret (those are not indexed).
    const detail = [driver.detail, driver.message].find((text) => typeof text === 'string') ?? code;
    return new Problem(409, 'DATABASE_REFUSED', { detail }, { cause: error });
  }
  if (TEXT_IMPOSSIBLE.test(code)) {
    return new Problem(
      400,
      'REQUEST_MALFORMED',
      { reason: 'a text holds the character NUL' },
      { cause: error },
    );
  }
  if (DATABASE_AWAY.test(code)) return new Problem(503, 'DATABASE_AWAY', {}, { cause: error });
  return null;
}

function fromHttp(error: ForeignError): Problem | null {
  const status = error instanceof HttpException ? error.getStatus() : error.statusCode;
  const cause = { cause: error };
  switch (status) {
    case 400:
      return new Problem(400, 'REQUEST_MALFORMED', { reason: String(error.message) }, cause);
    case 413:
      return new Problem(413, 'BODY_TOO_LARGE', { limit: '32 MiB' }, cause);
    case 415:
      return new Problem(415, 'MEDIA_UNSUPPORTED', { type: typeIn(error) }, cause);
    default:
      return null;
  }
}

/** Fastify says `Unsupported Media Type: text/csv`. */
function typeIn(error: ForeignError): string {
  return String(error.message).split(': ')[1] ?? '?';
}
