export {
  kinds,
  schemas,
  references,
  noObjects,
  type Kind,
  type PlanChange,
  type PlanChangeSet,
  type PlanKinds,
  type PlanObjects,
} from './value/kinds.js';
export {
  layerOf,
  projectStates,
  projectHeadSchema,
  revisionSchema,
  stepSchema,
  waiverSchema,
  type Layer,
  type LayerObjects,
  type Plan,
  type Project,
  type ProjectHead,
  type ProjectState,
  type Revision,
  type Step,
  type StepChange,
  type Waiver,
} from './value/plan.js';
export { bayNames, pathOf } from './value/path.js';
export { fieldsEn, valuesEn } from './view/difference/words/en.js';
export { fieldsFr, valuesFr } from './view/difference/words/fr.js';
export { isSiteReport } from './value/site-report.js';
export { searchObjects, type SearchHit } from './value/search.js';
export { soughtTexts } from './value/sought-texts.js';
export {
  differenceDrawings,
  planDrawings,
  type DrawingOptions,
  type PlanDrawing,
} from './view/plan-drawings.js';
export { planDifference, planLabels, planPhase, planTables } from './view/plan-documents.js';
export {
  entries,
  tableNames,
  type Entry,
  type TableName,
  type ViewColumn,
  type ViewRow,
  type ViewTable,
} from './view/tables/table.js';
export { entryTitles, hiddenTitles, statusOf, type Issued } from './view/tables/entries.js';
export { labelKinds, type Label, type LabelKind } from './view/labels/labels.js';
export { shownIndex } from './view/title-page/shown-index.js';
export type { OpenFinding } from './view/title-page/title-page.js';
export { withFloorPlansNamed } from './view/floors/rename-plans.js';
export type { FloorDrawing, FloorPicture, FloorPlan, FloorPlans } from './view/floors/model.js';
export {
  floorPlanNames,
  floorUnderlay,
  floorViews,
  type FloorThing,
  type FloorView,
} from './view/floors/floor-view.js';
export { occupies, type Surroundings } from './value/occupies.js';
export { deviceVariables, variablesFor } from './variables/device-variables.js';
export { platformOf } from './variables/platform.js';
export { managedDevices, type ManagedDevice } from './variables/managed-devices.js';
export { interfaceLinks, type InterfaceLink } from './value/interface-links.js';
export {
  checkPlan,
  PlanChecker,
  layersOf,
  type CheckOptions,
  type PlanFinding,
  type PlanFindings,
} from './check/check-plan.js';
export { findingsBetweenWaves, type WaveFinding } from './check/between-waves.js';
export { predictedFindings } from './check/predicted-findings.js';
export { uplinksOf } from './variables/uplinks.js';
export { findingsFromObservations } from './check/observed.js';
export { l2LinksOf } from './value/l2-links.js';
export { cablingPolicyOf } from './check/policies.js';
export { portKey } from './expect/port-names.js';
export {
  expectedNeighbours,
  type ExpectedNeighbour,
  type NeighbourEnd,
} from './expect/expected-neighbours.js';
export {
  compareNeighbours,
  type ComparedNeighbour,
  type NeighbourComparison,
  type SeenNeighbour,
  type Verdict,
} from './expect/compare-neighbours.js';
export {
  patchColumnKeys,
  patchTable,
  type PatchAction,
  type PatchColumnKey,
  type PatchEnd,
  type PatchRow,
  type PatchTable,
} from './view/patching/patch-table.js';
export { ipPlanTables } from './view/ip-plan/tables.js';
export { underPrefix } from './view/ip-plan/under.js';
export type { IpAddressRow, IpPlanTables, IpRangeRow, PrefixRow, VlanRow } from './view/ip-plan/rows.js';
export { groupOf, worstOf, type ProofGroup } from './view/proof/proof.js';
export { proofFills, proofWordings } from './view/proof/sign.js';
export { proofStatus, type ProofStatus } from './view/proof/status.js';
export { proofWords } from './view/proof/words.js';
export { changesSinceTests, pastOfPlans, type TestedPast } from './view/tested/changes-since.js';
export { testedKinds, type PastChange } from './view/tested/past.js';
export { certificationLinks, linksToCertify, provableLinks } from './view/certification-links.js';
export { acceptanceInput, type AcceptanceFacts } from './view/acceptance/compose.js';
export { acceptanceDocument } from './view/acceptance/document.js';
export type { AcceptanceInput, OriginalFile } from './view/acceptance/input.js';
export { labelScenes } from './view/acceptance/labels.js';
export { otdrScene } from './view/acceptance/otdr-scene.js';
export { plotScene, type Plot } from './view/acceptance/plot.js';
export { ipExports } from './view/ip-exports/ip-exports.js';
export {
  ipExportFormats,
  type ExportFile,
  type IpExportFormat,
  type IpExportOptions,
} from './view/ip-exports/export-file.js';
export { iosText } from './view/ip-exports/acl.js';
export { zoneAcls, type AclEntry, type ZoneAcl } from './value/zone-acls.js';
export { allocateNeed, type NeedProposal, type NeedSources } from './design/allocate-need.js';
export { renumber, type MovedHost, type Renumbering } from './design/renumber/renumber.js';
export type { RenumberStep } from './design/renumber/work.js';
export { changeLines, type ChangeLine } from './design/change-lines.js';
export { fieldName, plainValue } from './view/difference/words/words.js';
export type { Remark } from './design/renumber/by-hand.js';
export {
  whatIfRemoved,
  type Removed,
  type VlanBreak,
  type VlanDetour,
  type WhatIf,
} from './design/what-if.js';
export {
  vlanMap,
  type VlanCut,
  type VlanDevice,
  type VlanEnd,
  type VlanLink,
  type VlanMap,
} from './design/vlan-map.js';
export type { CableName, Hop, PortPlace } from './design/port-place.js';
export { vlanMatrix, type VlanMatrix, type VlanUse } from './view/ip-plan/vlan-matrix.js';
export { expectedRoutes, type ExpectedRoute } from './expect/expected-routes.js';
export {
  expectedArp,
  expectedMacs,
  type ExpectedMac,
  type ExpectedNeighbourEntry,
} from './expect/expected-hosts.js';
