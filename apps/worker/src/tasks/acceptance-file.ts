import { standardPack, strandId, type KeptTest } from '#certification';
import { fileNameOf, flowToPdf, zipOf, type NamedFile } from '#documents';
import { agreementOf, everything, limitPacks, planOf, reservesOf, originalOf, testersOf, testFiles, wholeTestRecords, type Database } from '#persistence'; // prettier-ignore
import { acceptanceDocument, acceptanceInput, layerOf, linksToCertify, type AcceptanceFacts } from '#plan';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Task } from '../task.js';

const payloadSchema = z.looseObject({
  projectId: z.uuid(),
  language: z.enum(['en', 'fr']),
  author: z.string(),
});

/** Makes the acceptance file of a project: the document, every original with its hash, and the list of both, as one ZIP. */
export const acceptanceFile: Task = async (payload, { db, now, newId, progress }) => {
  const { projectId, language, author } = payloadSchema.parse(payload);
  await progress(0, 3, 'tests');
  const facts = await factsOf(db, projectId, language);
  await progress(1, 3, 'document');
  const document = await flowToPdf(acceptanceDocument(acceptanceInput(facts)));
  await progress(2, 3, 'originals');
  const name = fileNameOf([facts.plan.project?.code ?? 'project', language === 'fr' ? 'dossier de recette' : 'acceptance file'].join(' ')); // prettier-ignore
  const zip = zipOf(
    withManifest([{ name: `${name}.pdf`, bytes: document }, ...(await originals(db, projectId))]),
  );
  const id = newId();
  const sha256 = hashOf(zip);
  await db.execute(
    `INSERT INTO attachment (id, owner_id, name, media_type, sha256, bytes, author, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, projectId, `${name}.zip`, 'application/zip', sha256, Buffer.from(zip), author, now()],
  );
  return { attachment: id, name: `${name}.zip`, sha256, bytes: zip.length };
};

async function factsOf(db: Database, projectId: string, language: 'en' | 'fr'): Promise<AcceptanceFacts> {
  const plan = await planOf(db, everything, projectId);
  const target = plan ? layerOf(plan, 'after') : null;
  if (!plan || !target?.ok) throw new Error('the project does not fit the present any more: rebase it first');
  const { policy, aliases, limitPack } = await agreementOf(db, projectId);
  const packs = await limitPacks(db);
  const stored = await wholeTestRecords(db, projectId);
  const files = await testFiles(db, projectId);
  const names = new Map(files.map((file) => [file.id, file.file]));
  const tests = stored.map(({ id, record, cableId, strand, method, discarded }): KeptTest => ({ id, record, linkId: cableId === null ? null : strandId(cableId, strand), method, discarded })); // prettier-ignore
  const reserves = await reservesOf(db, projectId);
  return {
    plan, language, targets: linksToCertify(plan, target.objects), tests, aliases, policy, reserves, testers: await testersOf(db),
    pack: packs.find(({ name, version }) => `${name} ${version}` === limitPack) ?? standardPack,
    files: files.toReversed().map(({ file, sha256, records, importedBy, importedAt }) => ({ name: file, sha256, records, importedBy, importedAt: importedAt.toISOString() })),
    fileOf: new Map(stored.map(({ id, sessionId }) => [id, names.get(sessionId) ?? ''])),
    model: hashOf(JSON.stringify([files.map(({ sha256 }) => sha256), reserves, policy, tests.map(({ id, linkId }) => [id, linkId])])).slice(0, 8),
  }; // prettier-ignore
}

/** The originals, numbered in the order of import: two of them may have one name. */
async function originals(db: Database, projectId: string): Promise<NamedFile[]> {
  const files = (await testFiles(db, projectId)).toReversed();
  const found: NamedFile[] = [];
  for (const [i, { id }] of files.entries()) {
    const file = await originalOf(db, projectId, id);
    if (!file) continue;
    const parts: Uint8Array[] = [];
    for await (const part of file.parts()) parts.push(part);
    const name = `originals/${String(i + 1).padStart(3, '0')} ${fileNameOf(file.name)}`;
    found.push({ name, bytes: Buffer.concat(parts) });
  }
  return found;
}

/** The files and a list of their hashes, as `sha256sum -c` reads it. */
function withManifest(files: readonly NamedFile[]): NamedFile[] {
  const text = files.map(({ name, bytes }) => `${hashOf(bytes)}  ${name}\n`).join('');
  return [...files, { name: 'manifest.sha256', bytes: new TextEncoder().encode(text) }];
}

const hashOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');
