import { everything, presentPlan, VaultError } from '#persistence';
import { overlaid, settleIds, type NetBoxRead } from '#planfile';
import { kinds, type PlanChange, type PlanObjects } from '#plan';
import { z } from 'zod';
import { fetchLists } from '../imports/fetch-lists.js';
import { record } from '../imports/record.js';
import { goOn, letGo, uploadedFile } from '../imports/steps.js';
import { readInThread } from '../reading/read-in-thread.js';
import { TaskFault } from '../task-fault.js';
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
  const result = await adopt(context, name, await readInThread({ task: 'netbox', name, bytes, source }), { dry, author }); // prettier-ignore
  if (!dry) await letGo(context, uploadId);
  return result;
};

/** Brings the present of a NetBox in from its server, page by page. */
export const importNetBoxServer: Task = async (payload, context) => {
  const { url, token, dry, author } = serverSchema.parse(payload);
  await goOn(context, 'reading');
  const files = await fetchLists(context.gate, { url: new URL(url), token: opened(context, url, token) });
  const source = new URL(url).host;
  return adopt(context, source, await readInThread({ task: 'netbox-lists', files, source }), { dry, author });
};

function opened({ vault }: TaskContext, url: string, token: string): string {
  try {
    return vault.open(Buffer.from(token, 'base64'), `netbox ${url}`);
  } catch (cause) {
    if (!(cause instanceof VaultError)) throw cause;
    throw new Error('the API and this worker have different keys: BRASSAGE_SECRET_KEY', { cause });
  }
}

/** What is read is laid over what is there, as one change set. */
async function adopt(
  context: TaskContext,
  name: string,
  { objects, findings }: NetBoxRead,
  { dry, author }: { readonly dry: boolean; readonly author: string },
): Promise<object> {
  const read = kinds.reduce((sum, kind) => sum + objects[kind].size, 0);
  if (read === 0) throw new TaskFault('IMPORT_REFUSED', { file: name, count: findings.length }, findings);
  await goOn(context, 'comparing', { objects: read });
  const { present } = await presentPlan(context.db, everything);
  const changes = overlaid(present, settled(objects, present, context));
  if (dry || changes.length === 0) return { kinds: counted(changes), event: null, findings };
  await goOn(context, 'writing', { objects: read, changes: changes.length });
  const event = await record(context, { author, reason: `NetBox: ${name}`, projectId: null }, changes);
  return { kinds: counted(changes), event, findings };
}

/** What is there under another id (typed in by hand, or read from a file) is recognised by its path. */
function settled(objects: PlanObjects, present: PlanObjects, { newId }: TaskContext): PlanObjects {
  const made = new Set(
    kinds.flatMap((kind) => [...objects[kind].keys()].filter((id) => !present[kind].has(id))),
  );
  const plan = { name: '', present: objects, project: null, waivers: [], policy: {} };
  return settleIds(plan, { present, made, newId }).present;
}

function counted(changes: readonly PlanChange[]): { kind: string; added: number; changed: number }[] {
  return kinds.flatMap((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    const added = own.filter(({ op }) => op === 'add').length;
    return own.length === 0 ? [] : [{ kind, added, changed: own.length - added }];
  });
}
