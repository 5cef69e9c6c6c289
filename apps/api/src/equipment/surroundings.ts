import type { Id } from '#changes';
import { Database, everything, objectsOf, withReferring } from '#persistence';
import type { Kind, PlanObjects } from '#plan';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import type { Target } from '../changes/write.js';
import type { AnyObject } from '../changes/paths.js';
import { PlanReader } from '../projects/plan-reader.js';

/** The part of a plan that a change of hardware needs to see. */
@Injectable()
export class Surroundings {
  constructor(
    private readonly db: Database,
    private readonly plans: PlanReader,
  ) {}

  /**
   * The objects of these ids with all that refers to them, and the named types: as they are where the change will be
   * recorded, in the present or in a project's view after the step. Types may be of the present alone.
   */
  async of(who: Principal, { projectId, step }: Target, wanted: Wanted): Promise<PlanObjects> {
    const { types = [], moduleTypes = [] } = wanted;
    if (projectId !== null) {
      const objects = this.plans.layer(await this.plans.of(who.scope, projectId), step ?? 'after');
      return this.withTypes(objects, { deviceType: types, moduleType: moduleTypes });
    }
    const found = await withReferring(this.db, wanted.roots ?? new Map());
    return this.withTypes(found, {
      deviceType: [...types, ...[...found.device.values()].map(({ typeId }) => typeId)],
      moduleType: [...moduleTypes, ...[...found.module.values()].map(({ typeId }) => typeId)],
    });
  }

  private async withTypes(
    objects: PlanObjects,
    wanted: Readonly<Record<'deviceType' | 'moduleType', readonly Id[]>>,
  ): Promise<PlanObjects> {
    const filled: Record<string, ReadonlyMap<Id, AnyObject>> = { ...objects };
    for (const kind of ['deviceType', 'moduleType'] as const) {
      const ids = [...new Set(wanted[kind])].filter((id) => !objects[kind].has(id));
      if (ids.length === 0) continue;
      const { objects: found } = await objectsOf(this.db, everything, kind, { ids, limit: ids.length });
      filled[kind] = new Map([...filled[kind]!, ...found.map(({ object }) => [object.id, object] as const)]);
    }
    return filled as unknown as PlanObjects;
  }
}

interface Wanted {
  /** Objects with everything that refers to them. */
  readonly roots?: ReadonlyMap<Kind, readonly Id[]>;
  readonly types?: readonly Id[];
  readonly moduleTypes?: readonly Id[];
}
