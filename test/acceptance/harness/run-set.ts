import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { AcceptanceSet, CaseRef, Verdict } from './acceptance-set.js';
import { scoreOf, type Outcome, type SetReport } from './score.js';

export interface RunOptions {
  /** The folder that holds one folder per set. */
  readonly data: string;
  /** Where raw results go; null: nowhere. */
  readonly emitTo: string | null;
  /** Told of every case that differs. */
  readonly onDifference?: (set: string, id: string, differences: readonly string[]) => void;
}

/** Runs one set over its folder. A judge that throws is a failed case, never the end of the run. */
export async function runSet(set: AcceptanceSet, options: RunOptions): Promise<SetReport> {
  const folder = join(options.data, set.name);
  if (!existsSync(folder)) return { absent: true, passed: 0, total: 0 };
  const outcomes: Outcome[] = [];
  for (const one of await set.discover(folder)) {
    const verdict = await judge(set, one, folder, options.emitTo);
    if (verdict !== null && 'notJudgeable' in verdict) {
      outcomes.push({ id: one.id, kind: one.kind, differences: null, notJudgeable: verdict.notJudgeable });
      continue;
    }
    if (verdict?.length) options.onDifference?.(set.name, one.id, verdict);
    outcomes.push({ id: one.id, kind: one.kind, differences: verdict });
  }
  return scoreOf(outcomes);
}

async function judge(
  set: AcceptanceSet,
  one: CaseRef,
  folder: string,
  emitTo: string | null,
): Promise<Verdict | null> {
  const judgeOfKind = set.judges[one.kind];
  if (!judgeOfKind) return null;
  const emit = (raw: unknown): void => {
    if (emitTo !== null) write(fileOf(emitTo, set.name, one.id), raw);
  };
  try {
    return await judgeOfKind(one, { folder, emit });
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

/** `SET/ID.json` below the folder; slashes in an id are folders. */
function fileOf(emitTo: string, set: string, id: string): string {
  const file = normalize(join(emitTo, set, `${id}.json`));
  if (!file.startsWith(normalize(join(emitTo, set))))
    throw new Error(`case id leads out of its folder: ${id}`);
  return file;
}

function write(file: string, raw: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(raw, null, 1) ?? 'null'}\n`);
}
