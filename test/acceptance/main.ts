import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runSet } from './harness/run-set.js';
import { belowFloor, type Floors, type Report, type SetReport } from './harness/score.js';
import { tableOf } from './harness/table.js';
import { sets } from './sets.js';

/** Where the data lies unless `BRASSAGE_ACCEPTANCE_DATA` says otherwise; floors hold for this folder only. */
const DEFAULT_DATA = join('..', 'shared', 'data');
/** Differences shown per set before the rest is only counted. */
const SHOWN = 10;

const USAGE = `Usage: npm run test:acceptance -- [set…] [--emit DIR] [--verbose]
Sets: ${sets.map(({ name }) => name).join(', ')}
  --emit DIR   write the product's raw result of each case as DIR/SET/ID.json, before any comparison
  --verbose    show every difference, not the first ${SHOWN} of a set
BRASSAGE_ACCEPTANCE_DATA names the folder of the data (default ${DEFAULT_DATA}).`;

process.exitCode = await main();

/** Exit code: 0 = at or above the floors, 1 = below one, or data absent in CI; 2 = wrong usage. */
async function main(): Promise<number> {
  const wanted = readArguments();
  if (wanted === null) return 2;
  const named = process.env['BRASSAGE_ACCEPTANCE_DATA'];
  const data = resolve(named ?? DEFAULT_DATA);
  if (!existsSync(data))
    console.error(`ACCEPTANCE DATA ABSENT: ${data} does not exist; every set is skipped.`);

  const report = await runAll(wanted, data);
  writeFileSync('acceptance-report.json', `${JSON.stringify(report, null, 1)}\n`);
  const isDefault = data === resolve(DEFAULT_DATA);
  const floors = isDefault ? readFloors() : {};
  console.log(tableOf(report, floors));
  return conclude(report, floors, isDefault || !existsSync(data));
}

interface Wanted {
  readonly names: readonly string[];
  readonly emitTo: string | null;
  readonly verbose: boolean;
}

/** null after wrong usage, which has been explained. */
function readArguments(): Wanted | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { emit: { type: 'string' }, verbose: { type: 'boolean', default: false } },
    });
    const unknown = positionals.filter((name) => !sets.some((set) => set.name === name));
    if (unknown.length > 0) throw new Error(`unknown set: ${unknown.join(', ')}`);
    const names = positionals.length > 0 ? positionals : sets.map(({ name }) => name);
    return {
      names,
      emitTo: values.emit === undefined ? null : resolve(values.emit),
      verbose: values.verbose,
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return null;
  }
}

async function runAll({ names, emitTo, verbose }: Wanted, data: string): Promise<Report> {
  const reports: Record<string, SetReport> = {};
  for (const set of sets.filter(({ name }) => names.includes(name))) {
    let shown = 0;
    reports[set.name] = await runSet(set, {
      data,
      emitTo,
      onDifference: (name, id, differences) => {
        if (verbose || shown++ < SHOWN) console.error(`${name} ${id}\n  ${differences.join('\n  ')}`);
      },
    });
  }
  return { sets: reports };
}

function readFloors(): Floors {
  return JSON.parse(readFileSync(join('test', 'acceptance', 'floors.json'), 'utf8')) as Floors;
}

/** Prints the last line: cases that passed, and cases that are missing to a floor. */
function conclude(report: Report, floors: Floors, mustBeThere: boolean): number {
  const short = belowFloor(report, floors);
  for (const { set, missing, floor } of short)
    console.error(`${set}: ${missing} cases below the floor of ${floor} %`);
  const absent = Object.entries(report.sets).filter(([, score]) => 'absent' in score);
  for (const [set] of absent) console.error(`SKIPPED ${set}: no such folder in the acceptance data`);
  const inCi = Boolean(process.env['CI']) && process.env['CI'] !== 'false';
  const lost = inCi && mustBeThere ? absent.length : 0;
  const passed = Object.values(report.sets).reduce((sum, score) => sum + score.passed, 0);
  const failed = short.reduce((sum, { missing }) => sum + missing, 0) + lost;
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}
