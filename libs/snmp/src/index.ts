export type { AuthProtocol, PrivProtocol, SnmpCredentials } from './credentials.js';
export { SnmpError, type SnmpErrorCode } from './error.js';
export {
  openSnmpSession,
  defaultSnmpTiming,
  type SnmpSession,
  type SnmpTarget,
  type SnmpTiming,
} from './session.js';
export { defaultWalkLimits, type WalkLimits } from './walk.js';
export { compareOids, isBelow, type RawVarbind } from './varbind.js';
