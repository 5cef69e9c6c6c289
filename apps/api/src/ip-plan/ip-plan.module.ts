import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module.js';
import { IpDesignController } from './ip-design.controller.js';
import { IpPlanController } from './ip-plan.controller.js';
import { ObservationsController } from './observations.controller.js';

@Module({
  imports: [ProjectsModule],
  controllers: [IpPlanController, IpDesignController, ObservationsController],
})
export class IpPlanModule {}
