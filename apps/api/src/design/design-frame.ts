import type { CablingPolicy, FindPorts } from '#cabling';
import type { Id } from '#changes';
import { Database, reservedPorts } from '#persistence';
import { cablingPolicyOf, pathOf, type Kind, type Layer, type PlanObjects } from '#plan';
import { findPorts, Names } from '#planfile';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { PlanReader } from '../projects/plan-reader.js';
import { Runtime } from '../runtime/runtime.js';

/** A layer of a project with all that a proposal for it must respect. */
export interface Frame {
  readonly objects: PlanObjects;
  readonly policy: CablingPolicy;
  readonly find: FindPorts;
  /** Ports that other open projects take, with the project's code. */
  readonly reserved: ReadonlyMap<Id, string>;
  readonly pathOf: (kind: string, id: Id) => string;
  readonly newId: () => Id;
}

/** An object as people call it. */
export interface Named {
  readonly id: Id;
  readonly path: string;
}

/** Reads what design help works on. */
@Injectable()
export class DesignFrame {
  constructor(
    private readonly db: Database,
    private readonly plans: PlanReader,
    private readonly runtime: Runtime,
  ) {}

  /** @throws Problem NOT_FOUND, PROJECT_MISFIT */
  async of(who: Principal, projectId: Id, layer: Layer): Promise<Frame> {
    const plan = await this.plans.of(who.scope, projectId);
    const objects = this.plans.layer(plan, layer);
    return {
      objects,
      policy: cablingPolicyOf(plan),
      find: findPorts(new Names(objects)),
      reserved: await reservedPorts(this.db, projectId),
      pathOf: (kind, id) => pathOf(objects, kind as Kind, id),
      newId: () => this.runtime.newId(),
    };
  }
}

export const named = ({ pathOf: path }: Pick<Frame, 'pathOf'>, kind: Kind, id: Id): Named => ({
  id,
  path: path(kind, id),
});
