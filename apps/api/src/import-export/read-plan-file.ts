import type { Id } from '#changes';
import { readWorkbook } from '#documents';
import type { Finding } from '#findings';
import type { Plan } from '#plan';
import { readPlan, sheetsToPlan } from '#planfile';
import { Problem } from '../http/problem.js';

/** A plan file as it was read. With any fault there is no plan. */
export type PlanFileRead =
  | { readonly ok: true; readonly plan: Plan; readonly made: ReadonlySet<Id> }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Reads a plan from the bytes of a YAML file or a workbook. @throws Problem FILE_KIND_UNKNOWN */
export async function readPlanFile(file: string, bytes: Uint8Array, newId: () => Id): Promise<PlanFileRead> {
  const made = new Set<Id>();
  const options = {
    file,
    newId: (): Id => {
      const id = newId();
      made.add(id);
      return id;
    },
  };
  const kind = /\.(ya?ml|xlsx)$/i.exec(file)?.[1]?.toLowerCase();
  if (kind === undefined) throw new Problem(415, 'FILE_KIND_UNKNOWN', { file });
  if (kind === 'xlsx') {
    const workbook = await readWorkbook(bytes, file);
    if (!workbook.ok) return workbook;
    return outcome(sheetsToPlan(workbook.sheets, options), made);
  }
  return outcome(readPlan(utf8(bytes), options), made);
}

function outcome(
  { plan, findings }: { readonly plan: Plan | null; readonly findings: readonly Finding[] },
  made: ReadonlySet<Id>,
): PlanFileRead {
  return plan ? { ok: true, plan, made } : { ok: false, findings };
}

/** @throws Problem REQUEST_MALFORMED when the bytes are no UTF-8 */
function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Problem(422, 'REQUEST_MALFORMED', { reason: 'the file is not UTF-8' }, { cause });
  }
}
