import { addressing } from './en/addressing.js';
import { cabling } from './en/cabling.js';
import { cablingLinks } from './en/cabling-links.js';
import { cablingRacks } from './en/cabling-racks.js';
import { cablingTypes } from './en/cabling-types.js';
import { cablingFixes } from './en/cabling-fixes.js';
import { catalogue } from './en/catalogue.js';
import { certification } from './en/certification.js';
import { changes } from './en/changes.js';
import { config } from './en/config.js';
import { drawing } from './en/drawing.js';
import { ipplan } from './en/ipplan.js';
import { ipplanSwitching } from './en/ipplan-switching.js';
import { ipplanRouting } from './en/ipplan-routing.js';
import { ipplanOpenings } from './en/ipplan-openings.js';
import { ipplanFixes } from './en/ipplan-fixes.js';
import { ipplanFacts } from './en/ipplan-facts.js';
import { operation } from './en/operation.js';
import { plan } from './en/plan.js';
import { planfile } from './en/planfile.js';
import { redlines } from './en/redlines.js';

/** All texts in English, one file per group of codes. */
export const textsEn = {
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
