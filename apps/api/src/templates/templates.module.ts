import { Module } from '@nestjs/common';
import { ConfigurationsModule } from '../configurations/configurations.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { PreviewTemplates } from './preview-templates.js';
import { SiteTemplateStore } from './site-template-store.js';
import { TemplatesController } from './templates.controller.js';

@Module({
  imports: [ProjectsModule, ConfigurationsModule],
  controllers: [TemplatesController],
  providers: [SiteTemplateStore, PreviewTemplates],
})
export class TemplatesModule {}
