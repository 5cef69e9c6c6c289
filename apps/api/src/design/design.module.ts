import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module.js';
import { DesignController } from './design.controller.js';
import { DesignFrame } from './design-frame.js';

@Module({ imports: [ProjectsModule], controllers: [DesignController], providers: [DesignFrame] })
export class DesignModule {}
