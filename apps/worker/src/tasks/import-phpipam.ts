import { z } from 'zod';
import { adopt } from '../imports/adopt.js';
import { goOn, letGo, uploadedFile } from '../imports/steps.js';
import { readInThread } from '../reading/read-in-thread.js';
import type { Task } from '../task.js';

const schema = z.looseObject({ uploadId: z.uuid(), dry: z.boolean(), author: z.string() });

/** Brings the addressing plan of a phpIPAM in: a workbook, a CSV, the API's JSON, or a ZIP of these. */
export const importPhpIpam: Task = async (payload, context) => {
  const { uploadId, dry, author } = schema.parse(payload);
  await goOn(context, 'reading');
  const { name, bytes } = await uploadedFile(context, uploadId);
  const result = await adopt(context, `phpIPAM: ${name}`, name, await readInThread({ task: 'phpipam', name, bytes }), { dry, author }); // prettier-ignore
  if (!dry) await letGo(context, uploadId);
  return result;
};
