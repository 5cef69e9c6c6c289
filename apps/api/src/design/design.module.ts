import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module.js';
import { DesignController } from './design.controller.js';
import { DesignFrame } from './design-frame.js';
import { GestureTicks } from './gesture-ticks.js';
import { GestureTicksController } from './gesture-ticks.controller.js';

@Module({
  imports: [ProjectsModule],
  controllers: [DesignController, GestureTicksController],
  providers: [DesignFrame, GestureTicks],
})
export class DesignModule {}
