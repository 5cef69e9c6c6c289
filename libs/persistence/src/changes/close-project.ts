import { rebase, type Id } from '#changes';
import type { PlanChangeSet } from '#plan';
import type { Database } from '../database/database.js';
import { projectChanges } from './project-change-list.js';
import { lockOpenProject } from './project-changes.js';
import { appendEvent } from './register.js';
import { lockTouched } from './stored-objects.js';
import { refusable } from './structure-fault.js';
import { refuse, type ChangeRequest, type Written } from './written.js';
import { writeToPresent } from './write-changes.js';

export type CloseRequest = Omit<ChangeRequest, 'changes' | 'step' | 'expect' | 'projectId'> & {
  readonly projectId: Id;
};

/**
 * Makes a project's target the present: its changes are carried over to what others did meanwhile (three-way, by field)
 * and made, in one transaction. Facts that both sides changed differently are conflicts, and then nothing happens.
 */
export function closeProject(db: Database, request: CloseRequest): Promise<Written> {
  const { actor, reason, projectId, at, newId } = request;
  return refusable(() =>
    db.transaction(async (sql): Promise<Written> => {
      await lockOpenProject(sql, projectId);
      const list = (await projectChanges(sql, projectId)).map(({ change }) => change) as PlanChangeSet;
      const { objects } = await lockTouched(sql, db.dataSource, list);
      const { changes, conflicts } = rebase(list, objects);
      refuse(conflicts);
      const versions = await writeToPresent(sql, db, changes);
      await sql.execute('DELETE FROM claim WHERE project_id = $1', [projectId]);
      await sql.execute(`UPDATE project SET state = 'closed', version = version + 1 WHERE id = $1`, [
        projectId,
      ]);
      const event = { id: newId(), at, actor, action: 'project.closed', reason, projectId, detail: {} };
      return { ok: true, event: await appendEvent(sql, event, changes), versions };
    }),
  );
}
