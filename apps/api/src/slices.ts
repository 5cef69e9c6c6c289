import type { Type } from '@nestjs/common';
import { AuthModule } from './auth/auth.module.js';
import { ChangesModule } from './changes/changes.module.js';
import { HealthModule } from './health/health.module.js';
import { KindsModule } from './kinds/kinds.module.js';
import { ProjectsModule } from './projects/projects.module.js';
import { OpenApiModule } from './openapi/openapi.module.js';

/** Everything that the API can do, one module per slice. A new slice is a line here. */
export const slices: readonly Type[] = [
  HealthModule,
  OpenApiModule,
  AuthModule,
  KindsModule,
  ChangesModule,
  ProjectsModule,
];
