import { Module } from '@nestjs/common';
import { UploadsModule } from '../uploads/uploads.module.js';
import { TableImportController } from './table-import.controller.js';

@Module({ imports: [UploadsModule], controllers: [TableImportController] })
export class TableImportModule {}
