import { addressing } from './fr/addressing.js';
import { cabling } from './fr/cabling.js';
import { cablingLinks } from './fr/cabling-links.js';
import { cablingRacks } from './fr/cabling-racks.js';
import { cablingTypes } from './fr/cabling-types.js';
import { cablingFixes } from './fr/cabling-fixes.js';
import { catalogue } from './fr/catalogue.js';
import { certification } from './fr/certification.js';
import { changes } from './fr/changes.js';
import { config } from './fr/config.js';
import { drawing } from './fr/drawing.js';
import { ipplan } from './fr/ipplan.js';
import { ipplanSwitching } from './fr/ipplan-switching.js';
import { ipplanRouting } from './fr/ipplan-routing.js';
import { ipplanOpenings } from './fr/ipplan-openings.js';
import { ipplanFixes } from './fr/ipplan-fixes.js';
import { ipplanFacts } from './fr/ipplan-facts.js';
import { operation } from './fr/operation.js';
import { plan } from './fr/plan.js';
import { planfile } from './fr/planfile.js';
import { redlines } from './fr/redlines.js';

/** All texts in French, one file per group of codes. */
export const textsFr = {
  ...addressing,
  ...cabling,
  ...cablingLinks,
  ...cablingRacks,
  ...cablingTypes,
  ...cablingFixes,
  ...catalogue,
  ...certification,
  ...changes,
  ...config,
  ...drawing,
  ...redlines,
  ...ipplan,
  ...ipplanSwitching,
  ...ipplanRouting,
  ...ipplanOpenings,
  ...ipplanFixes,
  ...ipplanFacts,
  ...operation,
  ...plan,
  ...planfile,
};
