import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { ChangeEquipment } from './change-equipment.js';
import { EquipmentController } from './equipment.controller.js';
import { Surroundings } from './surroundings.js';

@Module({
  imports: [ChangesModule, ProjectsModule],
  controllers: [EquipmentController],
  providers: [ChangeEquipment, Surroundings],
  exports: [Surroundings],
})
export class EquipmentModule {}
