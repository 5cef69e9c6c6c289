import { Module } from '@nestjs/common';
import { DocumentationController } from './openapi.controller.js';

@Module({ controllers: [DocumentationController] })
export class OpenApiModule {}
