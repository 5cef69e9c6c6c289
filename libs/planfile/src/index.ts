export { readPlan, FORMAT, type PlanRead, type ReadOptions } from './read/read-plan.js';
export { writePlan } from './write/write-plan.js';
export type { WriteOptions } from './write/document.js';
export { planToSheets } from './sheets/to-sheets.js';
export { sheetsToPlan } from './sheets/from-sheets.js';
export type { CellValue, ReadSheet, Sheet, StrangeCell } from './sheets/sheet.js';
export { Names } from './names.js';
export { nearest } from './read/nearest.js';
export { planSchemaText } from './schema/plan-schema.js';
