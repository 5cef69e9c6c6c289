import type { Texts } from './en.js';
import { administration } from './fr/administration.js';
import { askedDevices } from './fr/asked-devices.js';
import { certificationProof } from './fr/certification.js';
import { configurationDesk } from './fr/configuration-desk.js';
import { design } from './fr/design.js';
import { devices } from './fr/devices.js';
import { documents } from './fr/documents.js';
import { floors } from './fr/floors.js';
import { hardware } from './fr/hardware.js';
import { importJob } from './fr/import-job.js';
import { importing } from './fr/importing.js';
import { ipDesign } from './fr/ip-design.js';
import { ipWays } from './fr/ip-ways.js';
import { issues } from './fr/issues.js';
import { limits } from './fr/limits.js';
import { model } from './fr/model.js';
import { need } from './fr/need.js';
import { phpIpam } from './fr/phpipam.js';
import { offline } from './fr/offline.js';
import { pages } from './fr/pages.js';
import { portParts } from './fr/port-parts.js';
import { project } from './fr/project.js';
import { pushWizard } from './fr/push-wizard.js';
import { pushWords } from './fr/push-words.js';
import { pushing } from './fr/pushing.js';
import { shell } from './fr/shell.js';
import { siteTexts } from './fr/site.js';
import { starter } from './fr/starter.js';
import { templates } from './fr/templates.js';
import { thresholds } from './fr/thresholds.js';
import { ways } from './fr/ways.js';

/** Everything the interface says, in French. */
export const fr: Texts = {
  ...shell,
  ...model,
  ...project,
  ...portParts,
  ...phpIpam,
  ...thresholds,
  ...ways,
  ...offline,
  ...need,
  ...pages,
  ...design,
  ...devices,
  ...configurationDesk,
  ...pushing,
  ...pushWizard,
  ...pushWords,
  ...askedDevices,
  ...siteTexts,
  ...starter,
  ...templates,
  ...documents,
  ...floors,
  ...issues,
  ...hardware,
  ...importJob,
  ...importing,
  ...limits,
  ...ipDesign,
  ...ipWays,
  ...administration,
  ...certificationProof,
};
