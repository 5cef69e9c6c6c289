import { cableOf, templateOf, bindAll, type BindingMethod, type TestTarget } from '#certification';
import type { Id } from '#changes';
import { Database, decideBindings, type BindingDecision } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { Problem } from '../http/problem.js';
import { Runtime } from '../runtime/runtime.js';
import { ProjectTests } from './project-tests.js';
import { recordEvent } from './record-event.js';

/** What a person says of one test: its link; none, and why; or nothing any more. */
export interface Decision {
  readonly record: Id;
  readonly link: Id | null;
  readonly method: BindingMethod;
  readonly discarded: string;
}

/** Tests whose identifiers follow the same scheme as one that was bound by hand. */
export interface AlikeTests {
  /** `{panel}.{port}`; null: the identifier follows no scheme that means one link. */
  readonly template: string | null;
  readonly pairs: readonly {
    readonly record: Id;
    readonly identifier: string;
    readonly link: Id;
    readonly name: string;
  }[];
}

/** Keeps what people decide about tests and links. The raw identifier stays; who decided and when is kept with it. */
@Injectable()
export class DecideBindings {
  constructor(
    private readonly db: Database,
    private readonly tests: ProjectTests,
    private readonly runtime: Runtime,
  ) {}

  /** @throws Problem NOT_FOUND, CERT_LINK_UNKNOWN, CERT_RECORD_UNKNOWN */
  async run(who: Principal, projectId: Id, decisions: readonly Decision[]): Promise<void> {
    const { targets, stored } = await this.tests.of(who, projectId);
    refuseUnknown(decisions, targets, stored);
    const rows = decisions.map(({ record, link, method, discarded }): BindingDecision => {
      const { cableId, strand } = link === null ? { cableId: null, strand: null } : cableOf(link);
      return {
        recordId: record,
        cableId,
        strand,
        method: link === null ? null : method,
        discarded: link === null ? discarded : '',
      };
    });
    const nameOf = new Map(targets.map(({ linkId, names }) => [linkId, names[0] ?? linkId]));
    const told = decisions.slice(0, 100).map(({ record, link, discarded }) => ({
      identifier: stored.get(record)?.record.identifier ?? '',
      link: link === null ? null : nameOf.get(link),
      ...(discarded === '' ? {} : { discarded }),
    }));
    await this.db.transaction(async (sql) => {
      const written = await decideBindings(sql, projectId, who.username, this.runtime.now(), rows);
      if (written < new Set(rows.map(({ recordId }) => recordId)).size)
        throw new Problem(409, 'CERT_RECORD_UNKNOWN', { records: [] });
      await recordEvent(sql, this.runtime, who, {
        action: 'tests.bound',
        projectId,
        detail: { count: rows.length, tests: told },
      });
    });
  }

  /** Other tests without a link that the scheme of one binding gives one, and only one. */
  async alike(who: Principal, projectId: Id, record: Id, link: Id): Promise<AlikeTests> {
    const { targets, records, stored } = await this.tests.of(who, projectId);
    const [target, example] = [targets.find(({ linkId }) => linkId === link), stored.get(record)];
    if (!target) throw new Problem(404, 'CERT_LINK_UNKNOWN', { link });
    if (!example) throw new Problem(404, 'CERT_RECORD_UNKNOWN', { records: [record] });
    const template = templateOf(example.record.identifier, target.fields);
    if (template === null) return { template, pairs: [] };
    const open = records.filter(
      ({ linkId, discarded = '', id }) => linkId === null && discarded === '' && id !== record,
    );
    const tests = open.map(({ id, record: test }) => ({
      id,
      record: test,
      linkId: null,
      method: null,
      discarded: '',
    }));
    const nameOf = new Map(targets.map(({ linkId, names }) => [linkId, names[0] ?? linkId]));
    const pairs = bindAll(targets, tests, { templates: [template] }).flatMap(
      ({ id, linkId, record: test }) =>
        linkId === null
          ? []
          : [{ record: id, identifier: test.identifier, link: linkId, name: nameOf.get(linkId) ?? linkId }],
    );
    return { template, pairs };
  }
}

function refuseUnknown(
  decisions: readonly Decision[],
  targets: readonly TestTarget[],
  stored: ReadonlyMap<Id, unknown>,
): void {
  const links = new Set(targets.filter(({ retired }) => !retired).map(({ linkId }) => linkId));
  const gone = decisions.find(({ link }) => link !== null && !links.has(link));
  if (gone) throw new Problem(404, 'CERT_LINK_UNKNOWN', { link: gone.link ?? '' });
  const strange = decisions.filter(({ record }) => !stored.has(record)).map(({ record }) => record);
  if (strange.length > 0) throw new Problem(404, 'CERT_RECORD_UNKNOWN', { records: strange.slice(0, 5) });
}
