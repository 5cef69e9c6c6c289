import type { Id } from '#changes';
import type { Kind } from '#plan';
import type { Database } from '../database/database.js';
import { packagesOf, visibleSql } from './scope-sql.js';
import type { Scope } from './scope.js';

export interface Hit {
  readonly kind: Kind;
  readonly id: Id;
  readonly name: string;
}

/** What people look for by name: the table, the text that is compared (with a trigram index) and the text shown. */
const searched = [
  ['location', 'location', 'name', 'name'],
  ['rack', 'rack', 'name', 'name'],
  ['device', 'device', 'name', 'name'],
  ['cable', 'cable', 'label', 'label'],
  ['circuit', 'circuit', 'name', 'name'],
  ['vlan', 'vlan', 'name', `'VLAN ' || vid || ' ' || name`],
  ['prefix', 'prefix', 'prefix', 'prefix'],
  ['address', 'address', 'address', 'address'],
] as const satisfies readonly (readonly [Kind, string, string, string])[];

/** Objects whose name contains the text, whatever its case: exact names first, then names that begin with it. */
export function search(db: Database, scope: Scope, text: string, limit = 20): Promise<Hit[]> {
  const pattern = text.replaceAll(/[\\%_]/g, String.raw`\$&`);
  const selects = searched.map(
    ([kind, table, column, shown]) =>
      `(SELECT '${kind}' AS kind, t.id, ${shown} AS name, t.${column} AS matched FROM ${table} t
        WHERE t.${column} ILIKE $1 AND ${visibleSql('t.id', '$4')} ORDER BY length(t.${column}), t.${column} LIMIT $3)`,
  );
  return db.query<Hit>(
    `SELECT kind, id, name FROM (${selects.join(' UNION ALL ')}) hits
     ORDER BY NOT matched ILIKE $2, NOT matched ILIKE $2 || '%', length(matched), matched, kind LIMIT $3`,
    [`%${pattern}%`, pattern, limit, packagesOf(scope)],
  );
}
