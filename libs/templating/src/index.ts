export { templateSetOf, type TemplateSet } from './template-set.js';
export { renderTemplate, MOST_OUTPUT, type Rendered } from './render.js';
export { secretMark, secretsIn, resolveSecrets } from './secret-mark.js';
export {
  deviceVariablesSchema,
  siteSettingsSchema,
  variablesJsonSchema,
  type DeviceVariables,
  type InterfaceVariables,
  type SiteSettings,
} from './variables.js';
