import { Module } from '@nestjs/common';
import { ProjectTests } from '../certification/project-tests.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { DifferenceController } from './difference.controller.js';
import { DrawingsController } from './drawings.controller.js';
import { FloorPlanReader } from './floor-plans.js';
import { PatchTableController } from './patch-table.controller.js';
import { Revisions } from './revisions.js';

@Module({
  imports: [ProjectsModule],
  controllers: [DrawingsController, PatchTableController, DifferenceController],
  providers: [FloorPlanReader, ProjectTests, Revisions],
  exports: [FloorPlanReader],
})
export class DrawingsModule {}
