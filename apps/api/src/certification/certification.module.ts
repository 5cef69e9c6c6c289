import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module.js';
import { CertificationController } from './certification.controller.js';
import { ImportTests } from './import-tests.js';
import { CertifiedLinks } from './links.js';
import { ShowCoverage } from './show-coverage.js';

@Module({
  imports: [ProjectsModule],
  controllers: [CertificationController],
  providers: [CertifiedLinks, ImportTests, ShowCoverage],
})
export class CertificationModule {}
