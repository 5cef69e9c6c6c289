import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { FindingsController } from './findings.controller.js';
import { JudgeProject } from './judge-project.js';
import { Waive } from './waive.js';

@Module({
  imports: [ChangesModule, JobsModule, ProjectsModule],
  controllers: [FindingsController],
  providers: [JudgeProject, Waive],
})
export class FindingsModule {}
