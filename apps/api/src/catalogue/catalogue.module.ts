import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { CatalogueController } from './catalogue.controller.js';
import { ImportCatalogue } from './import-catalogue.js';

@Module({ imports: [ChangesModule], controllers: [CatalogueController], providers: [ImportCatalogue] })
export class CatalogueModule {}
