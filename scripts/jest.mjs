// node scripts/jest.mjs SUITE [jest arguments]: runs one suite (unit, db, e2e, lab) with the ESM support that Jest needs.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [suite = 'unit', ...rest] = process.argv.slice(2);
// `jest` does not export its own command file, so its path is found through its package.json.
const manifest = createRequire(import.meta.url).resolve('jest/package.json');
const jest = fileURLToPath(new URL('bin/jest.js', pathToFileURL(manifest)));

// Each test file loads its modules anew: with room for the young ones, a sixth less goes into collecting them.
const node = ['--experimental-vm-modules', '--no-warnings', '--max-semi-space-size=64'];
// The files of the lab share its devices; all others have a server, a database and a browser of their own. Left alone, Jest
// would leave one core free, which on two cores is half of them.
const workers = suite === 'lab' ? '--runInBand' : '--maxWorkers=100%';

// The files of e2e start the built product side by side: built here once, or each would build what is stale. Units need a
// build for their threads alone, any. What cannot be built fails where it is started, and says why there.
const built = existsSync(new URL('../dist/.built', import.meta.url));
if (suite === 'e2e' || (suite === 'unit' && !built)) {
  const build = fileURLToPath(new URL('build.mjs', import.meta.url));
  spawnSync(process.execPath, [build, '--if-stale', ...(suite === 'unit' ? ['--no-web'] : [])], {
    stdio: 'inherit',
  });
}

// A busy machine takes longer than half a second to end a process: only what something really holds open is told.
const patience = '--workerGracefulExitTimeout=10000';

const child = spawn(process.execPath, [...node, jest, workers, patience, ...rest], {
  stdio: 'inherit',
  env: { ...process.env, BRASSAGE_SUITE: suite },
});
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
