import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { ChangeSetsController } from './change-sets.controller.js';
import { Undo } from './undo.js';
import { Write } from './write.js';

@Module({
  imports: [JobsModule],
  controllers: [ChangeSetsController],
  providers: [Write, Undo],
  exports: [Write],
})
export class ChangesModule {}
