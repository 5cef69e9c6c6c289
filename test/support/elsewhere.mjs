// node --import test/support/elsewhere.mjs …: what a program may ask of its machine is answered otherwise: another name, another
// user, another day.
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

os.hostname = () => 'elsewhere';
os.userInfo = () => ({ username: 'other', uid: 4711, gid: 4711, shell: null, homedir: '/nowhere' });
syncBuiltinESMExports();
const today = Date.now();
const { now } = Date;
const fourHundredDays = 400 * 86_400_000;
Date.now = () => now() + fourHundredDays;
globalThis.Date = class extends Date {
  constructor(...given) {
    super(...(given.length === 0 ? [today + fourHundredDays] : given));
  }
};
