import { withSecretsOf } from '../with-secrets.js';
import { futureOf } from '../future.js';
import { ownedPart, type OwnedLines } from '../owned.js';
import { parseConfig } from '../parse.js';
import { remediationFor } from '../remediation.js';
import type { ConfigRules } from '../rules.js';
import type { ConfigTree } from '../tree.js';
import type { GoldenRule } from './golden-rule.js';
import { mendedBy } from './mend.js';

/** What the plan wants of a device: a text, and the part of a configuration that it answers for. */
export interface Intended {
  readonly text: string;
  readonly owned: readonly OwnedLines[];
}

/**
 * A whole configuration made compliant: what the plan wants within what its templates own, then what the golden rules
 * want, and everything else as it runs. Where both speak of one line the golden rules have the last word.
 */
export function compliantConfig(
  running: ConfigTree,
  intended: Intended | null,
  golden: readonly GoldenRule[],
  rules: ConfigRules,
): ConfigTree {
  return mendedBy(planned(running, intended, rules), rules.platform, golden);
}

function planned(running: ConfigTree, intended: Intended | null, rules: ConfigRules): ConfigTree {
  if (!intended) return running;
  const is = ownedPart(running, intended.owned);
  const shall = withSecretsOf(is, ownedPart(parseConfig(intended.text, rules), intended.owned), rules);
  return futureOf(running, remediationFor(is, shall, rules), rules);
}
