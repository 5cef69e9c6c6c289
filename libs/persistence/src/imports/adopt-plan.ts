import { between, sameJson, type Id } from '#changes';
import { kinds, type Kind, type Plan, type PlanChange, type PlanKinds, type PlanObjects } from '#plan';
import { isUuid, settleIds } from '#planfile';
import { refreshStatistics } from '../changes/refresh-statistics.js';
import { writeTogether } from '../changes/write-changes.js';
import type { ChangeRequest, Written } from '../changes/written.js';
import type { Database, Sql } from '../database/database.js';
import { everything } from '../read/scope.js';
import { presentPlan } from '../read/plan.js';
import { savePlanSettings } from '../read/settings.js';
import type { Clock } from './clock.js';
import { insertProject } from './insert-project.js';

type AnyObject = PlanKinds[Kind];

/** What a file means for the database: nothing is written yet. */
export interface Adoption {
  readonly plan: Plan;
  /** What the file's present adds and changes; what it does not mention stays. */
  readonly present: readonly PlanChange[];
  /** The project that takes the extension; null when the file has none. */
  readonly project: { readonly id: Id; readonly isNew: boolean } | null;
}

/** Compares a plan from a file with what is there. `into`: the project that takes the extension, else a new one. */
export async function prepareAdoption(
  db: Database,
  clock: Clock,
  file: { readonly plan: Plan; readonly made: ReadonlySet<Id> },
  into: Id | null,
): Promise<Adoption> {
  const { present } = await presentPlan(db, everything);
  const plan = settleIds(file.plan, { present, made: file.made, newId: () => clock.newId() });
  const project = plan.project && { id: into ?? plan.project.id, isNew: into === null };
  return { plan, present: changesTo(present, plan.present), project };
}

/** Writes present, project, steps, waivers and what `also` brings in one transaction: all of the file or nothing. */
export async function adoptPlan(
  db: Database,
  clock: Clock,
  { plan, present, project }: Adoption,
  actor: string,
  reason: string,
  also: (sql: Sql) => Promise<void> = () => Promise.resolve(),
): Promise<Written | null> {
  const request = { actor, reason, at: clock.now(), newId: (): Id => clock.newId() };
  const inPresent = present.length > 0 ? [{ ...request, changes: present, projectId: null }] : [];
  const inProject = project ? requestsOf(plan, { ...request, projectId: project.id }) : [];
  const written = await writeTogether(db, [...inPresent, ...inProject], async (sql) => {
    if (plan.project && project?.isNew) {
      await insertProject(sql, { ...plan.project, id: project.id }, actor, clock);
    }
    await insertWaivers(sql, plan, project?.id ?? null, clock);
    await also(sql);
  });
  if (written?.ok !== false && plan.name !== '')
    await savePlanSettings(db, { name: plan.name, policy: plan.policy });
  await refreshStatistics(db, present);
  return written;
}

/** The additions and changes that lead to the given objects, referenced kinds first; nothing is removed. */
function changesTo(present: PlanObjects, wanted: PlanObjects): PlanChange[] {
  return kinds.flatMap((kind: Kind) =>
    [...(wanted[kind] as ReadonlyMap<Id, AnyObject>).values()].flatMap((object) => {
      const there = (present[kind] as ReadonlyMap<Id, AnyObject>).get(object.id) ?? null;
      return sameJson(there, object) ? [] : [between(kind, there, object) as unknown as PlanChange];
    }),
  );
}

/** One change set per step. */
function requestsOf(plan: Plan, request: Omit<ChangeRequest, 'changes' | 'step'>): ChangeRequest[] {
  const changes = plan.project?.changes ?? [];
  const steps = [...new Set(changes.map(({ step }) => step))].toSorted((a, b) => a - b);
  return steps.map((step) => ({
    ...request,
    step,
    changes: changes.filter((change) => change.step === step).map(({ change }) => change),
  }));
}

/** A waiver keeps the id that its file brings, unless another project has it already; the same one is not added twice. */
async function insertWaivers(sql: Sql, plan: Plan, projectId: Id | null, clock: Clock): Promise<void> {
  const rows = plan.waivers.map((waiver) => {
    const fresh = clock.newId();
    return { ...waiver, id: isUuid(waiver.id) ? waiver.id : fresh, fresh, expires_on: waiver.expiresOn };
  });
  await sql.execute(
    `INSERT INTO waiver (id, project_id, code, place, reason, author, expires_on)
     SELECT CASE WHEN EXISTS (SELECT 1 FROM waiver w WHERE w.id = r.id) THEN fresh ELSE id END,
            $1, code, place, reason, author, expires_on
       FROM json_to_recordset($2::json)
         AS r (id uuid, fresh uuid, code text, place text, reason text, author text, expires_on date)
      WHERE NOT EXISTS (SELECT 1 FROM waiver w
        WHERE w.project_id IS NOT DISTINCT FROM $1 AND (w.code, w.place, w.reason) = (r.code, r.place, r.reason))`,
    [projectId, JSON.stringify(rows)],
  );
}
