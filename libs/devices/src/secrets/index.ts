import { ciscoSecrets } from './cisco.js';
import { comwareSecrets } from './comware.js';
import { junosSecrets } from './junos.js';

export { arubaSecrets } from './aruba.js';
export { ciscoSecrets } from './cisco.js';
export { comwareSecrets } from './comware.js';
export { fortiosSecrets } from './fortios.js';
export { junosSecrets } from './junos.js';
export { panOsSecrets } from './pan-os.js';
export { routerosSecrets } from './routeros.js';
export { statementSecrets } from './statements.js';
export type { SecretPattern } from './pattern.js';

/** A device whose language we do not know: what nearly all of them call a secret. */
export const anySecrets = [...ciscoSecrets, ...junosSecrets, ...comwareSecrets];
