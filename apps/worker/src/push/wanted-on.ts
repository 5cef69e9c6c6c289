import { configVersion, fullConfig, type PushRow } from '#persistence';
import { told, type Told } from '#findings';
import type { PlanObjects } from '#plan';
import type { TaskContext } from '../task.js';
import { prepare, prepareMending, prepareRestore, type Prepared } from './prepare.js';

/**
 * What shall be on the device: what the plan renders, a version of before, or what makes the version compliant that it
 * has. Sentences say why it cannot be had.
 */
export async function wantedOn(
  { db, vault }: TaskContext,
  objects: PlanObjects,
  row: PushRow,
): Promise<Prepared | readonly Told[]> {
  const { restores, mends } = row.proof;
  const id = restores ?? mends;
  if (typeof id !== 'string') return prepare(db, vault, objects, row.deviceId);
  const version = await configVersion(db, id);
  const text = version?.contentSha256 ? await fullConfig(db, vault, version.contentSha256) : null;
  if (text === null) return [told('PUSH_VERSION_NOT_WHOLE')];
  return restores === undefined
    ? prepareMending(db, vault, objects, row.deviceId, text)
    : prepareRestore(db, objects, row.deviceId, text);
}
