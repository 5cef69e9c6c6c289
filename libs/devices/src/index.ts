export {
  UnreadableAnswer,
  type Account,
  type Configuration,
  type Driver,
  type Level,
  type Reply,
  type Safety,
  type SafetyJob,
  type SecretReference,
  type Step,
} from './driver.js';
export { drivers, driverOf } from './drivers/index.js';
export { linuxShell } from './drivers/linux-shell.js';
export { failureIn } from './failure.js';
export { shellQuote } from './shell-quote.js';
export { ovsText, type OvsBridge, type OvsPort } from './ovs/text.js';
export { idsOf, rangesOf } from './vlan-ids.js';
export {
  anySecrets,
  arubaSecrets,
  ciscoSecrets,
  comwareSecrets,
  fortiosSecrets,
  junosSecrets,
  statementSecrets,
  type SecretPattern,
} from './secrets.js';
