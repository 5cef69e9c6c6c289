// node scripts/fuzz.mjs [COUNT]: feeds that many damaged files (a million unless told) to the readers of tester files.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const count = process.argv[2] ?? '1000000';
const jest = fileURLToPath(new URL('jest.mjs', import.meta.url));
const child = spawn(process.execPath, [jest, 'unit', 'libs/certification/src/fuzz'], {
  stdio: 'inherit',
  env: { ...process.env, BRASSAGE_FUZZ: count },
});
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
