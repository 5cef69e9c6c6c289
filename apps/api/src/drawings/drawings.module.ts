import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module.js';
import { DrawingsController } from './drawings.controller.js';
import { FloorPlanReader } from './floor-plans.js';
import { PatchTableController } from './patch-table.controller.js';

@Module({
  imports: [ProjectsModule],
  controllers: [DrawingsController, PatchTableController],
  providers: [FloorPlanReader],
  exports: [FloorPlanReader],
})
export class DrawingsModule {}
