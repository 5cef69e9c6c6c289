import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module.js';
import { UploadsModule } from '../uploads/uploads.module.js';
import { ImportExportController } from './import-export.controller.js';

@Module({ imports: [ProjectsModule, UploadsModule], controllers: [ImportExportController] })
export class ImportExportModule {}
