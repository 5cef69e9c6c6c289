import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module.js';
import { SearchController } from './search.controller.js';

@Module({ imports: [ProjectsModule], controllers: [SearchController] })
export class SearchModule {}
