import { floorPlanOf, keptFloorPlan, MOST_FLOOR_PLAN_BYTES } from '#documents';
import { addFloorPlan, appendEvent, Database } from '#persistence';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Principal } from '../auth/principal.js';
import { Problem } from '../http/problem.js';
import { Runtime } from '../runtime/runtime.js';

/** Takes the plan of a floor in: a picture is painted anew, a drawing is read and kept as it is. */
@Injectable()
export class BringFloorPlan {
  constructor(
    private readonly db: Database,
    private readonly runtime: Runtime,
  ) {}

  /** The name under which places may name it. @throws Problem FLOOR_PLAN_UNREADABLE, FLOOR_PLAN_TOO_LARGE */
  async run(who: Principal, file: string, bytes: Uint8Array): Promise<{ readonly name: string }> {
    const tooLarge = new Problem(413, 'FLOOR_PLAN_TOO_LARGE', { file, limit: MOST_FLOOR_PLAN_BYTES / 1e6 });
    if (bytes.length > MOST_FLOOR_PLAN_BYTES) throw tooLarge;
    const kept = await keptFloorPlan(file, bytes);
    if (!kept) throw floorPlanOf(bytes) ? tooLarge : new Problem(422, 'FLOOR_PLAN_UNREADABLE', { file });
    const name = await this.db.transaction(async (sql) => {
      const at = this.runtime.now();
      const under = await addFloorPlan(sql, {
        ...kept,
        sha256: createHash('sha256').update(kept.bytes).digest('hex'),
        author: who.username,
        at,
      });
      const event = {
        id: this.runtime.newId(),
        at,
        actor: who.username,
        action: 'floor-plan.brought',
        reason: '',
      };
      await appendEvent(sql, { ...event, projectId: null, detail: { name: under } }, []);
      return under;
    });
    return { name };
  }
}
