import { floorPlanOf, reencoded } from '#documents';
import { addFloorPlan, appendEvent, Database } from '#persistence';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Principal } from '../auth/principal.js';
import { Problem } from '../http/problem.js';
import { Runtime } from '../runtime/runtime.js';

const MOST_BYTES = 20_000_000;

/** Takes the plan of a floor in: a picture is painted anew, a drawing is read and kept as it is. */
@Injectable()
export class BringFloorPlan {
  constructor(
    private readonly db: Database,
    private readonly runtime: Runtime,
  ) {}

  /** The name under which places may name it. @throws Problem FLOOR_PLAN_UNREADABLE, FLOOR_PLAN_TOO_LARGE */
  async run(who: Principal, file: string, bytes: Uint8Array): Promise<{ readonly name: string }> {
    if (bytes.length > MOST_BYTES)
      throw new Problem(413, 'FLOOR_PLAN_TOO_LARGE', { file, limit: MOST_BYTES / 1e6 });
    const plan = floorPlanOf(bytes);
    const kept = plan?.kind === 'picture' ? await reencoded(plan) : bytes;
    if (!plan || !kept) throw new Problem(422, 'FLOOR_PLAN_UNREADABLE', { file });
    if (kept.length > MOST_BYTES)
      throw new Problem(413, 'FLOOR_PLAN_TOO_LARGE', { file, limit: MOST_BYTES / 1e6 });
    const isPicture = plan.kind === 'picture';
    const name = await this.db.transaction(async (sql) => {
      const at = this.runtime.now();
      const under = await addFloorPlan(sql, {
        name: plainName(file, isPicture ? 'png' : 'dxf'),
        mediaType: isPicture ? 'image/png' : 'image/vnd.dxf',
        sha256: createHash('sha256').update(kept).digest('hex'),
        bytes: kept,
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

/** The last part of a name, with letters that every system takes, and the ending of what is kept. */
function plainName(file: string, ending: string): string {
  const last = file.split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[^\p{L}\p{N}._ -]+/gu, '_')
    .trim()
    .slice(0, 120);
  return `${stem || 'floor'}.${ending}`;
}
