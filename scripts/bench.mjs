// node scripts/bench.mjs [--json] [id…]: builds what is stale, then measures. Only the table goes to standard output.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (args, stdio) => spawnSync(process.execPath, args, { cwd: root, stdio }).status ?? 1;

const built = run(['scripts/build.mjs', '--if-stale', '--no-web'], ['ignore', 2, 2]);
process.exit(built || run(['dist/bench/main.js', ...process.argv.slice(2)], 'inherit'));
