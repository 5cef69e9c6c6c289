import type { Id } from '#changes';
import type { Finding } from '#findings';
import { Database, knownTypes } from '#persistence';
import { mergeCatalogue } from '#planfile';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { refuseWithoutRight, Write } from '../changes/write.js';
import { Problem } from '../http/problem.js';
import { readInThread } from '../reading/read-in-thread.js';
import { Runtime } from '../runtime/runtime.js';

/** What came of a library, or would come of it. */
export interface CatalogueImported {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly event: Id | null;
  /** Everything that was left out or read otherwise than it is written. */
  readonly findings: readonly Finding[];
}

/** Brings a device-type library in: all of it in one transaction, and on the next time only what changed. */
@Injectable()
export class ImportCatalogue {
  constructor(
    private readonly db: Database,
    private readonly write: Write,
    private readonly runtime: Runtime,
  ) {}

  /** @throws Problem IMPORT_REFUSED when there is no type in it, RIGHT_MISSING */
  async run(who: Principal, name: string, bytes: Uint8Array, dry: boolean): Promise<CatalogueImported> {
    refuseWithoutRight(who, { projectId: null });
    const read = await readInThread({ task: 'catalogue', name, bytes });
    if (read.deviceTypes.length + read.moduleTypes.length === 0) {
      const { findings } = read;
      throw new Problem(422, 'IMPORT_REFUSED', { file: name, count: findings.length }, { findings });
    }
    const known = await knownTypes(this.db);
    const { changes, ...counts } = mergeCatalogue(known, read, () => this.runtime.newId());
    const event =
      dry || changes.length === 0
        ? null
        : (await this.write.run(who, name, { projectId: null }, changes)).event;
    return { ...counts, event, findings: read.findings };
  }
}
