import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { Configurations } from './configurations.js';
import { ConfigurationsController } from './configurations.controller.js';
import { RequestPush } from './request-push.js';

@Module({
  imports: [JobsModule, ProjectsModule],
  controllers: [ConfigurationsController],
  providers: [Configurations, RequestPush],
})
export class ConfigurationsModule {}
