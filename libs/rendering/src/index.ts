export {
  defaultTemplateFolder,
  platformsIn,
  readPlatformTemplates,
  type PlatformTemplates,
} from './template-folder.js';
export { renderAll, defaultRenderLimits, RenderLimitError, type RenderLimits } from './render.js';
export { configurableDevices, renderIntended, type IntendedConfiguration } from './intended.js';
