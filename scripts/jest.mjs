// node scripts/jest.mjs SUITE [jest arguments]: runs one suite (unit, db, e2e, lab) with the ESM support that Jest needs.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

const [suite = 'unit', ...rest] = process.argv.slice(2);
const jest = createRequire(import.meta.url).resolve('jest/bin/jest.js');
const args = ['--experimental-vm-modules', '--no-warnings', jest, ...rest];
if (suite !== 'unit') args.push('--runInBand');
const child = spawn(process.execPath, args, {
  stdio: 'inherit',
  env: { ...process.env, BRASSAGE_SUITE: suite },
});
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
