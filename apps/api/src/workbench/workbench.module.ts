import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module.js';
import { WorkbenchController } from './workbench.controller.js';

@Module({ imports: [ProjectsModule], controllers: [WorkbenchController] })
export class WorkbenchModule {}
