import { Module } from '@nestjs/common';
import { DeviceAccessModule } from '../device-access/device-access.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { BackupsController } from './backups.controller.js';
import { ComplianceReport } from './compliance.js';
import { ComplianceController } from './compliance.controller.js';
import { Configurations } from './configurations.js';
import { ConfigurationsController } from './configurations.controller.js';
import { PredictPush } from './predict-push.js';
import { PredictionsController } from './predictions.controller.js';
import { ReadPushes } from './read-pushes.js';
import { RequestPush } from './request-push.js';
import { Versions } from './versions.js';

@Module({
  imports: [DeviceAccessModule, JobsModule, ProjectsModule],
  controllers: [ConfigurationsController, PredictionsController, BackupsController, ComplianceController],
  providers: [Configurations, PredictPush, ReadPushes, RequestPush, Versions, ComplianceReport],
  exports: [Configurations],
})
export class ConfigurationsModule {}
