import { Module } from '@nestjs/common';
import { UploadsModule } from '../uploads/uploads.module.js';
import { CatalogueController } from './catalogue.controller.js';

@Module({ imports: [UploadsModule], controllers: [CatalogueController] })
export class CatalogueModule {}
