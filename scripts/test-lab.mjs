// npm run test:lab: brings the lab up, runs the lab suite where the devices can be reached, and takes it down again
// whatever happened. Needs root and the packages that `test/lab/lab.sh check` names.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const lab = fileURLToPath(new URL('../test/lab/lab.sh', import.meta.url));
const jest = fileURLToPath(new URL('jest.mjs', import.meta.url));
const build = fileURLToPath(new URL('build.mjs', import.meta.url));
const run = (...args) => spawnSync('bash', [lab, ...args], { stdio: 'inherit' }).status ?? 1;

// The renderer's thread runs from the build.
const built = spawnSync(process.execPath, [build, '--if-stale'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

let status = run('up');
if (status !== 0 && run('check') === 0) {
  // Some twenty daemons that are not ours start at once: one that fell over is no fault of what is tested here.
  console.error('lab: it did not come up, for the reason above; once more, from nothing');
  run('down');
  status = run('up');
}
try {
  if (status === 0) status = run('exec', process.execPath, jest, 'lab', ...process.argv.slice(2));
} finally {
  const down = run('down');
  if (status === 0) status = down;
}
process.exit(status);
