import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { BeginImport } from './begin-import.js';
import { ReceiveUpload } from './receive-upload.js';
import { UploadsController } from './uploads.controller.js';

@Module({
  imports: [JobsModule],
  controllers: [UploadsController],
  providers: [ReceiveUpload, BeginImport],
  exports: [ReceiveUpload, BeginImport],
})
export class UploadsModule {}
