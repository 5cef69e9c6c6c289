// npm run test:acceptance -- [set…] [--emit DIR]: compiles the harness with what it judges, then runs it.
// Always compiles (incrementally), so that a stale build is never judged.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

// tsc writes its output in spite of type errors: one set with an error does not hide the score of the others.
const compiled = run(tsc, '-p', join('test', 'acceptance', 'tsconfig.json'));
const judged = run(join('dist', 'test', 'acceptance', 'main.js'), ...process.argv.slice(2));
process.exit(judged || compiled);
