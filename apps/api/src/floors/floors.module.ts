import { Module } from '@nestjs/common';
import { DrawingsModule } from '../drawings/drawings.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { BringFloorPlan } from './bring-floor-plan.js';
import { FloorsController } from './floors.controller.js';

/** Floors as people arrange them, and the plans that they bring for them. */
@Module({
  imports: [DrawingsModule, ProjectsModule],
  controllers: [FloorsController],
  providers: [BringFloorPlan],
})
export class FloorsModule {}
