export { readPlan, FORMAT, type PlanRead, type ReadOptions } from './read/read-plan.js';
export { writePlan } from './write/write-plan.js';
export type { WriteOptions } from './write/document.js';
