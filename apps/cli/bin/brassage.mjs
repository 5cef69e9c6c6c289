#!/usr/bin/env node
// The command of a checkout: runs the built program, and says what to do where it is not built.
import { existsSync } from 'node:fs';

const main = new URL('../../../dist/apps/cli/src/main.js', import.meta.url);
if (existsSync(main)) await import(main.href);
else {
  process.stderr.write('brassage is not built yet. Run “npm run build” in the checkout, then try again.\n');
  process.exitCode = 3;
}
