import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { RemovalsController } from './removals.controller.js';
import { WorkbenchController } from './workbench.controller.js';

@Module({
  imports: [ChangesModule, ProjectsModule],
  controllers: [WorkbenchController, RemovalsController],
})
export class WorkbenchModule {}
