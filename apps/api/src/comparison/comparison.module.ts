import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { ComparisonController } from './comparison.controller.js';

@Module({ imports: [JobsModule], controllers: [ComparisonController] })
export class ComparisonModule {}
