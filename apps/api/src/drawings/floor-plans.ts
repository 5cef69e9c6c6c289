import { floorPlanOf } from '#documents';
import { Database, floorPlanFiles } from '#persistence';
import { floorPlanNames, type FloorPlan, type FloorPlans, type Plan } from '#plan';
import { Injectable } from '@nestjs/common';

/** Plans of floors that stay read: a page asks for its sheets many times. */
const KEPT = 6;

/** Reads what lies under the floors of a plan. A name always means the same bytes, so what was read stays true. */
@Injectable()
export class FloorPlanReader {
  private readonly kept = new Map<string, FloorPlan | null>();

  constructor(private readonly db: Database) {}

  async of(plan: Plan): Promise<FloorPlans> {
    const names = floorPlanNames(plan);
    const missing = names.filter((name) => !this.kept.has(name));
    const files = missing.length > 0 ? await floorPlanFiles(this.db, missing) : [];
    const read = new Map(files.map(({ name, bytes }) => [name, floorPlanOf(bytes)]));
    const plans = new Map(names.map((name) => [name, this.kept.get(name) ?? read.get(name) ?? null]));
    // What is not there yet may be brought later.
    for (const [name, own] of read) this.keep(name, own);
    return plans;
  }

  private keep(name: string, plan: FloorPlan | null): void {
    this.kept.delete(name);
    this.kept.set(name, plan);
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size > KEPT) this.kept.delete(oldest);
  }
}
