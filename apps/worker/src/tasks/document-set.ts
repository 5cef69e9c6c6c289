import {
  documentSet as makeSet,
  documentSetName,
  floorPlanOf,
  fileNameOf,
  zipOf,
  type NamedFile,
} from '#documents';
import { renderFinding, type Language } from '#findings';
import {
  everything,
  floorPlanFiles,
  planOf,
  revisionHeads,
  revisionPlan,
  siteTemplates,
  type Database,
} from '#persistence';
import {
  checkPlan,
  floorPlanNames,
  layerOf,
  type FloorPlans,
  type OpenFinding,
  type Plan,
  type PlanObjects,
} from '#plan';
import { readPlan } from '#planfile';
import { defaultTemplateFolder, renderIntended } from '#rendering';
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { siteSettings } from '../push/prepare.js';
import type { Task } from '../task.js';

const payloadSchema = z.looseObject({
  projectId: z.uuid(),
  language: z.enum(['en', 'fr']),
  date: z.string().max(10),
  author: z.string(),
});

/** What we compressed ourselves is not unpacked beyond this. */
const MOST_PLAN_BYTES = 500_000_000;

/** Telling the database of every part would cost as much as the parts. */
const TELL_EVERY_MS = 250;

/** Makes the whole document set of a project as one ZIP; the last one of a project takes the place of the one before. */
export const documentSet: Task = async (payload, { db, now, newId, progress }) => {
  const { projectId, language, date, author } = payloadSchema.parse(payload);
  const plan = await planOf(db, everything, projectId);
  const target = plan ? layerOf(plan, 'after') : null;
  if (!plan || !target?.ok) throw new Error('the project does not fit the present any more: rebase it first');
  let told = 0;
  const { files } = await makeSet({
    plan,
    lang: language,
    date,
    floorPlans: await floorPlansOf(db, plan),
    ...(await olderIssue(db, projectId, plan)),
    findings: openFindings(plan, language, now().toISOString().slice(0, 10)),
    configurations: await configurationsOf(db, target.objects),
    progress: async (done, total, step) => {
      const at = Date.now();
      if (at - told < TELL_EVERY_MS) return;
      told = at;
      await progress(done, total, step);
    },
  });
  const zip = zipOf(files);
  const name = documentSetName(plan);
  const id = newId();
  const sha256 = createHash('sha256').update(zip).digest('hex');
  await db.transaction(async (sql) => {
    await sql.execute(
      `DELETE FROM attachment WHERE id IN (SELECT (result->>'attachment')::uuid FROM job WHERE project_id = $1 AND task = 'document-set')`,
      [projectId],
    );
    await sql.execute(
      `INSERT INTO attachment (id, owner_id, name, media_type, sha256, bytes, author, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, projectId, name, 'application/zip', sha256, Buffer.from(zip), author, now()],
    );
  });
  return { attachment: id, name, sha256, bytes: zip.length, files: files.length };
};

/** What lies under the floors that the plan names; null for what was never brought. */
async function floorPlansOf(db: Database, plan: Plan): Promise<FloorPlans> {
  const names = floorPlanNames(plan);
  const files = names.length > 0 ? await floorPlanFiles(db, names) : [];
  const read = new Map(files.map(({ name, bytes }) => [name, floorPlanOf(bytes)]));
  return new Map(names.map((name) => [name, read.get(name) ?? null]));
}

/** The issue before the one that is in force: the set shows what changed since then. Nothing where there is none. */
async function olderIssue(db: Database, projectId: string, plan: Plan): Promise<{ older?: Plan }> {
  const issued = (await revisionHeads(db, projectId)).filter(({ kept }) => kept);
  const isInForce = plan.project?.state !== 'draft' && plan.project?.state !== 'submitted';
  const before = issued.at(isInForce ? -2 : -1);
  const bytes = before && (await revisionPlan(db, projectId, before.index));
  if (!before || !bytes) return {};
  const text = gunzipSync(bytes, { maxOutputLength: MOST_PLAN_BYTES }).toString('utf8');
  let made = 0;
  const { plan: older } = readPlan(text, {
    file: `${before.index}.yaml`,
    newId: () => `issued-${(made += 1)}`,
  });
  return older ? { older } : {};
}

/** Errors of the target that nobody waived and that do not follow from others, in words. */
function openFindings(plan: Plan, language: Language, today: string): OpenFinding[] {
  const [after] = checkPlan(plan, { layers: ['after'], today });
  return (after?.findings ?? [])
    .filter(({ severity, waivedBy, follows }) => severity === 'error' && !waivedBy && !follows)
    .map((finding) => {
      const { title, text } = renderFinding(finding, language);
      return { title, text };
    });
}

async function configurationsOf(db: Database, objects: PlanObjects): Promise<NamedFile[]> {
  // Devices without a platform, or of one that has no templates, are left out by the renderer.
  const rendered = await renderIntended(
    objects,
    [...objects.device.keys()],
    defaultTemplateFolder(),
    await siteSettings(db),
    await siteTemplates(db),
  );
  return rendered
    .filter(({ text }) => text !== '')
    .map(({ deviceId, platform, text }) => ({
      name: `${fileNameOf(objects.device.get(deviceId)?.name ?? deviceId)}.${platform}.txt`,
      bytes: new TextEncoder().encode(text),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
