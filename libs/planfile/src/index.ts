export { readPlan, FORMAT, type PlanRead, type ReadOptions } from './read/read-plan.js';
