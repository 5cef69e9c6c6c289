export { lineCount, sameLines, sameTree, type ConfigLine, type ConfigTree } from './tree.js';
export type { ConfigRules, LineMatch, NegateWith } from './rules.js';
export { platformRules, rulesOf } from './rules/index.js';
export { parseConfig, readTree } from './parse.js';
export { configText, commandText } from './text.js';
export { differenceOf, differenceText, type DifferenceLine } from './difference.js';
export { remediationFor, rollbackFor } from './remediation.js';
export { futureOf } from './future.js';
export { ownedLines, ownedPart, type OwnedLines } from './owned.js';
export { ownedWhereSaid } from './topics.js';
export { MASK, maskSecrets, maskTree } from './mask.js';
export { withSecretsOf } from './with-secrets.js';
export {
  compareSecrets,
  secretChecks,
  withoutSecret,
  type SecretCheck,
  type SecretVerdict,
  type VerifySecret,
} from './secret-checks.js';
export { complianceOf, linesMissingIn, type Compliance, type Feature } from './compliance.js';
export { goldenRuleSchema, goldenRulesSchema, type GoldenRule } from './golden/golden-rule.js';
export { goldenBreaches, type GoldenBreach } from './golden/breaches.js';
export { compliantConfig } from './golden/compliant.js';
export { compareConfigs, type ConfigComparison } from './compare.js';
export { configView } from './view/config-view.js';
export { portNumber, type PortNumber } from './view/interface-name.js';
export type {
  ConfigView,
  InterfaceKind,
  InterfaceView,
  PortAccess,
  PortMode,
  StackMemberView,
  VlanView,
} from './view/view.js';
