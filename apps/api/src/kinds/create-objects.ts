import { added, type Id } from '#changes';
import { schemas, type Kind, type PlanChange } from '#plan';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Principal } from '../auth/principal.js';
import { MOST_CHANGES } from '../changes/change-schema.js';
import type { AnyObject } from '../changes/paths.js';
import { Write, type Target } from '../changes/write.js';
import { Problem } from '../http/problem.js';
import { shaped } from '../http/validate.js';
import { Runtime } from '../runtime/runtime.js';

/** Adds objects of one kind, as many as a transaction takes. */
@Injectable()
export class CreateObjects {
  constructor(
    private readonly write: Write,
    private readonly runtime: Runtime,
  ) {}

  /** Objects come without id; all faults of all objects are told at once, by their place in the list. */
  async run(
    who: Principal,
    kind: Kind,
    given: readonly object[],
    target: Target,
    reason: string,
  ): Promise<{ ids: Id[]; event: Id }> {
    if (given.length > MOST_CHANGES) {
      throw new Problem(413, 'CHANGES_TOO_MANY', { count: given.length, limit: MOST_CHANGES });
    }
    const schema = z.array<z.ZodType<AnyObject>>(schemas[kind]);
    const objects = shaped(
      schema,
      given.map((object) => ({ ...object, id: this.runtime.newId() })),
      'body',
    );
    const changes = objects.map((object) => added(kind, object) as unknown as PlanChange);
    const { event } = await this.write.run(who, reason, target, changes);
    return { ids: objects.map(({ id }) => id), event };
  }
}
