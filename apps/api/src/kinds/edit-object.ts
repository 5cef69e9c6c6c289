import { changed, removed, type Id } from '#changes';
import { Database } from '#persistence';
import { schemas, type Kind, type PlanChange } from '#plan';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Principal } from '../auth/principal.js';
import type { AnyObject } from '../changes/paths.js';
import { Write, type Target } from '../changes/write.js';
import { Problem } from '../http/problem.js';
import { shaped } from '../http/validate.js';
import type { Version } from './etag.js';
import { ReadObject } from './read-object.js';
import { refuseUsedType } from './used-type.js';
import { stateAtVersion } from './state-at-version.js';
import type { Viewed } from './view.js';

/** An edit of one object: whose, where, and on top of which version. */
export interface Edit {
  readonly kind: Kind;
  readonly id: Id;
  readonly target: Target;
  readonly reason: string;
  readonly seen: string;
}

/** The object as the edit left it, and the entry of the register that made it, by which it can be undone. */
export interface Edited extends Viewed {
  readonly event: Id;
}

/** Changes or removes one object that the writer has read before. */
@Injectable()
export class EditObject {
  constructor(
    private readonly db: Database,
    private readonly read: ReadObject,
    private readonly write: Write,
  ) {}

  /** Writes the given fields; the others stay. @throws Problem VERSION_STALE, REQUEST_INVALID, CHANGES_CONFLICT … */
  async change(who: Principal, edit: Edit, fields: Readonly<Record<string, unknown>>): Promise<Edited> {
    const before = await this.current(who, edit);
    const schema = schemas[edit.kind] as unknown as z.ZodType<AnyObject>;
    const after = shaped(schema, { ...before.object, ...fields, id: edit.id }, 'body');
    const event = await this.make(
      who,
      edit,
      changed(edit.kind, before.object, after) as unknown as PlanChange,
    );
    return { ...(await this.read.one(who.scope, edit.kind, edit.id, viewOf(edit.target))), event };
  }

  /** @throws Problem VERSION_STALE, CHANGES_CONFLICT when something still refers to it … */
  async remove(who: Principal, edit: Edit): Promise<void> {
    const before = await this.current(who, edit);
    if (edit.target.projectId === null) await refuseUsedType(this.db, edit.kind, before);
    await this.make(who, edit, removed(edit.kind, before.object) as unknown as PlanChange);
  }

  private async make(who: Principal, edit: Edit, change: PlanChange): Promise<Id> {
    const version = Number(edit.seen.split('.')[edit.target.projectId === null ? 0 : 1]);
    const expect = new Map([[edit.target.projectId ?? edit.id, version]]);
    const { event } = await this.write.run(who, edit.reason, edit.target, [change], expect);
    return event;
  }

  /** The object as it is now, which must be as the writer saw it. */
  private async current(who: Principal, edit: Edit): Promise<Viewed> {
    const current = await this.read.one(who.scope, edit.kind, edit.id, viewOf(edit.target));
    if (String(current.version) === edit.seen) return current;
    throw new Problem(
      412,
      'VERSION_STALE',
      { kind: edit.kind, path: current.path },
      { facts: await this.bothVersions(edit, current) },
    );
  }

  private async bothVersions(
    { id, seen }: Edit,
    { object, version }: Viewed,
  ): Promise<{ current: object; seen: { version: Version; object: object | null } }> {
    const number = Number(seen.split('.')[0]);
    return {
      current: { ...object, version },
      seen: { version: seen, object: await stateAtVersion(this.db, id, number) },
    };
  }
}

/** An edit in a project's step is made on the view after that step. */
function viewOf({ projectId, step }: Target): { id: Id; layer: number | 'after' } | null {
  return projectId === null ? null : { id: projectId, layer: step ?? 'after' };
}
