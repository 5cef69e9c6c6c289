import { renderFinding, type Finding, type Language } from '#findings';
import { ipIssue } from '#ipplan';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { z } from 'zod';
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
  const result = schema.safeParse(value ?? (part === 'body' ? undefined : {}), { reportInput: true });
  if (result.success) return result.data;
  const { issues } = result.error;
  const first = issues[0];
  const path = first ? pathIn(part, first) : part;
  throw new Problem(
    400,
    'REQUEST_INVALID',
    { count: issues.length, path, reason: first?.message ?? '' },
    {
      findings: issues.map((issue) => faultOf(part, issue, 'en')),
      said: (language) => ({
        params: { reason: first ? reasonOf(first, language) : '' },
        findings: issues.map((issue) => faultOf(part, issue, language)),
      }),
    },
  );
}

const pathIn = (part: string, { path }: Issue): string => [part, ...path.map(String)].join('.');

function faultOf(part: string, issue: Issue, language: Language): Finding {
  const path = pathIn(part, issue);
  const ip = ipIssue(issue, issue.input);
  if (ip) return { ...ip, severity: 'error', where: [{ file: part, path }] };
  return {
    code: 'REQUEST_FIELD',
    severity: 'error',
    where: [{ file: part, path }],
    params: { path, reason: reasonOf(issue, language) },
  };
}

type Issue = z.core.$ZodIssue;
const french = z.locales.fr().localeError;

/** The schema's own message, or the library's in the reader's language; what a rule of ours says stays as it is. */
function reasonOf(issue: Issue, language: Language): string {
  const ip = ipIssue(issue, issue.input);
  if (ip) return renderFinding({ ...ip, severity: 'error', where: [] }, language).text.replace(/\.$/, '');
  if (language === 'en' || issue.code === 'custom') return issue.message;
  const said = french({ ...issue, input: issue.input } as Parameters<typeof french>[0]);
  return (typeof said === 'string' ? said : said?.message) ?? issue.message;
}
