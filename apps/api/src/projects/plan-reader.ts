import type { Id } from '#changes';
import { Database, planOf, type Scope } from '#persistence';
import { layerOf, type Layer, type Plan, type PlanObjects } from '#plan';
import { Injectable } from '@nestjs/common';
import { notFound, Problem } from '../http/problem.js';

/** Reads a project with the part of the present that it stands in. */
@Injectable()
export class PlanReader {
  constructor(private readonly db: Database) {}

  /** @throws Problem NOT_FOUND */
  async of(scope: Scope, projectId: Id): Promise<Plan> {
    const plan = await planOf(this.db, scope, projectId);
    if (!plan) throw notFound('project', projectId);
    return plan;
  }

  /** The objects of a layer. @throws Problem PROJECT_MISFIT when the project no longer fits the present */
  layer(plan: Plan, layer: Layer): PlanObjects {
    const result = layerOf(plan, layer);
    if (!result.ok) throw new Problem(409, 'PROJECT_MISFIT', { count: result.conflicts.length });
    return result.objects;
  }

  /** The target if there is one, else the present: for paths, which must be shown in any case. */
  targetOf(plan: Plan): PlanObjects {
    const result = layerOf(plan, 'after');
    return result.ok ? result.objects : plan.present;
  }
}
