import type { Objects } from '#changes';
import { inOrder, type Finding } from '#findings';
import type { CablingKinds } from '../model/kinds.js';
import { labelsTwice, oddPaths, retiredDevices, stillPlugged } from './cables/life.js';
import { cableFaults } from './cables/plugs.js';
import { missingReferences, namesTwice } from './cables/references.js';
import { fibreLoss } from './links/fibre-loss.js';
import { circuitEnds } from './cables/circuits.js';
import { nesting } from './cables/nesting.js';
import { profileFaults } from './cables/profiles.js';
import { joins } from './links/joins.js';
import { brokenScreens } from './links/screens.js';
import { transceivers } from './links/transceivers.js';
import { supplies } from './power/supplies.js';
import { cableMake } from './cables/make.js';
import { identifiers } from './identifiers/labels.js';
import { copperBudget } from './links/copper-budget.js';
import { fibreApplications } from './links/fibre-applications.js';
import { copperLengths, fastCopper, tenGigOverCat6 } from './links/length.js';
import { connectorMedia, fibreTypes, mixedCategories } from './links/media.js';
import { portMaps } from './panels/maps.js';
import { polarity } from './links/polarity.js';
import { cableWays, shortCords } from './links/way.js';
import { sparePorts, spareStrands } from './panels/spare.js';
import { pathwayConditions } from './pathways/conditions.js';
import { pathwayFill } from './pathways/fill.js';
import { powerSeparation } from './pathways/separation.js';
import { poe } from './power/poe.js';
import { sharedRisks } from './redundancy/shared-risk.js';
import { rackLoads } from './racks/load.js';
import { rackUnits } from './racks/units.js';
import { viewOf, type CablingContext, type CablingView } from './view.js';

/** Every rule, each a function from the indexed objects to what it finds. */
export const cablingChecks: readonly ((view: CablingView) => Finding[])[] = [
  ...missingReferences,
  ...namesTwice,
  labelsTwice,
  cableFaults,
  retiredDevices,
  stillPlugged,
  oddPaths,
  portMaps,
  rackUnits,
  rackLoads,
  sparePorts,
  copperLengths,
  tenGigOverCat6,
  mixedCategories,
  connectorMedia,
  fibreTypes,
  fibreLoss,
  poe,
  copperBudget,
  fastCopper,
  cableWays,
  shortCords,
  cableMake,
  pathwayFill,
  powerSeparation,
  pathwayConditions,
  fibreApplications,
  polarity,
  sharedRisks,
  spareStrands,
  identifiers,
  brokenScreens,
  transceivers,
  joins,
  supplies,
  profileFaults,
  nesting,
  circuitEnds,
];

/** All findings of the physical layer, gravest first. Never throws for a faulty plan; the objects may be in any state. */
export function checkCabling(objects: Objects<CablingKinds>, context: CablingContext): Finding[] {
  const view = viewOf(objects, context);
  return inOrder(cablingChecks.flatMap((rule) => rule(view)));
}
