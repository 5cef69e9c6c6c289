import { standardPack, strandId, type KeptTest } from '#certification';
import { fileNameOf, flowToPdf, streamZip, ZipTooLarge, type NamedFile, type StreamedFile } from '#documents';
import {
  addAttachment,
  agreementOf,
  everything,
  limitPacks,
  planOf,
  reservesOf,
  originalOf,
  testedPast,
  testersOf,
  testFiles,
  wholeTestRecords,
  type Database,
  type Original,
  type TestFileRow,
} from '#persistence';
import { acceptanceDocument, acceptanceInput, layerOf, linksToCertify, type AcceptanceFacts } from '#plan';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { TaskFault } from '../task-fault.js';
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
  const name = fileNameOf(
    [
      facts.plan.project?.code ?? 'project',
      language === 'fr' ? 'dossier de recette' : 'acceptance file',
    ].join(' '),
  );
  const attachment = {
    id: newId(),
    ownerId: projectId,
    name: `${name}.zip`,
    mediaType: 'application/zip',
    author,
    createdAt: now(),
  };
  const { sha256, sizeBytes } = await db
    .transaction(async (sql) => {
      const imports = (await testFiles(sql, projectId)).toReversed();
      const tell = (done: number): Promise<void> =>
        progress(2 * imports.length + done, 3 * imports.length, 'originals');
      const files = withManifest(
        { name: `${name}.pdf`, bytes: document },
        imports,
        (id) => originalOf(sql, projectId, id),
        tell,
      );
      return addAttachment(sql, attachment, streamZip(files));
    })
    .catch(refusedSize);
  return { attachment: attachment.id, name: attachment.name, sha256, bytes: sizeBytes };
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
  const tests = stored.map(({ id, record, cableId, strand, method, discarded }): KeptTest => ({
    id,
    record,
    linkId: cableId === null ? null : strandId(cableId, strand),
    method,
    discarded,
  }));
  const reserves = await reservesOf(db, projectId);
  const past = await testedPast(db, projectId, target.objects, stored);
  return {
    plan,
    language,
    targets: linksToCertify(plan, target.objects),
    tests,
    aliases,
    policy,
    reserves,
    past,
    testers: await testersOf(db),
    pack: packs.find(({ name, version }) => `${name} ${version}` === limitPack) ?? standardPack,
    files: files.toReversed().map(({ file, sha256, records, importedBy, importedAt }) => ({
      name: file,
      sha256,
      records,
      importedBy,
      importedAt: importedAt.toISOString(),
    })),
    fileOf: new Map(stored.map(({ id, sessionId }) => [id, names.get(sessionId) ?? ''])),
    model: hashOf(
      JSON.stringify([
        files.map(({ sha256 }) => sha256),
        reserves,
        policy,
        tests.map(({ id, linkId }) => [id, linkId]),
      ]),
    ).slice(0, 8),
  };
}

/**
 * The document, the originals, numbered in the order of import since two of them may have one name, and a list of their
 * hashes as `sha256sum -c` reads it. Originals are read while they are packed: together they may be larger than memory.
 */
async function* withManifest(
  document: NamedFile,
  imports: readonly TestFileRow[],
  open: (id: string) => Promise<Original | null>,
  tell: (done: number) => Promise<void>,
): AsyncGenerator<StreamedFile> {
  const lines = [`${hashOf(document.bytes)}  ${document.name}\n`];
  yield { name: document.name, bytes: () => once(document.bytes) };
  for (const [i, { id, sha256 }] of imports.entries()) {
    await tell(i);
    const file = await open(id);
    if (!file) continue;
    const name = `originals/${String(i + 1).padStart(3, '0')} ${fileNameOf(file.name)}`;
    lines.push(`${sha256}  ${name}\n`);
    yield { name, bytes: () => file.parts() };
  }
  yield { name: 'manifest.sha256', bytes: () => once(new TextEncoder().encode(lines.join(''))) };
}

/** @throws TaskFault for what no ZIP can hold; whatever else went wrong */
function refusedSize(cause: unknown): never {
  if (cause instanceof ZipTooLarge) throw new TaskFault('CERT_REPORT_TOO_LARGE', {}, [], { cause });
  throw cause;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

const hashOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');
