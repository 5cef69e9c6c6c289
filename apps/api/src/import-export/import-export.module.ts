import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { ImportExportController } from './import-export.controller.js';
import { ImportPlan } from './import-plan.js';

@Module({
  imports: [ChangesModule, ProjectsModule],
  controllers: [ImportExportController],
  providers: [ImportPlan],
})
export class ImportExportModule {}
