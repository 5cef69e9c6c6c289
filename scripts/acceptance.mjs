// npm run test:acceptance -- [set…] [--emit DIR]: builds what has changed, so that a stale build is never judged, then runs
// the harness.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

// The compiler writes its output in spite of type errors: one set with an error does not hide the score of the others.
const built = run('scripts/build.mjs', '--if-stale', '--no-web');
const judged = run('dist/test/acceptance/main.js', ...process.argv.slice(2));
process.exit(judged || built);
