import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { ImportNetBox } from './import-netbox.js';
import { NetBoxController } from './netbox.controller.js';

@Module({ imports: [ChangesModule], controllers: [NetBoxController], providers: [ImportNetBox] })
export class NetBoxModule {}
