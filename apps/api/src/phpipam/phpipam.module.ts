import { Module } from '@nestjs/common';
import { UploadsModule } from '../uploads/uploads.module.js';
import { PhpIpamController } from './phpipam.controller.js';

@Module({ imports: [UploadsModule], controllers: [PhpIpamController] })
export class PhpIpamModule {}
