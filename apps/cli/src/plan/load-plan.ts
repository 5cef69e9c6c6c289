import { basename } from 'node:path';
import { readWorkbook, unpackPlan, ZipRefused, type PlanPackage } from '#documents';
import { layerOf, type Layer, type Plan, type PlanObjects } from '#plan';
import { readPlan, sheetsToPlan, type PlanRead } from '#planfile';
import { Unreadable } from '../exit.js';
import { readInput, readText } from '../files.js';
import { faultCount } from '../said.js';

/**
 * Reads a plan file, YAML, XLSX or a ZIP of one with the plans of its floors, by its ending. `made`: how ids begin that the file does not give; of two plans that are
 * compared, one must say something else, or the same number would seem to be the same object.
 */
export async function loadPlan(path: string, made = 'new'): Promise<Plan> {
  const file = basename(path);
  // Objects without an id get one that lasts for this run only: offline nothing remembers them.
  let count = 0;
  const newId = (): string => `${made}-${(count += 1)}`;
  const { plan, findings } = await planAt(path, file, newId);
  if (plan) return plan;
  const faults = faultCount(findings.length);
  throw new Unreadable(
    {
      en: `${path} cannot be read as a plan: ${faults.en}`,
      fr: `${path} ne peut être lu comme un plan : ${faults.fr}`,
    },
    findings,
  );
}

async function planAt(path: string, file: string, newId: () => string): Promise<PlanRead> {
  if (/\.xlsx$/i.test(path)) return fromWorkbook(await readInput(path), file, newId);
  if (!/\.zip$/i.test(path)) return readPlan(await readText(path), { file, newId });
  const { name, bytes } = (await packageAt(path)).plan;
  if (/\.xlsx$/i.test(name)) return fromWorkbook(bytes, name, newId);
  return readPlan(new TextDecoder().decode(bytes), { file: name, newId });
}

/** A ZIP of a plan file and the plans of its floors. @throws Unreadable if it is none */
export async function packageAt(path: string): Promise<PlanPackage> {
  try {
    return unpackPlan(await readInput(path));
  } catch (cause) {
    if (!(cause instanceof ZipRefused)) throw cause;
    const finding = {
      code: 'PLANFILE_PACKAGE',
      severity: 'error',
      where: [],
      params: { file: path, problem: cause.message },
    } as const;
    throw new Unreadable(
      {
        en: `${path} cannot be read as a plan package: ${cause.message}`,
        fr: `${path} ne peut être lu comme un plan emballé : ${cause.message}`,
      },
      [finding],
    );
  }
}

async function fromWorkbook(bytes: Uint8Array, file: string, newId: () => string): Promise<PlanRead> {
  const read = await readWorkbook(bytes, file);
  return read.ok ? sheetsToPlan(read.sheets, { file, newId }) : { plan: null, findings: read.findings };
}

/** The objects of one layer of a plan. */
export function objectsOf(plan: Plan, layer: Layer): PlanObjects {
  const state = layerOf(plan, layer);
  if (state.ok) return state.objects;
  throw new Unreadable({
    en: 'the project no longer fits the present; “brassage plan check” says where',
    fr: 'le projet ne va plus avec le présent ; « brassage plan check » dit où',
  });
}

/** Plan and project in a line. */
export function headline({ name, project }: Plan): string {
  return project ? `${name} · ${project.code} ${project.name}` : name;
}
