import type { Language } from '#findings';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { languageOf } from './language.js';

/** Handler parameter: the language to answer in: `?lang=` if given, else what `Accept-Language` prefers. */
export const Lang = createParamDecorator((_: unknown, context: ExecutionContext): Language => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { lang } = (request.query ?? {}) as { lang?: unknown };
  return lang === 'fr' || lang === 'en' ? lang : languageOf(request.headers['accept-language']);
});
