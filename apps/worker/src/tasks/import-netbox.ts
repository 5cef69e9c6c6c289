import { VaultError } from '#persistence';
import { z } from 'zod';
import { adopt } from '../imports/adopt.js';
import { fetchLists } from '../imports/fetch-lists.js';
import { goOn, letGo, uploadedFile } from '../imports/steps.js';
import { readInThread } from '../reading/read-in-thread.js';
import type { Task, TaskContext } from '../task.js';

const request = { dry: z.boolean(), author: z.string() };
const filesSchema = z.looseObject({ ...request, uploadId: z.uuid(), source: z.string() });
const serverSchema = z.looseObject({
  ...request,
  url: z.url(),
  /** Sealed for `netbox URL`: the queue keeps its work in clear. */
  token: z.base64(),
});

/** Brings the present of a NetBox in from files: a ZIP, or one JSON file. */
export const importNetBox: Task = async (payload, context) => {
  const { uploadId, source, dry, author } = filesSchema.parse(payload);
  await goOn(context, 'reading');
  const { name, bytes } = await uploadedFile(context, uploadId);
  const result = await adopt(
    context,
    `NetBox: ${name}`,
    name,
    await readInThread({ task: 'netbox', name, bytes, source }),
    { dry, author },
  );
  if (!dry) await letGo(context, uploadId);
  return result;
};

/** Brings the present of a NetBox in from its server, page by page. */
export const importNetBoxServer: Task = async (payload, context) => {
  const { url, token, dry, author } = serverSchema.parse(payload);
  await goOn(context, 'reading');
  const files = await fetchLists(context.gate, { url: new URL(url), token: opened(context, url, token) });
  const source = new URL(url).host;
  return adopt(
    context,
    `NetBox: ${source}`,
    source,
    await readInThread({ task: 'netbox-lists', files, source }),
    { dry, author },
  );
};

function opened({ vault }: TaskContext, url: string, token: string): string {
  try {
    return vault.open(Buffer.from(token, 'base64'), `netbox ${url}`);
  } catch (cause) {
    if (!(cause instanceof VaultError)) throw cause;
    throw new Error('the API and this worker have different keys: BRASSAGE_SECRET_KEY', { cause });
  }
}
