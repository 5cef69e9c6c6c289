import { z } from 'zod';
import { adopt } from '../imports/adopt.js';
import { goOn, letGo, uploadedFile } from '../imports/steps.js';
import { readInThread } from '../reading/read-in-thread.js';
import { TaskFault } from '../task-fault.js';
import type { Task } from '../task.js';

const lookSchema = z.looseObject({ uploadId: z.uuid() });
const schema = z.looseObject({
  uploadId: z.uuid(),
  dry: z.boolean(),
  author: z.string(),
  /** What columns give whose headings do not say it. */
  mapping: z.record(z.string(), z.string().nullable()).default({}),
});

/** The tables of an export and what their columns seem to give. */
export const lookAtPhpIpam: Task = async (payload, context) => {
  const { name, bytes } = await uploadedFile(context, lookSchema.parse(payload).uploadId);
  const { findings, ...look } = await readInThread({ task: 'phpipam-look', name, bytes });
  if (findings.length > 0)
    throw new TaskFault('IMPORT_REFUSED', { file: name, count: findings.length }, findings);
  return look;
};

/** Brings the addressing plan of a phpIPAM in: a workbook, a CSV, the API's JSON, or a ZIP of these. */
export const importPhpIpam: Task = async (payload, context) => {
  const { uploadId, dry, author, mapping } = schema.parse(payload);
  await goOn(context, 'reading');
  const { name, bytes } = await uploadedFile(context, uploadId);
  const read = await readInThread({ task: 'phpipam', name, bytes, mapping });
  const result = await adopt(context, `phpIPAM: ${name}`, name, read, { dry, author });
  if (!dry) await letGo(context, uploadId);
  return result;
};
