import { Module } from '@nestjs/common';
import { ReceiveUpload } from './receive-upload.js';
import { UploadsController } from './uploads.controller.js';

@Module({ controllers: [UploadsController], providers: [ReceiveUpload], exports: [ReceiveUpload] })
export class UploadsModule {}
