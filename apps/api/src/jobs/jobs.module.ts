import { Module } from '@nestjs/common';
import { JobStore } from './job-store.js';
import { ProjectChecks } from './project-checks.js';

@Module({ providers: [JobStore, ProjectChecks], exports: [JobStore, ProjectChecks] })
export class JobsModule {}
