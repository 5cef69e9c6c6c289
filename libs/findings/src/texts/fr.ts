import { addressing } from './fr/addressing.js';
import { cabling } from './fr/cabling.js';
import { catalogue } from './fr/catalogue.js';
import { certification } from './fr/certification.js';
import { changes } from './fr/changes.js';
import { config } from './fr/config.js';
import { drawing } from './fr/drawing.js';
import { ipplan } from './fr/ipplan.js';
import { ipplanFacts } from './fr/ipplan-facts.js';
import { operation } from './fr/operation.js';
import { plan } from './fr/plan.js';
import { planfile } from './fr/planfile.js';
import { redlines } from './fr/redlines.js';

/** All texts in French, one file per group of codes. */
export const textsFr = {
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
