import type { Id } from '#changes';
import type { Sql } from '../database/database.js';

/** One version of a file of a platform's templates. */
export interface TemplateVersion {
  readonly id: Id;
  readonly platform: string;
  /** Below the folder of the platform: `switch.hbs`, `partials/port.hbs`, `owned.json`. */
  readonly path: string;
  /** null: the product's own again. */
  readonly source: string | null;
  readonly author: string;
  readonly at: Date;
}

const COLUMNS = 'id, platform, path, source, author, at';

/** The files that the site has in the place of the product's own: by platform, path → source. */
export async function siteTemplates(
  sql: Sql,
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const rows = await newestTemplates(sql);
  const byPlatform = new Map<string, Record<string, string>>();
  for (const { platform, path, source } of rows) {
    if (source === null) continue;
    const files = byPlatform.get(platform) ?? {};
    files[path] = source;
    byPlatform.set(platform, files);
  }
  return byPlatform;
}

/** The newest version of each file that was ever changed. */
export function newestTemplates(sql: Sql): Promise<TemplateVersion[]> {
  return sql.query<TemplateVersion>(
    `SELECT DISTINCT ON (platform, path) ${COLUMNS} FROM template_version ORDER BY platform, path, id DESC`,
  );
}

/** All versions of a file, the newest first. (Ids are UUIDv7: in their order they were made.) */
export function templateVersions(sql: Sql, platform: string, path: string): Promise<TemplateVersion[]> {
  return sql.query<TemplateVersion>(
    `SELECT ${COLUMNS} FROM template_version WHERE platform = $1 AND path = $2 ORDER BY id DESC LIMIT 200`,
    [platform, path],
  );
}

export async function addTemplateVersion(sql: Sql, version: TemplateVersion): Promise<void> {
  const { id, platform, path, source, author, at } = version;
  await sql.execute(
    'INSERT INTO template_version (id, platform, path, source, author, at) VALUES ($1, $2, $3, $4, $5, $6)',
    [id, platform, path, source, author, at],
  );
}
