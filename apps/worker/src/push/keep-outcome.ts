import { toldText, type Told } from '#findings';
import { maskSecrets, rulesOf } from '#netconfig';
import {
  appendEvent,
  configHash,
  keepConfigVersion,
  secretsDigest,
  updatePush,
  type PushRow,
  type Sql,
} from '#persistence';
import type { PushOutcome } from '#ssh';
import { steadyText, storedView } from '../backup/normalise.js';
import { persist } from '../persist.js';
import type { TaskContext } from '../task.js';
import type { Prepared } from './prepare.js';

/**
 * Keeps how a push ended, both configurations of it, and the event of the register, all or nothing. False where another
 * worker has taken the push over meanwhile: it tells how it ends.
 */
export async function keepOutcome(
  { db, now, newId, vault, worker }: TaskContext,
  row: PushRow,
  { device, driver }: Prepared,
  outcome: PushOutcome,
): Promise<boolean> {
  const masked = (text: string): string => maskSecrets(text, rulesOf(driver.name));
  const versions = [outcome.before, outcome.after].filter((text) => text !== null);
  const keep = async (sql: Sql): Promise<boolean> => {
    const ended = await updatePush(sql, row.id, worker, {
      state: outcome.end,
      reason: row.reason,
      diff: masked(outcome.remediation),
      endedAt: now(),
      proof: {
        ...row.proof,
        outcome: outcome.reason,
        told: outcome.told,
        failed: outcome.failed,
        lockouts: outcome.lockouts,
        findings: outcome.findings,
        checks: outcome.checks,
        sha256: versions.map((text) => configHash(storedView(text, driver.name))),
        digests: versions.map((text) => secretsDigest(vault, steadyText(text, driver.name))),
      },
    });
    if (!ended) return false;
    for (const [index, text] of versions.entries()) {
      const stored = storedView(text, driver.name);
      // What was there before is not what the push left, and neither is what it led back to.
      const isLeft = index > 0 && stored !== storedView(versions[0]!, driver.name);
      await keepConfigVersion(sql, {
        id: newId(),
        deviceId: row.deviceId,
        kind: 'running',
        takenAt: now(),
        source: isLeft ? `push ${row.id}` : `read by ${row.author}`,
        text: stored,
        full: { text, steady: steadyText(text, driver.name), vault },
      });
    }
    await appendEvent(
      sql,
      {
        id: newId(),
        at: now(),
        actor: row.author,
        action: row.proof['dryRun'] === true ? 'configuration.dry-run' : 'configuration.pushed',
        reason: row.reason,
        projectId: row.projectId,
        detail: { push: row.id, device: device.name, end: outcome.end, reason: outcome.reason },
      },
      [],
    );
    return true;
  };
  return persist(() => db.transaction(keep));
}

/** Ends a push that came to no conversation with the device. */
export async function endPush(
  { db, now, worker }: TaskContext,
  row: PushRow,
  state: PushRow['state'],
  sentences: readonly Told[],
): Promise<void> {
  const said = { outcome: toldText(sentences, 'en'), told: sentences };
  const proof = { ...row.proof, ...said, failed: state !== 'not-started' };
  await persist(() => updatePush(db, row.id, worker, { ...row, state, endedAt: now(), proof }));
}
