import { existsSync } from 'node:fs';
import { databaseRows } from './database.js';
import { goals, notYet, type BenchRow } from './row.js';
import { scaleTable } from './scale.js';

// node dist/bench/main.js [--json] [id…]: the table of what was measured. Progress goes to stderr.
// node dist/bench/main.js --scale[=10000,100000]: how cost grows with the number of ports.

/** Rows that the change store and the readers give. */
const ofDatabase = new Set([
  'bulk-devices',
  'bulk-ports',
  'bulk-cables',
  'delete-devices',
  'trace-api',
  'retrace-all',
  'list-interfaces',
  'next-address',
  'first-start',
]);
/** Which function of which file measures what. A file that is not there leaves its rows at "not yet". */
const others: readonly (readonly [file: string, name: string, ids: readonly string[]])[] = [
  ['addressing', 'addressingRows', ['bulk-addresses', 'bulk-prefixes', 'prefix-page', 'address-growth']],
  ['plan-rules', 'planRules', ['plan-rules']],
  ['plan-rules', 'checkIncremental', ['check-incremental']],
  ['draw-racks', 'drawRacks', ['draw-racks', 'draw-growth', 'drawing-quality']],
  ['documents', 'documents', ['documents-set']],
  ['config', 'configRows', ['render-configs', 'render-text', 'config-diff', 'parse-config', 'parse-answer']],
  ['backups', 'backupRows', ['backups', 'push-overhead']],
  ['backup-farm', 'backupFarm', ['backup-stall']],
  ['fault-cases', 'slowestFault', ['fault-case']],
  ['results', 'resultRows', ['import-results', 'import-records', 'verdict', 'coverage']],
  ['results', 'acceptanceFile', ['acceptance-file']],
];

type Measure = () => BenchRow | readonly BenchRow[] | Promise<BenchRow | readonly BenchRow[]>;

const words = process.argv.slice(2);
const scale = words.find((word) => /^--scale(=\d+(,\d+)*)?$/.test(word));
if (scale) {
  const sizes = scale.split('=')[1]?.split(',').map(Number);
  for (const text of scaleTable(sizes)) console.log(text);
  process.exit(0);
}
const asked = words.filter((word) => !word.startsWith('--'));
const unknown = words.filter((word) => word !== '--json' && !goals.some((goal) => goal.id === word));
if (unknown.length > 0) {
  console.error(
    `bench: unknown ${unknown.join(', ')}; known: --json, --scale[=PORTS,…], ${goals.map(({ id }) => id).join(', ')}`,
  );
  process.exit(2);
}
const wanted = new Set(asked.length > 0 ? asked : goals.map(({ id }) => id));
const rows = await measure();
const table = goals
  .filter(({ id }) => wanted.has(id))
  .map((goal) => rows.find(({ id }) => id === goal.id) ?? notYet(goal));
if (words.includes('--json')) console.log(JSON.stringify(table, null, 2));
else for (const row of table) console.log(line(row));

async function measure(): Promise<BenchRow[]> {
  const found: BenchRow[] = [];
  if ([...wanted].some((id) => ofDatabase.has(id))) {
    console.error('bench: database');
    found.push(...(await databaseRows(new Set([...wanted].filter((id) => ofDatabase.has(id))))));
  }
  for (const [file, name, ids] of others) {
    if (!ids.some((id) => wanted.has(id))) continue;
    const work = await measureOf(file, name);
    if (!work) continue;
    console.error(`bench: ${ids.join(', ')}`);
    found.push(...[await work()].flat());
  }
  return found;
}

async function measureOf(file: string, name: string): Promise<Measure | null> {
  const url = new URL(`./${file}.js`, import.meta.url);
  if (!existsSync(url)) return null;
  const module = (await import(url.href)) as Record<string, unknown>;
  return typeof module[name] === 'function' ? (module[name] as Measure) : null;
}

function line({ id, value, unit, goal, better, met, ratio, note }: BenchRow): string {
  const shown = value === null ? '–' : value.toPrecision(4);
  const sign = better === 'lower' ? '≤' : '≥';
  const verdict = value === null ? '     ' : met ? 'met  ' : 'MISS ';
  const times = ratio === null ? '' : `× ${ratio.toPrecision(3)} of raw`;
  return `${id.padEnd(18)} ${shown.padStart(9)} ${unit.padEnd(11)} ${sign} ${String(goal).padEnd(7)} ${verdict} ${times.padEnd(18)} ${note}`;
}
