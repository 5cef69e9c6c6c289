import type { Id } from '#changes';
import type { Sql } from '../database/database.js';

/**
 * The ports that other open projects are going to take, each with the code of the first such project. A port that is
 * already this project's own claim too is among them: the conflict is for people to settle.
 */
export async function reservedPorts(sql: Sql, projectId: Id | null): Promise<ReadonlyMap<Id, string>> {
  const rows = await sql.rows<[Id, string]>(
    `SELECT substr(split_part(c.key, '#', 1), 6), min(p.code)
     FROM claim c JOIN project p ON p.id = c.project_id
     WHERE c.key LIKE 'port:%' AND c.use = 'take' AND p.state IN ('draft', 'submitted', 'approved', 'in-progress')
       AND ($1::uuid IS NULL OR p.id <> $1::uuid)
     GROUP BY 1`,
    [projectId],
  );
  return new Map(rows);
}
