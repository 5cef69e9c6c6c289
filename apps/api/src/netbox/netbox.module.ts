import { Module } from '@nestjs/common';
import { DeviceAccessModule } from '../device-access/device-access.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { UploadsModule } from '../uploads/uploads.module.js';
import { NetBoxController } from './netbox.controller.js';

@Module({ imports: [UploadsModule, JobsModule, DeviceAccessModule], controllers: [NetBoxController] })
export class NetBoxModule {}
