export { SshError, type SshErrorCode, type SshErrorFacts } from './ssh-error.js';
export type { SshCredentials } from './connection/credentials.js';
export type { JumpTarget, SshTarget } from './connection/target.js';
export type { HostKey } from './connection/host-key.js';
export type { Said } from './dialogue/said.js';
export { Dialogue } from './dialogue/dialogue.js';
export { promptIn, type Prompt } from './dialogue/prompt.js';
export { lastLine, shownText } from './dialogue/terminal-text.js';
export { loginSecrets, type SessionSecrets } from './dialogue/secrets.js';
export { defaultDialogueTiming, type DialogueTiming } from './dialogue/timing.js';
export { openSession, defaultSessionTiming, type CliSession, type SessionTiming } from './session.js';
export {
  changeOf,
  comparedTree,
  secretsOn,
  type ConfigChange,
  type SecretProof,
  type Wanted,
} from './push/change-of.js';
export {
  pushStages,
  type PushCheck,
  type PushEnd,
  type PushEvent,
  type PushFinding,
  type PushMemory,
  type PushOutcome,
  type PushStage,
} from './push/outcome.js';
export { apartOf, wavesOf, type DeviceLink, type WaveRules } from './push/waves.js';
export { lockoutsOf, type Lockout, type LockoutKind, type WayIn } from './guard/lockouts.js';
export type { Verified } from './push/stages.js';
export { pushConfiguration, resumePush, type PushHands, type PushOptions } from './push/push.js';
