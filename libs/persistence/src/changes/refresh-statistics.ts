import type { Kind, PlanChangeSet } from '#plan';
import type { Database } from '../database/database.js';
import { kindTable } from './kind-table.js';

/** From this size on a change set alters what the database believes about its tables. */
const LARGE = 1000;

/** Tables that are filled together with a kind's own. */
const BESIDE: Partial<Record<Kind, readonly string[]>> = {
  cable: ['cable_termination', 'cable_pathway'],
  device: ['rack_space'],
  interfaceVlan: ['interface_vlan_tagged'],
};

/**
 * Tells the planner what a large write has put into its tables. PostgreSQL does it by itself, a minute later: until then
 * a trace would read whole tables that it takes for empty.
 */
export async function refreshStatistics(db: Database, changes: PlanChangeSet): Promise<void> {
  if (changes.length < LARGE) return;
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  const tables = kinds.flatMap((kind) => [kindTable(db.dataSource, kind).table, ...(BESIDE[kind] ?? [])]);
  await db.execute(`ANALYZE ${tables.join(', ')}`);
}
