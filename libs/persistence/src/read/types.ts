import type { DeviceType, ModuleType } from '#cabling';
import type { Id } from '#changes';
import { kindTable } from '../changes/kind-table.js';
import { objectSql } from '../changes/object-sql.js';
import type { Database } from '../database/database.js';

/** All recorded types of both kinds, in two statements. */
export async function knownTypes(
  db: Database,
): Promise<{ readonly deviceTypes: DeviceType[]; readonly moduleTypes: ModuleType[] }> {
  const all = async <T>(kind: 'deviceType' | 'moduleType'): Promise<T[]> => {
    const table = kindTable(db.dataSource, kind);
    const rows = await db.rows<[T]>(`SELECT ${objectSql(table)} FROM ${table.table} t`);
    return rows.map(([object]) => object);
  };
  return { deviceTypes: await all('deviceType'), moduleTypes: await all('moduleType') };
}

/** A type as lists show it: without its templates. */
export interface TypeLine {
  readonly kind: 'deviceType' | 'moduleType';
  readonly id: Id;
  readonly manufacturer: string;
  readonly model: string;
  readonly partNumber: string | null;
  readonly role: string | null;
  readonly heightU: number | null;
  readonly ports: number;
  /** How many devices or modules are of this type. */
  readonly used: number;
}

export interface TypeQuery {
  /** Parts of maker, model or part number, all of which must occur. */
  readonly text: string;
  readonly manufacturer?: string;
  readonly kind?: TypeLine['kind'];
  readonly limit: number;
  readonly offset: number;
}

const column = (kind: TypeLine['kind'], name: string): string =>
  kind === 'deviceType' ? `t.${name}` : 'NULL';
const table = { deviceType: 'device_type', moduleType: 'module_type' } as const;
const user = { deviceType: 'device', moduleType: 'module' } as const;

/** Types by words of maker, model or part number, by an index over their names; those in use first. */
export function typesOf(
  db: Database,
  { text, manufacturer, kind, limit, offset }: TypeQuery,
): Promise<TypeLine[]> {
  const words = text.split(/\s+/).filter(Boolean);
  const values: unknown[] = [manufacturer ?? null, limit, offset];
  const conditions = words.map((word) => {
    values.push(`%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
    return `((t.manufacturer || ' ' || t.model) ILIKE $${values.length} OR t.part_number ILIKE $${values.length})`;
  });
  const selects = (kind ? [kind] : (['deviceType', 'moduleType'] as const)).map(
    (one) => `SELECT '${one}' AS kind, t.id, t.manufacturer, t.model, t.part_number AS "partNumber",
        ${column(one, 'role')}::text AS role, ${column(one, 'height_u')}::float8 AS "heightU", jsonb_array_length(t.ports) AS ports,
        (SELECT count(*)::int FROM ${user[one]} u WHERE u.type_id = t.id) AS used
      FROM ${table[one]} t
      WHERE ($1::text IS NULL OR t.manufacturer = $1)${conditions.map((one) => ` AND ${one}`).join('')}`,
  );
  return db.query<TypeLine>(
    `SELECT * FROM (${selects.join(' UNION ALL ')}) found
     ORDER BY used > 0 DESC, manufacturer, model, id LIMIT $2 OFFSET $3`,
    values,
  );
}
