import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { ProjectChangesController } from './changes.controller.js';
import { KeepProject } from './keep-project.js';
import { MoveProject } from './move-project.js';
import { PlanReader } from './plan-reader.js';
import { ProjectStore } from './project-store.js';
import { ProjectsController } from './projects.controller.js';

@Module({
  imports: [ChangesModule],
  controllers: [ProjectsController, ProjectChangesController],
  providers: [ProjectStore, KeepProject, MoveProject, PlanReader],
  exports: [ProjectStore, PlanReader],
})
export class ProjectsModule {}
