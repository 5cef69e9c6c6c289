import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { RackCopiesController } from './rack-copies.controller.js';
import { RemovalsController } from './removals.controller.js';
import { WorkbenchController } from './workbench.controller.js';

@Module({
  imports: [ChangesModule, ProjectsModule],
  controllers: [WorkbenchController, RemovalsController, RackCopiesController],
})
export class WorkbenchModule {}
