import { Catch, Logger, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { languageOf } from './language.js';
import { Problem, problemBody } from './problem.js';
import { problemFrom } from './problem-from.js';

/** Every error leaves as problem+json: a known refusal with its texts, an unknown fault with a reference into the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('api');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = unknownRoute(error, request) ?? problemFrom(error) ?? this.unknownFault(error, request);
    if (reply.sent) return;
    if (problem.status === 429) void reply.header('Retry-After', String(problem.params['seconds'] ?? 60));
    const language = languageOf(request.headers['accept-language']);
    void reply
      .status(problem.status)
      .header('Content-Language', language)
      .header('Content-Type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(problemBody(problem, language)));
  }

  private unknownFault(error: unknown, request: FastifyRequest): Problem {
    const reference = randomUUID();
    // The route's pattern, not the URL, and no parameters: neither may carry a secret into the log.
    const route = `${request.method} ${request.routeOptions?.url ?? '?'}`;
    this.log.error(
      `${reference} ${route}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return new Problem(500, 'INTERNAL', { reference }, { cause: error });
  }
}

function unknownRoute(error: unknown, request: FastifyRequest): Problem | null {
  if (!(error instanceof NotFoundException)) return null;
  const url = request.url.split('?')[0] ?? '';
  return new Problem(404, 'ROUTE_UNKNOWN', { method: request.method, url });
}
