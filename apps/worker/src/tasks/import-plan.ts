import { adoptPlan, prepareAdoption, type Adoption } from '#persistence';
import { z } from 'zod';
import { keepFloorPlans, settleFloorPlans } from '../imports/floor-plans.js';
import { made, refusingClosedProjects } from '../imports/record.js';
import { goOn, letGo, uploadedFile } from '../imports/steps.js';
import { readInThread } from '../reading/read-in-thread.js';
import { TaskFault } from '../task-fault.js';
import type { Task, TaskContext } from '../task.js';

const payloadSchema = z.looseObject({
  uploadId: z.uuid(),
  /** The project that takes the extension; null: a new one. */
  into: z.uuid().nullable(),
  /** Only report. */
  dry: z.boolean(),
  author: z.string(),
  role: z.string(),
  /** Whether the author may write to the present. */
  mayPresent: z.boolean(),
});
type Request = z.infer<typeof payloadSchema>;

/** Brings a plan file in: present, project, steps, waivers and floor plans in one transaction, or every fault and nothing. */
export const importPlan: Task = async (payload, context) => {
  const request = payloadSchema.parse(payload);
  await goOn(context, 'reading');
  const { name, bytes } = await uploadedFile(context, request.uploadId);
  const { plan: read, made: ids, findings, floorPlans } = await readInThread({ task: 'plan', name, bytes });
  if (!read) throw new TaskFault('IMPORT_REFUSED', { file: name, count: findings.length }, findings);
  await goOn(context, 'comparing');
  const { plan, files } = await settleFloorPlans(context, read, floorPlans);
  const adoption = await prepareAdoption(context.db, context, { plan, made: ids }, request.into);
  await refuse(context, request, adoption);
  if (request.dry) return resultOf(adoption, true);
  await goOn(context, 'writing', { changes: adoption.present.length });
  const written = await refusingClosedProjects(() =>
    adoptPlan(context.db, context, adoption, request.author, name, (sql) =>
      keepFloorPlans(sql, context, files, request.author),
    ),
  );
  if (written) await made(context, written, adoption.project?.id ?? null);
  await letGo(context, request.uploadId);
  return resultOf(adoption, false);
};

/** @throws TaskFault RIGHT_MISSING, PROJECT_CODE_TAKEN */
async function refuse(
  { db }: TaskContext,
  { role, mayPresent }: Request,
  { plan, present, project }: Adoption,
): Promise<void> {
  // prettier-ignore
  if (present.length > 0 && !mayPresent) throw new TaskFault('RIGHT_MISSING', { role, right: 'approve' });
  if (!project?.isNew || !plan.project) return;
  const { code } = plan.project;
  const taken = await db.rows('SELECT 1 FROM project WHERE code = $1', [code]);
  if (taken.length > 0) throw new TaskFault('PROJECT_CODE_TAKEN', { code });
}

function resultOf({ plan, present, project }: Adoption, dry: boolean): object {
  const added = present.filter(({ op }) => op === 'add').length;
  return {
    project: project && (dry && project.isNew ? null : project.id),
    present: { added, changed: present.length - added },
    extension: plan.project?.changes.length ?? 0,
    dry,
  };
}
