import { Module } from '@nestjs/common';
import { JobListener } from './job-listener.js';
import { JobsController } from './jobs.controller.js';
import { JobStore } from './job-store.js';
import { OpenStreams } from './open-streams.js';
import { ProjectChecks } from './project-checks.js';

@Module({
  controllers: [JobsController],
  providers: [JobStore, JobListener, OpenStreams, ProjectChecks],
  exports: [JobStore, ProjectChecks],
})
export class JobsModule {}
