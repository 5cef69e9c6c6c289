export {
  defaultTemplateFolder,
  OWNED_FILE,
  platformsIn,
  readPlatformTemplates,
  templateFiles,
  templatesOf,
  type PlatformTemplates,
  type SiteTemplates,
} from './template-folder.js';
export { renderAll, defaultRenderLimits, RenderLimitError, type RenderLimits } from './render.js';
export { configurableDevices, renderIntended, type IntendedConfiguration } from './intended.js';
