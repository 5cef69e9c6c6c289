import { dropUpload, type UploadRow } from '#persistence';
import { JobCancelled } from '../task-fault.js';
import type { TaskContext } from '../task.js';
import { bytesOf, uploadFor } from './uploaded.js';

/** The steps of an import of a plan, a table, types or a present, as progress tells them. */
const STEPS = ['reading', 'comparing', 'writing'] as const;

/** Goes on to a step of an import; ends it where somebody cancelled. @throws JobCancelled */
export async function goOn(
  context: TaskContext,
  step: (typeof STEPS)[number],
  counts: Readonly<Record<string, number>> = {},
): Promise<void> {
  // prettier-ignore
  if (await context.isCancelled()) throw new JobCancelled();
  await context.progress(STEPS.indexOf(step), STEPS.length, step, counts);
}

/** A file that came in, whole: its reader needs all of it at once. */
export async function uploadedFile(
  { db }: TaskContext,
  uploadId: string,
): Promise<{ readonly upload: UploadRow; readonly name: string; readonly bytes: Uint8Array }> {
  const upload = await uploadFor(db, uploadId);
  return { upload, name: upload.name, bytes: await bytesOf(db, upload) };
}

/** Lets go of a file that was imported: what it said is recorded now. */
export function letGo({ db }: TaskContext, uploadId: string): Promise<void> {
  return dropUpload(db, uploadId);
}
