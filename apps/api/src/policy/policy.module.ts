import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { PolicyController } from './policy.controller.js';

@Module({ imports: [JobsModule], controllers: [PolicyController] })
export class PolicyModule {}
