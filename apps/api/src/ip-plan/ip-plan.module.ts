import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module.js';
import { IpPlanController } from './ip-plan.controller.js';

@Module({ imports: [ProjectsModule], controllers: [IpPlanController] })
export class IpPlanModule {}
