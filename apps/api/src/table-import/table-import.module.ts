import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { ImportTable } from './import-table.js';
import { TableImportController } from './table-import.controller.js';

@Module({
  imports: [ChangesModule, ProjectsModule],
  controllers: [TableImportController],
  providers: [ImportTable],
})
export class TableImportModule {}
