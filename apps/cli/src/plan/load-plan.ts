import { basename } from 'node:path';
import { readWorkbook } from '#documents';
import { layerOf, type Layer, type Plan, type PlanObjects } from '#plan';
import { readPlan, sheetsToPlan, type PlanRead } from '#planfile';
import { Unreadable } from '../exit.js';
import { readInput, readText } from '../files.js';

/**
 * Reads a plan file, YAML or XLSX by its ending. `made`: how ids begin that the file does not give; of two plans that are
 * compared, one must say something else, or the same number would seem to be the same object.
 */
export async function loadPlan(path: string, made = 'new'): Promise<Plan> {
  const file = basename(path);
  // Objects without an id get one that lasts for this run only: offline nothing remembers them.
  let count = 0;
  const newId = (): string => `${made}-${(count += 1)}`;
  const { plan, findings } = path.toLowerCase().endsWith('.xlsx') ? await fromWorkbook(path, file, newId) : readPlan(await readText(path), { file, newId }); // prettier-ignore
  if (plan) return plan;
  const faults = findings.length === 1 ? 'one fault' : `${findings.length} faults`;
  throw new Unreadable(`${path} cannot be read as a plan: ${faults}`, findings);
}

async function fromWorkbook(path: string, file: string, newId: () => string): Promise<PlanRead> {
  const read = await readWorkbook(await readInput(path), file);
  return read.ok ? sheetsToPlan(read.sheets, { file, newId }) : { plan: null, findings: read.findings };
}

/** The objects of one layer of a plan. */
export function objectsOf(plan: Plan, layer: Layer): PlanObjects {
  const state = layerOf(plan, layer);
  if (state.ok) return state.objects;
  throw new Unreadable('the project no longer fits the present; “brassage plan check” says where');
}

/** Plan and project in a line. */
export function headline({ name, project }: Plan): string {
  return project ? `${name} · ${project.code} ${project.name}` : name;
}
