import { coverageOf, type Coverage } from '#certification';
import type { Id } from '#changes';
import { Database, testRecords } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { CertifiedLinks } from './links.js';

/** Computes what is proven of a project. Nothing of it is stored: it follows from plan and tests. */
@Injectable()
export class ShowCoverage {
  constructor(
    private readonly db: Database,
    private readonly links: CertifiedLinks,
  ) {}

  /** @throws Problem NOT_FOUND */
  async of(who: Principal, projectId: Id): Promise<Coverage> {
    const links = await this.links.of(who, projectId);
    return coverageOf(links, this.links.bind(links, await testRecords(this.db, projectId)));
  }
}
