import { everything, planOf } from '#persistence';
import { checkPlan } from '#plan';
import { z } from 'zod';
import type { Task } from '../task.js';

const payloadSchema = z.looseObject({ projectId: z.uuid() });

/** Counts the findings of a project's target, for the lists. Those that somebody waived are counted apart. */
export const checkProject: Task = async (payload, { db, now }) => {
  const { projectId } = payloadSchema.parse(payload);
  const plan = await planOf(db, everything, projectId);
  if (!plan) return {};
  const [after] = checkPlan(plan, { layers: ['after'], today: now().toISOString().slice(0, 10) });
  return after?.counts ?? {};
};
