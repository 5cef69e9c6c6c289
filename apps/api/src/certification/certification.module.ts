import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { UploadsModule } from '../uploads/uploads.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { AgreementController } from './agreement.controller.js';
import { BindingsController } from './bindings.controller.js';
import { CertificationController } from './certification.controller.js';
import { DecideBindings } from './decide-bindings.js';
import { LinkTestController } from './link-test.controller.js';
import { ProjectTests } from './project-tests.js';
import { ReportController } from './report.controller.js';
import { TestersController } from './testers.controller.js';
import { TestPlanController } from './test-plan.controller.js';

@Module({
  imports: [ProjectsModule, JobsModule, UploadsModule],
  controllers: [
    CertificationController,
    BindingsController,
    LinkTestController,
    AgreementController,
    TestPlanController,
    TestersController,
    ReportController,
  ],
  providers: [ProjectTests, DecideBindings],
})
export class CertificationModule {}
