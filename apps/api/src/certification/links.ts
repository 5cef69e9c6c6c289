import { Binder, type KnownRecord, type LinkIdentity } from '#certification';
import type { Id } from '#changes';
import type { StoredTestRecord } from '#persistence';
import { linksToCertify, type Plan } from '#plan';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { PlanReader } from '../projects/plan-reader.js';

/** Finds the links of a project, and binds what was tested to them. */
@Injectable()
export class CertifiedLinks {
  constructor(private readonly plans: PlanReader) {}

  /** The links of the target. @throws Problem NOT_FOUND */
  async of(who: Principal, projectId: Id): Promise<LinkIdentity[]> {
    const plan: Plan = await this.plans.of(who.scope, projectId);
    return linksToCertify(plan, this.plans.targetOf(plan));
  }

  /** Tests with their links: what was bound stays; what found no link then may find one now. */
  bind(links: readonly LinkIdentity[], records: readonly StoredTestRecord[]): KnownRecord[] {
    const binder = new Binder(links);
    return records.map(({ id, record, cableId, method }): KnownRecord => {
      if (cableId !== null) return { id, record, linkId: cableId, method, candidates: [] };
      const found = binder.bind(record.identifier, record.fibre);
      return found.linkId === null
        ? { id, record, linkId: null, method: null, candidates: found.candidates }
        : { id, record, linkId: found.linkId, method: found.method, candidates: [] };
    });
  }
}
