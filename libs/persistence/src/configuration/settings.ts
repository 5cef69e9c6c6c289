import { z } from 'zod';
import type { Sql } from '../database/database.js';

/** What of the configuration is set for the whole plant. */
export type ConfigurationSetting = 'backup.policy' | 'golden.rules' | 'site.settings';

/** A setting as it was saved; null while it never was. The caller knows its schema. */
export async function configurationSetting(sql: Sql, key: ConfigurationSetting): Promise<unknown> {
  const [row] = await sql.query<{ value: unknown }>('SELECT value FROM setting WHERE key = $1', [key]);
  return row?.value ?? null;
}

export async function saveConfigurationSetting(
  sql: Sql,
  key: ConfigurationSetting,
  value: unknown,
): Promise<void> {
  await sql.execute(
    `INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    [key, JSON.stringify(value)],
  );
}

/** When and how devices are backed up. */
export const backupPolicySchema = z.strictObject({
  /** Hours between two backups of a device; 0: only when somebody asks. */
  everyHours: z.int().min(0).max(720).default(24),
  /** A configuration that lost more than this many percent of its lines is read twice. */
  shrinkPercent: z.int().min(1).max(100).default(30),
  /** Seconds that one device may take. */
  deadlineS: z.int().min(5).max(3600).default(120),
  /** Folder of a git repository that the masked configurations are committed to; empty: none. */
  gitFolder: z.string().max(500).default(''),
});
export type BackupPolicy = z.infer<typeof backupPolicySchema>;

export async function backupPolicy(sql: Sql): Promise<BackupPolicy> {
  return backupPolicySchema.parse((await configurationSetting(sql, 'backup.policy')) ?? {});
}
