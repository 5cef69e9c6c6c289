import { writeWorkbook } from '#documents';
import type { Cable } from '#cabling';
import { added } from '#changes';
import type { Plan } from '#plan';
import { insertCables, planToSheets, writePlan, type Names } from '#planfile';
import { basename, dirname } from 'node:path';
import { bytesOfText, readText, writeFiles } from '../files.js';
import type { Io } from '../io.js';
import { words } from '../words.js';

/** Ids for cables that a file gets: the file names them by their labels. */
export function newCableIds(): () => string {
  let count = 0;
  return () => `added-${(count += 1)}`;
}

interface Where {
  /** The step that adds them; null: they are there already. */
  readonly step: number | null;
  readonly names: Names;
  readonly io: Io;
}

/**
 * Writes cables into a plan file. In YAML they are added as lines, so that comments and order stay; where the file has no
 * place for lines it is written anew in its canonical form, and said so.
 */
export async function writeCables(
  file: string,
  plan: Plan,
  cables: readonly Cable[],
  { step, names, io }: Where,
): Promise<void> {
  const write = (bytes: Uint8Array): Promise<void> =>
    writeFiles(dirname(file), [{ name: basename(file), bytes }]);
  if (/\.xlsx$/i.test(file)) return write(await writeWorkbook(planToSheets(planWith(plan, cables, step))));
  const text = insertCables(await readText(file), cables, names, step);
  if (text === null) io.talk(`${words(io.language).writtenAnew(file)}\n`);
  return write(bytesOfText(text ?? writePlan(planWith(plan, cables, step))));
}

function planWith(plan: Plan, cables: readonly Cable[], step: number | null): Plan {
  if (plan.project && step !== null) {
    const changes = cables.map((cable) => ({ step, change: added('cable', cable) }));
    return { ...plan, project: { ...plan.project, changes: [...plan.project.changes, ...changes] } };
  }
  const cable = new Map([...plan.present.cable, ...cables.map((one) => [one.id, one] as const)]);
  return { ...plan, present: { ...plan.present, cable } };
}
