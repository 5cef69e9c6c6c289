import type { Id } from '#changes';
import { Database, revisionPlan } from '#persistence';
import type { Plan } from '#plan';
import { readPlan } from '#planfile';
import { Injectable } from '@nestjs/common';
import { gunzipSync } from 'node:zlib';
import { notFound } from '../http/problem.js';

/** No plan file is larger: what was compressed by us is not unpacked beyond it. */
const MOST_BYTES = 500_000_000;

/** The plan of a project as it was issued. */
@Injectable()
export class Revisions {
  constructor(private readonly db: Database) {}

  /** The plan that was issued under an index. @throws Problem NOT_FOUND */
  async plan(projectId: Id, index: string): Promise<Plan> {
    const bytes = await revisionPlan(this.db, projectId, index);
    if (!bytes) throw notFound('revision', index);
    const text = gunzipSync(bytes, { maxOutputLength: MOST_BYTES }).toString('utf8');
    let made = 0;
    const { plan, findings } = readPlan(text, {
      file: `${index}.yaml`,
      newId: () => `issued-${(made += 1)}`,
    });
    if (!plan) throw new Error(`revision ${index} cannot be read any more`, { cause: findings });
    return plan;
  }
}
