import type { Finding } from '#findings';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import type { z } from 'zod';
import { DESCRIPTION, type RouteDescription } from './describe.js';
import { Problem } from './problem.js';

/** Replaces body, query and path parameters by what the route's schemas make of them, or answers 400 with every fault. */
@Injectable()
export class Validate implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const description = Reflect.getMetadata(DESCRIPTION, context.getHandler()) as
      RouteDescription | undefined;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (description?.params) request.params = shaped(description.params, request.params, 'path');
    if (description?.query) request.query = shaped(description.query, request.query, 'query');
    if (description?.body) request.body = shaped(description.body, request.body, 'body');
    return next.handle();
  }
}

/**
 * The value as the schema shapes it.
 * @throws Problem REQUEST_INVALID with one finding per fault.
 */
export function shaped<T>(schema: z.ZodType<T>, value: unknown, part: string): T {
  const result = schema.safeParse(value ?? (part === 'body' ? undefined : {}));
  if (result.success) return result.data;
  const findings = result.error.issues.map((issue): Finding => {
    const path = [part, ...issue.path.map(String)].join('.');
    return {
      code: 'REQUEST_FIELD',
      severity: 'error',
      where: [{ file: part, path }],
      params: { path, reason: issue.message },
    };
  });
  const first = findings[0]?.params;
  throw new Problem(
    400,
    'REQUEST_INVALID',
    { count: findings.length, path: first?.['path'] ?? part, reason: first?.['reason'] ?? '' },
    { findings },
  );
}
