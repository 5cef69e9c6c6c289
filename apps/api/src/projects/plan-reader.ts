import type { Id } from '#changes';
import { Database, planOf, type Scope } from '#persistence';
import { layerOf, type Layer, type LayerObjects, type Plan, type PlanObjects } from '#plan';
import { Injectable } from '@nestjs/common';
import { notFound, Problem } from '../http/problem.js';

/** Plans kept in memory: a page asks for its project many times between two changes. */
const KEPT = 3;

interface Kept {
  /** The last entry of the register when the plan was read: whatever changes a plan makes an entry. */
  readonly seq: number;
  readonly plan: Plan;
}

/** Reads a project with the part of the present that it stands in; anew only after something was recorded. */
@Injectable()
export class PlanReader {
  private readonly kept = new Map<Id, Kept>();
  private readonly layers = new WeakMap<Plan, Map<Layer, LayerObjects>>();

  constructor(private readonly db: Database) {}

  /** @throws Problem NOT_FOUND */
  async of(scope: Scope, projectId: Id): Promise<Plan> {
    if (scope.see !== 'everything') return this.read(scope, projectId);
    // Before the plan: what is recorded meanwhile makes the next reader read again.
    const seq = await this.lastEntry();
    const known = this.kept.get(projectId);
    const plan = known?.seq === seq ? known.plan : await this.read(scope, projectId);
    this.kept.delete(projectId);
    this.kept.set(projectId, { seq, plan });
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size > KEPT) this.kept.delete(oldest);
    return plan;
  }

  /** The objects of a layer. @throws Problem PROJECT_MISFIT when the project no longer fits the present */
  layer(plan: Plan, layer: Layer): PlanObjects {
    const result = this.layerOf(plan, layer);
    if (!result.ok) throw new Problem(409, 'PROJECT_MISFIT', { count: result.conflicts.length });
    return result.objects;
  }

  /** The target if there is one, else the present: for paths, which must be shown in any case. */
  targetOf(plan: Plan): PlanObjects {
    const result = this.layerOf(plan, 'after');
    return result.ok ? result.objects : plan.present;
  }

  private layerOf(plan: Plan, layer: Layer): LayerObjects {
    const known = this.layers.get(plan) ?? new Map<Layer, LayerObjects>();
    this.layers.set(plan, known);
    const result = known.get(layer) ?? layerOf(plan, layer);
    known.set(layer, result);
    return result;
  }

  private async read(scope: Scope, projectId: Id): Promise<Plan> {
    const plan = await planOf(this.db, scope, projectId);
    if (!plan) throw notFound('project', projectId);
    return plan;
  }

  private async lastEntry(): Promise<number> {
    const [row] = await this.db.rows<[string | null]>('SELECT max(seq) FROM register_event');
    return Number(row?.[0] ?? 0);
  }
}
