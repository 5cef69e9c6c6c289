import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language.js';
import { Problem, problemBody } from './problem.js';

/**
 * Answers a request whose address cannot be read (`/%E0%A4%A`). It never comes to the routes nor to their hooks, so it
 * brings its own headers.
 */
export function answerUnroutable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const language = languageOf(request.headers['accept-language']);
  const problem = new Problem(400, 'REQUEST_MALFORMED', { reason: error.message }, { cause: error });
  void reply
    .status(problem.status)
    .headers({
      'Content-Language': language,
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    })
    .send(JSON.stringify(problemBody(problem, language)));
}
