import { knownTypes } from '#persistence';
import { mergeCatalogue } from '#planfile';
import { z } from 'zod';
import { record } from '../imports/record.js';
import { goOn, letGo, uploadedFile } from '../imports/steps.js';
import { readInThread } from '../reading/read-in-thread.js';
import { TaskFault } from '../task-fault.js';
import type { Task } from '../task.js';

const payloadSchema = z.looseObject({ uploadId: z.uuid(), dry: z.boolean(), author: z.string() });

/** Brings a device-type library in: all of it as one change set, and on the next time only what changed. */
export const importCatalogue: Task = async (payload, context) => {
  const { uploadId, dry, author } = payloadSchema.parse(payload);
  await goOn(context, 'reading');
  const { name, bytes } = await uploadedFile(context, uploadId);
  const read = await readInThread({ task: 'catalogue', name, bytes });
  const { findings } = read;
  const types = read.deviceTypes.length + read.moduleTypes.length;
  if (types === 0) throw new TaskFault('IMPORT_REFUSED', { file: name, count: findings.length }, findings);
  await goOn(context, 'comparing', { types });
  const { changes, ...counts } = mergeCatalogue(await knownTypes(context.db), read, context.newId);
  if (dry || changes.length === 0) return { ...counts, event: null, findings };
  await goOn(context, 'writing', { types, changes: changes.length });
  const event = await record(context, { author, reason: name, projectId: null }, changes);
  await letGo(context, uploadId);
  return { ...counts, event, findings };
};
