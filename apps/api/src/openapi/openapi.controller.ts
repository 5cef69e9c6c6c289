import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Public } from '../http/access.js';
import { Describe } from '../http/describe.js';

/** Token of the OpenAPI document, made once when the application is put together. */
export const OPEN_API = Symbol('OpenAPI document');

@Controller()
export class DocumentationController {
  constructor(@Inject(OPEN_API) private readonly document: Record<string, unknown>) {}

  @Get('openapi.json')
  @Public()
  @Describe({
    summary: 'The OpenAPI 3.1 document of this API',
    answer: z.looseObject({ openapi: z.string() }),
  })
  openApi(): Record<string, unknown> {
    return this.document;
  }
}
