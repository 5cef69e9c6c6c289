import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** A page that is fetched when it is first looked at: its file exports it under `name`. */
function page<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: (await load())[name] }));
}

export const Access = page(() => import('./administration/access.js'), 'Access');
export const Accounts = page(() => import('./administration/accounts.js'), 'Accounts');
export const HostKeys = page(() => import('./administration/host-keys.js'), 'HostKeys');
export const GoldenRules = page(() => import('./administration/golden-rules.js'), 'GoldenRules');
export const JumpHosts = page(() => import('./administration/jump-hosts.js'), 'JumpHosts');
export const Me = page(() => import('./administration/me.js'), 'Me');
export const Secrets = page(() => import('./administration/secrets.js'), 'Secrets');
export const Thresholds = page(() => import('./administration/thresholds.js'), 'Thresholds');
export const Site = page(() => import('./administration/site.js'), 'Site');
export const Catalogue = page(() => import('./catalogue/catalogue.js'), 'Catalogue');
export const Certification = page(() => import('./certification/certification.js'), 'Certification');
export const Changes = page(() => import('./changes/changes.js'), 'Changes');
export const Comparison = page(() => import('./comparison/comparison.js'), 'Comparison');
export const Compliance = page(() => import('./compliance/compliance.js'), 'Compliance');
export const Configurations = page(() => import('./configurations/configurations.js'), 'Configurations');
export const ConflictsPage = page(() => import('./conflicts/conflicts-page.js'), 'ConflictsPage');
export const Device = page(() => import('./device/device.js'), 'Device');
export const Drawings = page(() => import('./drawings/drawings.js'), 'Drawings');
export const Floors = page(() => import('./floors/floors.js'), 'Floors');
export const Findings = page(() => import('./findings/findings.js'), 'Findings');
export const ImportNetBox = page(() => import('./import/import-netbox.js'), 'ImportNetBox');
export const ImportPhpIpam = page(() => import('./import/import-phpipam.js'), 'ImportPhpIpam');
export const ImportPlan = page(() => import('./import/import-plan.js'), 'ImportPlan');
export const ImportTable = page(() => import('./import/import-table.js'), 'ImportTable');
export const ImportTableHere = page(() => import('./import/import-table-here.js'), 'ImportTableHere');
export const ImportTypes = page(() => import('./import/import-types.js'), 'ImportTypes');
export const IpPlan = page(() => import('./ip-plan/ip-plan.js'), 'IpPlan');
export const Moves = page(() => import('./moves/moves.js'), 'Moves');
export const ObjectPage = page(() => import('./object/object-page.js'), 'ObjectPage');
export const Overview = page(() => import('./overview/overview.js'), 'Overview');
export const Patching = page(() => import('./patching/patching.js'), 'Patching');
export const Paths = page(() => import('./paths/paths.js'), 'Paths');
export const Projects = page(() => import('./projects/projects.js'), 'Projects');
export const Push = page(() => import('./push/push.js'), 'Push');
export const Racks = page(() => import('./racks/racks.js'), 'Racks');
export const Register = page(() => import('./register/register.js'), 'Register');
export const RoutesPage = page(() => import('./routes/routes.js'), 'RoutesPage');
export const Tables = page(() => import('./tables/tables.js'), 'Tables');
export const Templates = page(() => import('./templates/templates.js'), 'Templates');
