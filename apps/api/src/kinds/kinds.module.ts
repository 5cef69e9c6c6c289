import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { CreateObjects } from './create-objects.js';
import { EditMany } from './edit-many.js';
import { EditObject } from './edit-object.js';
import { KindsController } from './kinds.controller.js';
import { ReadObject } from './read-object.js';

@Module({
  imports: [ChangesModule],
  controllers: [KindsController],
  providers: [ReadObject, CreateObjects, EditObject, EditMany],
  exports: [ReadObject],
})
export class KindsModule {}
