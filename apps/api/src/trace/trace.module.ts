import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module.js';
import { TraceController } from './trace.controller.js';
import { TraceFrom } from './trace-from.js';

@Module({ imports: [ProjectsModule], controllers: [TraceController], providers: [TraceFrom] })
export class TraceModule {}
