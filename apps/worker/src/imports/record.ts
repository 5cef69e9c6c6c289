import {
  ProjectNotOpenError,
  refreshStatistics,
  refusalFindings,
  requestCheck,
  writeChanges,
  type Written,
} from '#persistence';
import type { PlanChange } from '#plan';
import { TaskFault } from '../task-fault.js';
import type { TaskContext } from '../task.js';

/** Where changes go, by whom, and why. */
export interface Entry {
  readonly author: string;
  readonly reason: string;
  /** null: the present. */
  readonly projectId: string | null;
  readonly step?: number;
}

type Context = Pick<TaskContext, 'db' | 'now' | 'newId'>;

/** Makes the changes that a file means, all or none. Returns the entry of the register. @throws TaskFault */
export async function record(
  context: Context,
  { author, reason, projectId, step }: Entry,
  changes: readonly PlanChange[],
): Promise<string> {
  const { db, now, newId } = context;
  const target = { projectId, ...(step === undefined ? {} : { step }) };
  const written = await refusingClosedProjects(() =>
    writeChanges(db, { actor: author, reason: reason.slice(0, 500), changes, ...target, at: now(), newId }),
  );
  const event = await made(context, written, projectId);
  if (projectId === null) await refreshStatistics(db, changes);
  return event;
}

/** What came of a write: its entry in the register, or everything that is in the way. @throws TaskFault CHANGES_CONFLICT */
export async function made(
  { db, now, newId }: Context,
  written: Written,
  projectId: string | null,
): Promise<string> {
  if (!written.ok) {
    const findings = await refusalFindings(db, written);
    throw new TaskFault('CHANGES_CONFLICT', { count: findings.length }, findings);
  }
  if (projectId !== null) await db.transaction((sql) => requestCheck(sql, projectId, newId(), now()));
  return written.event.id;
}

/** Turns the store's word for a project that takes no changes into the answer. @throws TaskFault */
export async function refusingClosedProjects<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof ProjectNotOpenError)) throw error;
    const { projectId, state } = error;
    if (state === null)
      throw new TaskFault('NOT_FOUND', { what: 'project', id: projectId }, [], { cause: error });
    throw new TaskFault('PROJECT_NOT_EDITABLE', { code: projectId, state }, [], { cause: error });
  }
}
