import { addressing } from './en/addressing.js';
import { cabling } from './en/cabling.js';
import { catalogue } from './en/catalogue.js';
import { certification } from './en/certification.js';
import { changes } from './en/changes.js';
import { config } from './en/config.js';
import { drawing } from './en/drawing.js';
import { ipplan } from './en/ipplan.js';
import { ipplanFacts } from './en/ipplan-facts.js';
import { operation } from './en/operation.js';
import { plan } from './en/plan.js';
import { planfile } from './en/planfile.js';
import { redlines } from './en/redlines.js';

/** All texts in English, one file per group of codes. */
export const textsEn = {
  ...addressing,
  ...cabling,
  ...catalogue,
  ...certification,
  ...changes,
  ...config,
  ...drawing,
  ...redlines,
  ...ipplan,
  ...ipplanFacts,
  ...operation,
  ...plan,
  ...planfile,
};
