export { readPlan, FORMAT, type PlanRead, type ReadOptions } from './read/read-plan.js';
export { writePlan } from './write/write-plan.js';
export type { WriteOptions } from './write/document.js';
export { planToSheets } from './sheets/to-sheets.js';
export { sheetsToPlan } from './sheets/from-sheets.js';
export type { CellValue, ReadSheet, Sheet, StrangeCell } from './sheets/sheet.js';
export { Names } from './names.js';
export { findPorts } from './find-ports.js';
export { insertCables } from './edit/insert-cables.js';
export { nearest } from './read/nearest.js';
export { planSchemaText } from './schema/plan-schema.js';
export { readCatalogue, typeKey, type CatalogueRead, type TypeFile } from './catalogue/read-catalogue.js';
export { mergeCatalogue, type CatalogueChanges, type KnownTypes } from './catalogue/merge-catalogue.js';
export { readNetBox, type NetBoxRead } from './netbox/read-netbox.js';
export { netBoxEndpoints, type NetBoxFile } from './netbox/lists.js';
export { readPhpIpam, type PhpIpamRead } from './phpipam/read-phpipam.js';
export {
  lookAtPhpIpam,
  phpIpamFields,
  phpIpamListOf,
  proposePhpIpam,
  type PhpIpamFile,
  type PhpIpamMapping,
  type PhpIpamTableLook,
} from './phpipam/lists.js';
export {
  readObservations,
  type ObservationsRead,
  type ObservedFile,
  type ObservedSort,
} from './observations/read-observations.js';
export { headRowOf, likeliestSheet, shownCell } from './table/head.js';
export { isSumRow } from './table/sums.js';
export { readTable, type TableInput, type TableRead } from './table/read-table.js';
export { neededRoles, proposeRoles, tableKinds, tableRoles, type TableKind } from './table/roles.js';
export { isUuid, settleIds, type SettleOptions } from './settle/settle-ids.js';
export { mapFields, mapReferences } from './settle/references.js';
export { overlaid } from './settle/overlay.js';
