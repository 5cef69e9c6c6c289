// node scripts/jest.mjs SUITE [jest arguments]: runs one suite (unit, db, e2e, lab) with the ESM support that Jest needs.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [suite = 'unit', ...rest] = process.argv.slice(2);
// `jest` does not export its own command file, so its path is found through its package.json.
const manifest = createRequire(import.meta.url).resolve('jest/package.json');
const jest = fileURLToPath(new URL('bin/jest.js', pathToFileURL(manifest)));
const args = ['--experimental-vm-modules', '--no-warnings', jest, ...rest];
// Jest leaves one core free, which on two cores is half of them.
args.push(suite === 'unit' ? '--maxWorkers=100%' : '--runInBand');
const child = spawn(process.execPath, args, {
  stdio: 'inherit',
  env: { ...process.env, BRASSAGE_SUITE: suite },
});
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
