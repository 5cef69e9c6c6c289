import type { Id } from '#changes';
import type { Finding } from '#findings';
import { OutboundGate } from '#outbound';
import { Database, everything, presentPlan, writeTogether } from '#persistence';
import type { NetBoxFile, NetBoxRead } from '#planfile';
import { kinds, type Kind, type PlanChange, type PlanObjects } from '#plan';
import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { refreshStatistics } from '../changes/refresh-statistics.js';
import { refuseWithoutRight, Write } from '../changes/write.js';
import { Problem } from '../http/problem.js';
import { settleIds } from '../import-export/settle-ids.js';
import { DATABASE_URL } from '../jobs/job-listener.js';
import { readInThread } from '../reading/read-in-thread.js';
import { Runtime } from '../runtime/runtime.js';
import { fetchLists, type NetBoxServer } from './fetch-lists.js';
import { overlaid } from './overlay.js';

/** What an import did, or would do, kind by kind. */
export interface NetBoxImported {
  readonly kinds: readonly { readonly kind: Kind; readonly added: number; readonly changed: number }[];
  readonly event: Id | null;
  readonly findings: readonly Finding[];
}

/** Brings the present of a NetBox in, as one change set. */
@Injectable()
export class ImportNetBox {
  private readonly gate: OutboundGate;

  constructor(
    private readonly db: Database,
    private readonly write: Write,
    private readonly runtime: Runtime,
    @Inject(DATABASE_URL) databaseUrl: string,
  ) {
    const { hostname, port } = new URL(databaseUrl);
    this.gate = new OutboundGate({
      listed: runtime.config.managementNetworks,
      planned: async () => {
        const rows = await db.rows<[string]>(`SELECT p.prefix FROM prefix p JOIN vlan v ON v.id = p.vlan_id WHERE v.role = 'management'`); // prettier-ignore
        return rows.map(([prefix]) => prefix);
      },
      ownDatabase: hostname === '' ? null : { host: hostname, port: Number(port || 5432) },
    });
  }

  /** From files: a ZIP, or one JSON file. @throws Problem IMPORT_REFUSED, RIGHT_MISSING, CHANGES_CONFLICT */
  async fromFile(
    who: Principal,
    file: { name: string; bytes: Uint8Array },
    source: string,
    dry: boolean,
  ): Promise<NetBoxImported> {
    refuseWithoutRight(who, { projectId: null });
    return this.adopt(who, file.name, await readInThread({ task: 'netbox', ...file, source }), dry);
  }

  /** From a server. @throws Problem NETBOX_ANSWER, OUTBOUND_NOT_ALLOWED and those of `fromFile` */
  async fromServer(who: Principal, server: NetBoxServer, dry: boolean): Promise<NetBoxImported> {
    refuseWithoutRight(who, { projectId: null });
    const files: readonly NetBoxFile[] = await fetchLists(this.gate, server);
    const source = server.url.host;
    return this.adopt(who, source, await readInThread({ task: 'netbox-lists', files, source }), dry);
  }

  private async adopt(
    who: Principal,
    name: string,
    { objects, findings }: NetBoxRead,
    dry: boolean,
  ): Promise<NetBoxImported> {
    if (kinds.every((kind) => objects[kind].size === 0)) {
      throw new Problem(422, 'IMPORT_REFUSED', { file: name, count: findings.length }, { findings });
    }
    const { present } = await presentPlan(this.db, everything);
    const changes = overlaid(present, this.settled(objects, present));
    const event = dry || changes.length === 0 ? null : await this.record(who, name, changes);
    return { kinds: counted(changes), event, findings };
  }

  /** What is there under another id (typed in by hand, or read from a file) is recognised by its path. */
  private settled(objects: PlanObjects, present: PlanObjects): PlanObjects {
    const made = new Set<Id>(
      kinds.flatMap((kind) => [...objects[kind].keys()].filter((id) => !present[kind].has(id))),
    );
    const plan = { name: '', present: objects, project: null, waivers: [], policy: {} };
    return settleIds(plan, { present, made, newId: () => this.runtime.newId() }).present;
  }

  private async record(who: Principal, name: string, changes: readonly PlanChange[]): Promise<Id> {
    const request = {
      actor: who.username,
      reason: `NetBox: ${name}`.slice(0, 500),
      changes,
      projectId: null,
      at: this.runtime.now(),
      newId: (): Id => this.runtime.newId(),
    };
    const written = await writeTogether(this.db, [request], () => Promise.resolve());
    const { event } = await this.write.made(written!, null, changes.length);
    await refreshStatistics(this.db, changes);
    return event;
  }
}

function counted(changes: readonly PlanChange[]): NetBoxImported['kinds'] {
  return kinds.flatMap((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    const added = own.filter(({ op }) => op === 'add').length;
    return own.length === 0 ? [] : [{ kind, added, changed: own.length - added }];
  });
}
