import { administration } from './en/administration.js';
import { askedDevices } from './en/asked-devices.js';
import { certificationProof } from './en/certification.js';
import { configurationDesk } from './en/configuration-desk.js';
import { design } from './en/design.js';
import { devices } from './en/devices.js';
import { documents } from './en/documents.js';
import { floors } from './en/floors.js';
import { hardware } from './en/hardware.js';
import { importJob } from './en/import-job.js';
import { importing } from './en/importing.js';
import { ipDesign } from './en/ip-design.js';
import { ipWays } from './en/ip-ways.js';
import { issues } from './en/issues.js';
import { limits } from './en/limits.js';
import { model } from './en/model.js';
import { need } from './en/need.js';
import { phpIpam } from './en/phpipam.js';
import { offline } from './en/offline.js';
import { pages } from './en/pages.js';
import { portParts } from './en/port-parts.js';
import { project } from './en/project.js';
import { pushWizard } from './en/push-wizard.js';
import { pushWords } from './en/push-words.js';
import { pushing } from './en/pushing.js';
import { shell } from './en/shell.js';
import { siteTexts } from './en/site.js';
import { starter } from './en/starter.js';
import { templates } from './en/templates.js';
import { thresholds } from './en/thresholds.js';
import { ways } from './en/ways.js';

/** Everything the interface says, in English. The French files must have the same keys: the compiler checks it. */
export const en = {
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

/** The texts of one language. */
export type Texts = typeof en;
