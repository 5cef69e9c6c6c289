import { addPushes, type PushDecisionRow, type PushRow, type Sql } from '#persistence';
import type { TaskContext } from '../task.js';

/**
 * The pushes that lead every device of a run back to what it had before it: those that were confirmed last go first, so
 * that what was kept apart stays apart. A device that was changed since by somebody else is left alone.
 */
export async function addRollBack(
  { db, now, newId }: TaskContext,
  rows: readonly PushRow[],
  { author }: Pick<PushDecisionRow, 'author'>,
): Promise<PushRow[]> {
  const confirmed = rows.filter(({ state }) => state === 'confirmed');
  const last = Math.max(0, ...rows.map(({ wave }) => wave));
  const waves = [...new Set(confirmed.map(({ wave }) => wave))].toSorted((a, b) => b - a);
  return db.transaction(async (sql) => {
    const back: PushRow[] = [];
    for (const row of confirmed) {
      const [before, after] = hashesOf(row, 'sha256');
      const [, digest] = hashesOf(row, 'digests');
      const version = before === undefined ? null : await versionOf(sql, row.deviceId, before);
      const proof = {
        dryRun: false,
        restores: version,
        rollsBack: row.id,
        baseSha256: after ?? null,
        baseDigest: digest ?? null,
      };
      const wave = last + 1 + waves.indexOf(row.wave);
      const fresh = { id: newId(), state: 'planned', diff: '', createdAt: now(), endedAt: null } as const;
      back.push({ ...row, ...fresh, author, reason: 'roll back', wave, proof });
    }
    await addPushes(sql, back);
    return back.toSorted((a, b) => a.wave - b.wave);
  });
}

/** The configurations of before and after, by the hash of what is shown of them or the digest of all. */
function hashesOf({ proof }: PushRow, of: 'sha256' | 'digests'): readonly (string | undefined)[] {
  const hashes = Array.isArray(proof[of]) ? (proof[of] as unknown[]) : [];
  return hashes.map((hash) => (typeof hash === 'string' ? hash : undefined));
}

/** The version that was kept of a configuration, whole; null where it was not. */
async function versionOf(sql: Sql, deviceId: string, sha256: string): Promise<string | null> {
  const [row] = await sql.rows<[string]>(
    `SELECT id FROM config_version WHERE device_id = $1 AND kind = 'running' AND sha256 = $2 AND content_sha256 IS NOT NULL
     ORDER BY taken_at DESC, id DESC LIMIT 1`,
    [deviceId, sha256],
  );
  return row?.[0] ?? null;
}
