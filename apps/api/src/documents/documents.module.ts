import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { DocumentSetController } from './document-set.controller.js';
import { RedlinesController } from './redlines.controller.js';
import { TablesController } from './tables.controller.js';

/** The document set of a project as long work, its tables one by one, and what comes back from site. */
@Module({
  imports: [ChangesModule, JobsModule, ProjectsModule],
  controllers: [DocumentSetController, TablesController, RedlinesController],
})
export class DocumentsModule {}
