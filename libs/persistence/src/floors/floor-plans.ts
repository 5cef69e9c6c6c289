import type { Sql } from '../database/database.js';

/** The plan of a floor as it was brought. */
export interface FloorPlanFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface NewFloorPlan extends FloorPlanFile {
  readonly sha256: string;
  readonly author: string;
  readonly at: Date;
}

export interface FloorPlanHead {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly author: string;
  readonly createdAt: Date;
}

/** Names that are tried after `hall.dxf`: `hall-2.dxf`, `hall-3.dxf` …. */
const MOST_NAMES = 1000;

/**
 * Keeps the plan of a floor in the running transaction and returns the name that places must give. What a name means
 * never changes, or a draft would change the drawings of the present: other bytes under a known name get another name.
 */
export async function addFloorPlan(sql: Sql, plan: NewFloorPlan): Promise<string> {
  await sql.execute(`SELECT pg_advisory_xact_lock(hashtext('brassage.floor-plan'))`);
  const { name, isNew } = await floorPlanName(sql, plan);
  if (isNew)
    await sql.execute(
      `INSERT INTO floor_plan (name, media_type, sha256, bytes, author, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [name, plan.mediaType, plan.sha256, Buffer.from(plan.bytes), plan.author, plan.at],
    );
  return name;
}

/** The name that the plan of a floor has, or would get if it were kept now. */
export async function floorPlanName(
  sql: Sql,
  { name: wanted, sha256 }: Pick<NewFloorPlan, 'name' | 'sha256'>,
): Promise<{ readonly name: string; readonly isNew: boolean }> {
  const [, stem = wanted, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(wanted) ?? [];
  for (let number = 1; number <= MOST_NAMES; number += 1) {
    const name = number === 1 ? wanted : `${stem}-${number}${ending}`;
    const [known] = await sql.rows<[string]>('SELECT sha256 FROM floor_plan WHERE name = $1', [name]);
    if (!known || known[0] === sha256) return { name, isNew: !known };
  }
  throw new Error(`${MOST_NAMES} floor plans are called like ${wanted}`);
}

/** The plans of these names, as far as they are there. */
export function floorPlanFiles(sql: Sql, names: readonly string[]): Promise<FloorPlanFile[]> {
  return sql.query<FloorPlanFile>(
    'SELECT name, media_type AS "mediaType", bytes FROM floor_plan WHERE name = ANY ($1::text[]) ORDER BY name',
    [names],
  );
}

/** All plans that there are, without their bytes. */
export function floorPlanHeads(sql: Sql): Promise<FloorPlanHead[]> {
  return sql.query<FloorPlanHead>(
    `SELECT name, media_type AS "mediaType", octet_length(bytes) AS bytes, author, created_at AS "createdAt"
     FROM floor_plan ORDER BY name`,
  );
}
