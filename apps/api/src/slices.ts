import type { Type } from '@nestjs/common';
import { AuthModule } from './auth/auth.module.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { CertificationModule } from './certification/certification.module.js';
import { ChangesModule } from './changes/changes.module.js';
import { ComparisonModule } from './comparison/comparison.module.js';
import { ConfigurationsModule } from './configurations/configurations.module.js';
import { DesignModule } from './design/design.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { DrawingsModule } from './drawings/drawings.module.js';
import { EquipmentModule } from './equipment/equipment.module.js';
import { FindingsModule } from './findings/findings.module.js';
import { FloorsModule } from './floors/floors.module.js';
import { DeviceAccessModule } from './device-access/device-access.module.js';
import { HealthModule } from './health/health.module.js';
import { ImportExportModule } from './import-export/import-export.module.js';
import { IpPlanModule } from './ip-plan/ip-plan.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { KindsModule } from './kinds/kinds.module.js';
import { NetBoxModule } from './netbox/netbox.module.js';
import { PhpIpamModule } from './phpipam/phpipam.module.js';
import { OpenApiModule } from './openapi/openapi.module.js';
import { PolicyModule } from './policy/policy.module.js';
import { ProjectsModule } from './projects/projects.module.js';
import { RegisterModule } from './register/register.module.js';
import { SearchModule } from './search/search.module.js';
import { TableImportModule } from './table-import/table-import.module.js';
import { TemplatesModule } from './templates/templates.module.js';
import { TraceModule } from './trace/trace.module.js';
import { UploadsModule } from './uploads/uploads.module.js';
import { WorkbenchModule } from './workbench/workbench.module.js';

/** Everything that the API can do, one module per slice. A new slice is a line here. */
export const slices: readonly Type[] = [
  HealthModule,
  OpenApiModule,
  AuthModule,
  KindsModule,
  ChangesModule,
  EquipmentModule,
  CatalogueModule,
  ProjectsModule,
  DeviceAccessModule,
  ConfigurationsModule,
  TemplatesModule,
  ComparisonModule,
  FindingsModule,
  PolicyModule,
  DrawingsModule,
  DocumentsModule,
  FloorsModule,
  IpPlanModule,
  TraceModule,
  WorkbenchModule,
  DesignModule,
  UploadsModule,
  ImportExportModule,
  NetBoxModule,
  PhpIpamModule,
  TableImportModule,
  CertificationModule,
  RegisterModule,
  SearchModule,
  JobsModule,
];
